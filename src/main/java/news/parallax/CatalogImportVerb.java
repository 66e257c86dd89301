package news.parallax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Raters;
import news.parallax.outlet.Rating;
import news.parallax.outlet.RatingsImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the ratings of a rater's file as a catalog folder that can be named after the shipped one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a file of ratings that you are licensed to use (CSV, TSV or JSON) and writes ratings.csv into a folder,",
            "for the outlets of the catalog. Name the folder after the shipped one in PARALLAX_CATALOG."
        })
final class CatalogImportVerb implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<List<Path>> folders;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "RATER",
            description = "Whose file it is: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb runs
    private RatingsImport.Source source;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write ratings.csv into.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb runs
    private Path target;

    @Option(
            names = "--as-of",
            defaultValue = "",
            paramLabel = "DATE",
            description = "When the ratings stood: day, month or year in ISO form.")
    private String asOf = "";

    @Parameters(arity = "1", paramLabel = "FILE", description = "The rater's file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb runs
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb runs
    private CommandSpec spec;

    /** A verb that asks for the catalog's folders only when it runs. */
    CatalogImportVerb(Supplier<List<Path>> folders) {
        this.folders = folders;
    }

    @Override
    public Integer call() throws IOException {
        if (!asOf.matches("|\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new UsageException("--as-of " + asOf + " is no date such as 2026-09");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " cannot be read");
        }
        Outlets outlets = new CatalogReader(Raters.all()).read(folders.get()).outlets();
        List<Rating> all = RatingsImport.ratings(source, rows(), asOf);
        List<Rating> known = all.stream()
                .filter(rating -> outlets.byDomain(rating.domain()).isPresent())
                .toList();
        if (known.isEmpty()) {
            throw new UsageException(file + " rates no outlet of the catalog in columns that are known for " + source);
        }
        Files.createDirectories(target);
        StringBuilder csv = new StringBuilder("domain,rater,subject,value,as_of,url\n");
        known.forEach(rating -> csv.append(String.join(
                        ",",
                        rating.domain(),
                        rating.rater(),
                        rating.subject().word(),
                        rating.value(),
                        rating.asOf(),
                        rating.url().replace(",", "%2C")))
                .append('\n'));
        Files.writeString(target.resolve("ratings.csv"), csv);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d ratings of outlets in the catalog, %d of others left out; written to %s%n",
                        known.size(),
                        all.size() - known.size(),
                        target.resolve("ratings.csv"));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Map<String, String>> rows() throws IOException {
        String text = TextFile.read(file).replace("\uFEFF", "").strip();
        List<Map<String, String>> rows = new ArrayList<>();
        if (text.startsWith("{") || text.startsWith("[")) {
            collect("", JSON.readTree(text), rows);
            return rows;
        }
        boolean tabs = text.lines().findFirst().orElse("").indexOf('\t') >= 0;
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(tabs ? '\t' : ',');
        new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .<Map<String, String>>readValues(text)
                .forEachRemaining(row -> rows.add(named(row)));
        return rows;
    }

    /** Every object with a value of its own is a row; the name it stands under may be its domain. */
    private static void collect(String name, JsonNode json, List<Map<String, String>> rows) {
        if (json.isArray()) {
            json.forEach(each -> collect("", each, rows));
        } else if (json.isObject()) {
            Map<String, String> row = new LinkedHashMap<>();
            json.properties().forEach(field -> {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    row.put(field.getKey(), field.getValue().asText());
                } else {
                    collect(field.getKey(), field.getValue(), rows);
                }
            });
            if (!row.isEmpty()) {
                if (name.contains(".")) {
                    row.putIfAbsent("domain", name);
                }
                rows.add(named(row));
            }
        }
    }

    private static Map<String, String> named(Map<String, String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        row.forEach((column, value) -> named.put(
                column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"), value == null ? "" : value));
        return named;
    }
}
