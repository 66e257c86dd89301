package news.parallax.outlet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A catalog while it is put together: the fields of each row that are known so far, by what names the row. */
final class CatalogDraft {
    private static final List<String> OUTLET =
            List.of("domain", "name", "country", "language", "kind", "owner", "ownership", "paywall", "scope");
    private static final List<String> RATING = List.of("domain", "rater", "subject", "value", "as_of", "url");
    private static final List<String> FEED = List.of("domain", "url", "category", "language", "enabled");

    private final List<CatalogProblem> problems = new ArrayList<>();
    private final Map<List<String>, CatalogFile.Row> outlets = new LinkedHashMap<>();
    private final Map<List<String>, CatalogFile.Row> ratings = new LinkedHashMap<>();
    private final Map<List<String>, CatalogFile.Row> feeds = new LinkedHashMap<>();

    void wrong(Path file, int line, String what) {
        problems.add(new CatalogProblem(file, line, what));
    }

    void addOutlets(Path file) {
        add(file, OUTLET, List.of("domain"), outlets, row -> {
            List<String> wrong = CatalogRules.outlet(row);
            if (!outlets.containsKey(List.of(row.get("domain")))
                    && row.get("name").isEmpty()) {
                wrong.add("name of " + row.get("domain") + " is empty");
            }
            return wrong;
        });
    }

    void addRatings(Path file) {
        add(
                file,
                RATING,
                List.of("domain", "rater", "subject"),
                ratings,
                row -> ofKnownOutlet(row, CatalogRules.rating(row)));
    }

    void addFeeds(Path file) {
        add(file, FEED, List.of("domain", "url"), feeds, row -> ofKnownOutlet(row, CatalogRules.feed(row)));
    }

    private List<String> ofKnownOutlet(CatalogFile.Row row, List<String> wrong) {
        if (!outlets.containsKey(List.of(row.get("domain")))) {
            wrong.add("outlet \"" + row.get("domain") + "\" is not in outlets.csv");
        }
        return wrong;
    }

    private void add(
            Path file,
            List<String> columns,
            List<String> key,
            Map<List<String>, CatalogFile.Row> table,
            Function<CatalogFile.Row, List<String>> rules) {
        if (!Files.exists(file)) {
            return;
        }
        Set<List<String>> seen = new HashSet<>();
        for (CatalogFile.Row row : CatalogFile.read(file, columns, problems)) {
            List<String> name = key.stream().map(row::get).toList();
            List<String> wrong = rules.apply(row);
            if (!seen.add(name)) {
                wrong.add(String.join(",", name) + " stands twice");
            }
            wrong.forEach(what -> wrong(file, row.line(), what));
            if (wrong.isEmpty()) {
                table.merge(name, row, CatalogDraft::override);
            }
        }
    }

    private static CatalogFile.Row override(CatalogFile.Row old, CatalogFile.Row change) {
        Map<String, String> fields = new HashMap<>(old.fields());
        change.fields().forEach((column, value) -> {
            if (!value.isEmpty()) {
                fields.put(column, value);
            }
        });
        return new CatalogFile.Row(change.line(), fields);
    }

    CatalogReading finish(Raters raters) {
        Map<String, List<Rating>> counted = new HashMap<>();
        ratings.values().stream()
                .filter(row -> raters.count(row.get("rater")))
                .map(CatalogDraft::rating)
                .sorted(Comparator.comparing(Rating::subject).thenComparing(Rating::rater))
                .forEach(rating -> counted.computeIfAbsent(rating.domain(), domain -> new ArrayList<>())
                        .add(rating));
        List<Outlet> rated = outlets.values().stream()
                .map(CatalogDraft::outlet)
                .map(outlet -> outlet.ratedBy(counted.getOrDefault(outlet.domain(), List.of())))
                .toList();
        List<CatalogFeed> listed =
                feeds.values().stream().map(CatalogDraft::feed).toList();
        return new CatalogReading(new Outlets(rated, listed), problems);
    }

    private static Outlet outlet(CatalogFile.Row row) {
        String paywall = row.get("paywall");
        return new Outlet(
                row.get("domain"),
                row.get("name"),
                row.get("country"),
                row.get("language"),
                row.get("kind"),
                row.get("owner"),
                row.get("ownership"),
                paywall.equals("yes") || paywall.equals("true"),
                Bias.UNRATED,
                Factuality.UNKNOWN,
                List.of(),
                row.get("scope"));
    }

    private static Rating rating(CatalogFile.Row row) {
        Rating.Subject subject = Rating.Subject.ofWord(row.get("subject")).orElseThrow();
        return new Rating(
                row.get("domain"), row.get("rater"), subject, row.get("value"), row.get("as_of"), row.get("url"));
    }

    private static CatalogFeed feed(CatalogFile.Row row) {
        return new CatalogFeed(
                row.get("domain"),
                row.get("url"),
                row.get("category"),
                row.get("language"),
                !row.get("enabled").equals("false"));
    }
}
