package news.parallax.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a row of the catalog must look like; each rule names the value that breaks it. */
final class CatalogRules {
    private static final List<String> PAYWALL = List.of("yes", "no", "true", "false");

    private CatalogRules() {}

    /** What is wrong with a row of {@code outlets.csv}. */
    static List<String> outlet(CatalogFile.Row row) {
        List<String> wrong = new ArrayList<>();
        domain(row, wrong);
        mustMatch(row, "country", "|[A-Z]{2,}", "is no country code such as US", wrong);
        mustMatch(row, "language", "|[a-z]{2,3}(-[A-Za-z0-9]+)*", "is no language code such as en", wrong);
        mustMatch(row, "scope", "|local|national|international", "is none of local, national, international", wrong);
        String paywall = row.get("paywall");
        if (!paywall.isEmpty() && !PAYWALL.contains(paywall)) {
            wrong.add("paywall \"" + paywall + "\" is neither yes nor no");
        }
        return wrong;
    }

    /** What is wrong with a row of {@code ratings.csv}. */
    static List<String> rating(CatalogFile.Row row) {
        List<String> wrong = new ArrayList<>();
        domain(row, wrong);
        if (row.get("rater").isEmpty()) {
            wrong.add("rater is empty");
        }
        String value = row.get("value");
        Rating.Subject.ofWord(row.get("subject"))
                .ifPresentOrElse(
                        subject -> {
                            if (!Rating.isValue(subject, value)) {
                                wrong.add(subject.word() + " \"" + value + "\" is none of " + values(subject));
                            }
                        },
                        () -> wrong.add("subject \"" + row.get("subject") + "\" is neither bias nor factuality"));
        mustMatch(row, "as_of", "|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?", "is no date", wrong);
        if (!row.get("url").isEmpty()) {
            address(row, wrong);
        }
        return wrong;
    }

    /** What is wrong with a row of {@code feeds.csv}. */
    static List<String> feed(CatalogFile.Row row) {
        List<String> wrong = new ArrayList<>();
        domain(row, wrong);
        address(row, wrong);
        mustMatch(row, "language", "|[a-z]{2,3}(-[A-Za-z0-9]+)*", "is no language code such as en", wrong);
        mustMatch(row, "enabled", "|true|false", "is neither true nor false", wrong);
        return wrong;
    }

    private static void domain(CatalogFile.Row row, List<String> wrong) {
        mustMatch(
                row,
                "domain",
                "[\\p{Ll}\\p{Lo}\\d_]([\\p{Ll}\\p{Lo}\\p{M}\\d_.-]*[\\p{Ll}\\p{Lo}\\p{M}\\d])?",
                "is no domain in lower case",
                wrong);
    }

    private static void address(CatalogFile.Row row, List<String> wrong) {
        String url = row.get("url");
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getRawAuthority() != null) {
                return;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        wrong.add("url \"" + url + "\" is no web address");
    }

    private static void mustMatch(
            CatalogFile.Row row, String column, String pattern, String complaint, List<String> wrong) {
        if (!row.get(column).matches(pattern)) {
            wrong.add(column + " \"" + row.get(column) + "\" " + complaint);
        }
    }

    private static String values(Rating.Subject subject) {
        return subject == Rating.Subject.BIAS
                ? Bias.steps().stream().map(Bias::word).collect(Collectors.joining(", "))
                : Arrays.stream(Factuality.values())
                        .filter(value -> value != Factuality.UNKNOWN)
                        .map(Factuality::word)
                        .collect(Collectors.joining(", "));
    }
}
