package news.parallax.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;
import news.parallax.story.Story;

/** Finds the story that a reader means: by its id, its number in the list shown last, or the address of an article. */
public final class StoryFinder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final Stories stories;
    private final Articles articles;
    private final FrontPage front;

    /** Looks in these. */
    public StoryFinder(Stories stories, Articles articles, FrontPage front) {
        this.stories = stories;
        this.articles = articles;
        this.front = front;
    }

    /**
     * What was found.
     *
     * @param story the story, if there is one
     * @param asked the id that was asked for, where the story was merged since and bears another
     * @param explanation what to say where there is none
     */
    public record Found(Optional<Story> story, Optional<String> asked, Reply explanation) {}

    /** Finds the story that a word names. */
    public Found find(Ask ask, String word) {
        if (word.isEmpty()) {
            return none(
                    "Which story? Give its id or its number in the list shown last, as in ",
                    "/story 1",
                    ". /top lists stories.");
        }
        if (NUMBER.matcher(word).matches()) {
            return numbered(ask, Integer.parseInt(word));
        }
        if (word.startsWith("http://") || word.startsWith("https://")) {
            return linked(word);
        }
        String id = word.length() > 64 ? word.substring(0, 64) : word;
        Optional<Story> story = stories.find(id);
        return story.map(found ->
                        new Found(story, id.equals(found.id()) ? Optional.empty() : Optional.of(id), Reply.silence()))
                .orElseGet(() -> none(
                        "I have no story ",
                        id,
                        ". Ids are six letters and digits; /top lists stories, /search finds older ones."));
    }

    private Found numbered(Ask ask, int number) {
        List<String> shown = ask.chat().shown();
        if (shown.isEmpty()) {
            shown = front.ranked().stream().map(covered -> covered.story().id()).toList();
        }
        if (number < 1 || number > shown.size()) {
            return none(
                    shown.isEmpty()
                            ? "There is no story yet, so there is no number "
                            : "The list shown last has " + shown.size() + " stories, so there is no number ",
                    String.valueOf(number),
                    ". /top shows the list anew.");
        }
        return find(ask, shown.get(number - 1));
    }

    private Found linked(String url) {
        Optional<Article> article = articles.byUrl(url);
        if (article.isEmpty()) {
            return none(
                    "I have not read ",
                    url,
                    ". I know what the feeds I poll have brought; /search looks for its words.");
        }
        String id = article.get().id();
        String storyId = stories.storyOf(List.of(id)).get(id);
        if (storyId == null) {
            return none("I have read that article and not placed it in a story yet. Ask again in a minute.", "", "");
        }
        return new Found(stories.find(storyId), Optional.empty(), Reply.silence());
    }

    private static Found none(String before, String name, String after) {
        Text.Builder text = Text.builder().words(before);
        if (!name.isEmpty()) {
            text.code(name);
        }
        return new Found(
                Optional.empty(),
                Optional.empty(),
                Reply.of(Message.of(text.words(after).build())));
    }
}
