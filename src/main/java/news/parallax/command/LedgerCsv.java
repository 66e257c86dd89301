package news.parallax.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Rating;
import news.parallax.story.CoveredStory;
import news.parallax.story.Ledger;
import news.parallax.story.Member;
import news.parallax.story.Reach;

/** The rows behind a story's figures as CSV: enough to redo every one of them. */
final class LedgerCsv {
    private static final List<String> COLUMNS = List.of(
            "n",
            "article",
            "url",
            "published",
            "domain",
            "outlet",
            "side",
            "bias",
            "bias_ratings",
            "factuality",
            "factuality_ratings",
            "owner",
            "ownership",
            "country",
            "language",
            "distance",
            "reprint_of",
            "opinion",
            "counts_as_outlet",
            "counts_without_reprints",
            "counts_as_report",
            "evidence");

    private LedgerCsv() {}

    /** One row an article; the first row names the columns. */
    static byte[] rows(CoveredStory covered, Ledger ledger, String home) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Ledger.Row row : ledger.rows()) {
            Member member = covered.story().members().get(row.n() - 1);
            Outlet outlet = row.article().outlet();
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(row.n()),
                    row.article().articleId(),
                    member.article().url(),
                    row.article().published().toString(),
                    outlet.domain(),
                    outlet.name(),
                    outlet.side().word(),
                    outlet.bias().word(),
                    ratings(outlet, Rating.Subject.BIAS),
                    outlet.factuality().word(),
                    ratings(outlet, Rating.Subject.FACTUALITY),
                    outlet.owner(),
                    outlet.ownership(),
                    outlet.country(),
                    outlet.language(),
                    Reach.distance(outlet, home).name().toLowerCase(Locale.ROOT),
                    row.article().reprintOf().orElse(""),
                    mark(row.article().opinion()),
                    mark(row.outlet()),
                    mark(row.own()),
                    mark(row.report()),
                    member.evidence()));
            out.append(cells.stream().map(LedgerCsv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One row a story that a pool was counted from. */
    static byte[] pool(List<CoveredStory> stories) {
        StringBuilder out = new StringBuilder("story,left,center,right,unrated\r\n");
        for (CoveredStory each : stories) {
            out.append(each.story().id())
                    .append(',')
                    .append(each.coverage().split().left())
                    .append(',')
                    .append(each.coverage().split().center())
                    .append(',')
                    .append(each.coverage().split().right())
                    .append(',')
                    .append(each.coverage().split().unrated())
                    .append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One row an outlet of a pool that is of the catalog. */
    static byte[] outlets(List<Outlet> pool) {
        StringBuilder out = new StringBuilder("domain,side\r\n");
        pool.forEach(outlet -> out.append(outlet.domain())
                .append(',')
                .append(outlet.side().word())
                .append("\r\n"));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mark(boolean counts) {
        return counts ? "1" : "0";
    }

    private static String ratings(Outlet outlet, Rating.Subject subject) {
        return outlet.ratings().stream()
                .filter(rating -> rating.subject() == subject)
                .map(rating -> rating.rater() + " " + rating.value() + " " + rating.asOf() + " " + rating.url())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String value) {
        String safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
