package news.parallax.pipeline;

import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ExtractedPage;

/** What later news of an article changes in it. Pure. */
final class Edits {
    private static final int LEAD = 600;

    private Edits() {}

    /**
     * The known article with the headline and lead that its feed gives now, if they differ. Only the feed that brought it
     * edits it: two feeds of one outlet word it differently for as long as they list it, and another outlet's feed has no
     * say in it at all.
     */
    static Optional<Article> edited(Article known, Article now) {
        boolean same = known.title().equals(now.title())
                && (now.lead().isEmpty() || known.lead().length() >= now.lead().length());
        if (same || !known.feedUrl().equals(now.feedUrl())) {
            return Optional.empty();
        }
        return Optional.of(with(
                known,
                now.title(),
                now.lead().length() > known.lead().length() ? now.lead() : known.lead(),
                now,
                now.opinion(),
                known.paywall()));
    }

    /** The article with what its page adds, if it adds anything: a lead, authors, a language, marks. */
    static Optional<Article> completed(Article article, ExtractedPage page) {
        String text = page.lead().isEmpty() ? page.text() : page.lead();
        boolean better = article.lead().length() < NewsCycle.SHORT_LEAD
                && text.length() > article.lead().length();
        String lead = better ? Intake.bounded(text, LEAD) : article.lead();
        Article completed = new Article(
                article.id(),
                article.url(),
                article.feedUrl(),
                article.domain(),
                article.title(),
                lead,
                article.authors().isEmpty() ? page.authors() : article.authors(),
                article.published(),
                article.firstSeen(),
                article.language().isEmpty() ? page.language() : article.language(),
                article.opinion() || page.opinion(),
                article.paywall() || page.paywall());
        return completed.equals(article) ? Optional.empty() : Optional.of(completed);
    }

    private static Article with(
            Article known, String title, String lead, Article now, boolean opinion, boolean paywall) {
        return new Article(
                known.id(),
                known.url(),
                known.feedUrl(),
                known.domain(),
                title,
                lead,
                known.authors().isEmpty() ? now.authors() : known.authors(),
                known.published(),
                known.firstSeen(),
                known.language(),
                known.opinion() || opinion,
                paywall);
    }
}
