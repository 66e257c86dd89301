package news.parallax.digest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.story.Stories;
import news.parallax.story.Story;

/** Which story an address stands for: that of the article there, or the one that a link to the bot opens. */
public final class PostedStories implements Function<String, Optional<Story>> {
    private static final Pattern START = Pattern.compile(
            "https?://t(?:elegram)?\\.me/([A-Za-z0-9_]+)\\?start=s_([a-z0-9]{6,12})", Pattern.CASE_INSENSITIVE);

    private final Articles articles;
    private final Stories stories;
    private final Function<String, Optional<String>> links;

    /** @param links the address that opens a story by its start word, where there is one */
    public PostedStories(Articles articles, Stories stories, Function<String, Optional<String>> links) {
        this.articles = articles;
        this.stories = stories;
        this.links = links;
    }

    @Override
    public Optional<Story> apply(String address) {
        Matcher start = START.matcher(address);
        if (start.matches()) {
            String id = start.group(2);
            // other bots have start words too
            return links.apply("s_" + id)
                    .filter(own -> own.equalsIgnoreCase(address))
                    .flatMap(own -> stories.find(id));
        }
        return articles.byUrl(address).map(Article::id).flatMap(this::holding);
    }

    private Optional<Story> holding(String article) {
        return Optional.ofNullable(stories.storyOf(List.of(article)).get(article))
                .flatMap(stories::find);
    }
}
