package news.parallax.pipeline;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.feed.FeedState;
import news.parallax.feed.Feeds;
import news.parallax.feed.PolledFeed;

/**
 * Takes in what polled feeds bring: what is new is added, what its own feed words differently is edited, and only then the
 * state of the feed is kept, so that a crash loses nothing. For one thread.
 */
final class TakingIn {
    private final Feeds feeds;
    private final Articles articles;
    private final Intake intake;
    private final InstantSource clock;
    private final Consumer<String> progress;

    TakingIn(Feeds feeds, Articles articles, Intake intake, InstantSource clock, Consumer<String> progress) {
        this.feeds = feeds;
        this.articles = articles;
        this.intake = intake;
        this.clock = clock;
        this.progress = progress;
    }

    /** Keeps what one feed brings, and counts it. */
    void take(PolledFeed polled, Tally tally) {
        switch (polled.outcome()) {
            case FRESH -> tally.fresh++;
            case NOT_MODIFIED -> tally.notModified++;
            default -> tally.failed++;
        }
        if (polled.feed().state() == FeedState.RETIRED) {
            progress.accept("the feed " + polled.feed().url() + " is not polled anymore: "
                    + polled.feed().reason());
        }
        tally.entries += polled.entries().size();
        Map<String, Article> read = intake.articles(polled.feed(), polled.entries(), clock.instant());
        if (!read.isEmpty()) {
            Map<String, Article> known =
                    articles.find(read.keySet()).stream().collect(Collectors.toMap(Article::id, article -> article));
            List<Article> added = read.values().stream()
                    .filter(article -> !known.containsKey(article.id()))
                    .toList();
            List<Article> edited = known.values().stream()
                    .flatMap(article -> Edits.edited(article, read.getOrDefault(article.id(), article)).stream())
                    .toList();
            articles.add(added);
            articles.update(edited);
            edited.forEach(article -> tally.edited.put(article.id(), known.getOrDefault(article.id(), article)));
            tally.articles += added.size();
            tally.added.addAll(added);
        }
        feeds.save(List.of(polled.feed()));
    }
}
