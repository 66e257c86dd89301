package news.parallax.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One CSV file of the catalog: its rows by column name, and what is wrong with its form. */
final class CatalogFile {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /**
     * A row.
     *
     * @param line line it stands on, from 1
     * @param fields value of each column that the file has
     */
    record Row(int line, Map<String, String> fields) {
        /** The value of a column, empty where the file or the row has none. */
        String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    private CatalogFile() {}

    /** The rows of a file whose header may name the given columns in any order, {@code domain} among them. */
    static List<Row> read(Path file, List<String> columns, List<CatalogProblem> problems) {
        List<Row> rows = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text)) {
            List<String> header = lines.hasNextValue() ? header(lines.nextValue()) : List.of();
            if (!isRight(header, file, columns, problems)) {
                return rows;
            }
            while (lines.hasNextValue()) {
                String[] values = lines.nextValue();
                int line = lines.getParser().currentTokenLocation().getLineNr();
                if (values.length > header.size()) {
                    problems.add(new CatalogProblem(
                            file, line, values.length + " fields, but " + header.size() + " columns: " + join(values)));
                } else if (!String.join("", values).isEmpty()) {
                    rows.add(row(header, line, values));
                }
            }
        } catch (CharacterCodingException wrong) {
            problems.add(new CatalogProblem(file, 0, "is not UTF-8 text"));
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            problems.add(new CatalogProblem(file, line, "is not CSV: " + wrong.getOriginalMessage()));
        } catch (IOException wrong) {
            problems.add(new CatalogProblem(file, 0, "cannot be read: " + wrong.getMessage()));
        }
        return rows;
    }

    private static List<String> header(String[] names) {
        List<String> header = new ArrayList<>(List.of(names));
        // spreadsheets put a byte order mark before the first name
        header.replaceAll(name -> name.replace("\uFEFF", "").strip());
        return header;
    }

    private static boolean isRight(
            List<String> header, Path file, List<String> columns, List<CatalogProblem> problems) {
        int before = problems.size();
        if (!header.contains("domain")) {
            problems.add(new CatalogProblem(file, 1, "the first line must name the columns: " + join(columns)));
        } else {
            for (String column : header) {
                if (!columns.contains(column)) {
                    problems.add(new CatalogProblem(
                            file, 1, "unknown column \"" + column + "\"; known are " + join(columns)));
                }
            }
        }
        return problems.size() == before;
    }

    private static Row row(List<String> header, int line, String[] values) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(header.get(i), values[i].strip());
        }
        return new Row(line, fields);
    }

    private static String join(List<String> words) {
        return String.join(",", words);
    }

    private static String join(String[] words) {
        return String.join(",", words);
    }
}
