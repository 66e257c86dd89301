package news.parallax;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.article.Article;
import picocli.CommandLine.Command;

/** {@code articles}: the articles in the window. */
@Command(
        name = "articles",
        description = "Prints the articles in the window, one JSON object a line.",
        footer = {"", "Example:  java -jar parallax.jar articles | wc -l"})
final class ArticlesVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Streams streams;

    ArticlesVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return new Listing(settings.get(), streams).print(ArticlesVerb::lines);
    }

    private static Stream<ObjectNode> lines(Parallax parallax) {
        Instant since = parallax.world()
                .clock()
                .instant()
                .minus(parallax.settings().stories().window());
        Map<String, Article> shown = new LinkedHashMap<>();
        parallax.articles().since(since).forEach(article -> shown.put(article.id(), article));
        // a story's window counts from its newest article, so members older than the window belong to it too
        Map<String, String> reprints = new HashMap<>();
        parallax.stories().since(since).stream()
                .flatMap(story -> story.members().stream())
                .forEach(member -> {
                    shown.put(member.article().id(), member.article());
                    member.reprintOf()
                            .ifPresent(of -> reprints.put(member.article().id(), of));
                });
        Map<String, String> stories = parallax.stories().storyOf(List.copyOf(shown.keySet()));
        return shown.values().stream().map(article -> line(article, stories, reprints));
    }

    private static ObjectNode line(Article article, Map<String, String> stories, Map<String, String> reprints) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", article.id()).put("url", article.url()).put("feedUrl", article.feedUrl());
        line.put("domain", article.domain()).put("title", article.title()).put("lead", article.lead());
        article.authors().forEach(line.putArray("authors")::add);
        line.put("published", article.published().toString())
                .put("firstSeen", article.firstSeen().toString());
        line.put("lang", article.language()).put("storyId", stories.get(article.id()));
        line.put("reprintOf", reprints.get(article.id()));
        return line.put("opinion", article.opinion()).put("paywall", article.paywall());
    }
}
