package news.parallax.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;

/**
 * The rows behind the figures of a coverage: one an article, with marks that say in which figures it counts. Every figure
 * is a number of rows, so that anyone can redo it.
 *
 * @param rows the rows, in order of publication, then id
 */
public record Ledger(List<Row> rows) {
    /**
     * A row.
     *
     * @param n the article's number in the story, from 1
     * @param article the article
     * @param outlet whether it stands for its outlet: it is the outlet's first article of its own, or its first copy if
     *     it has none of its own; each outlet has one such row
     * @param own whether its outlet counts among those with an article of their own, and this row stands for it
     * @param report whether it counts as an independent report: {@code own}, or the first copy of a text whose original is
     *     not in the story
     */
    public record Row(int n, CoveredArticle article, boolean outlet, boolean own, boolean report) {}

    /** Copies the rows. */
    public Ledger {
        rows = List.copyOf(rows);
    }

    /** The rows of these articles. */
    public static Ledger of(Collection<CoveredArticle> articles) {
        List<CoveredArticle> inOrder = articles.stream()
                .sorted(Comparator.comparing(CoveredArticle::published).thenComparing(CoveredArticle::articleId))
                .toList();
        Set<String> there = new HashSet<>();
        Set<String> ownDomains = new HashSet<>();
        for (CoveredArticle article : inOrder) {
            there.add(article.articleId());
            if (article.reprintOf().isEmpty()) {
                ownDomains.add(article.outlet().domain());
            }
        }
        Set<String> seenOutlets = new HashSet<>();
        Set<String> seenMissing = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (CoveredArticle article : inOrder) {
            String domain = article.outlet().domain();
            boolean copy = article.reprintOf().isPresent();
            boolean stands = copy == !ownDomains.contains(domain) && seenOutlets.add(domain);
            boolean onlyCopied = article.reprintOf()
                    .filter(original -> !there.contains(original))
                    .filter(seenMissing::add)
                    .isPresent();
            rows.add(new Row(rows.size() + 1, article, stands, stands && !copy, (stands && !copy) || onlyCopied));
        }
        return new Ledger(rows);
    }

    /** How many rows a figure counts. */
    public int count(Predicate<Row> figure) {
        return (int) rows.stream().filter(figure).count();
    }

    /** The outlets, each once. */
    public List<Row> outlets() {
        return rows.stream().filter(Row::outlet).toList();
    }

    /** The counted rows by the side of their outlet. */
    public Split split(Predicate<Row> counted) {
        return new Split(
                count(row -> counted.test(row) && on(row, Side.LEFT)),
                count(row -> counted.test(row) && on(row, Side.CENTER)),
                count(row -> counted.test(row) && on(row, Side.RIGHT)),
                count(row -> counted.test(row) && on(row, Side.UNRATED)));
    }

    /** Whether a row is an independent report of an outlet whose factuality is mixed or better. */
    public static boolean reliable(Row row) {
        return row.own() && row.article().outlet().factuality().atLeast(Factuality.MIXED);
    }

    private static boolean on(Row row, Side side) {
        Outlet outlet = row.article().outlet();
        return outlet.side() == side;
    }
}
