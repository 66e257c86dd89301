package news.parallax.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.KnownStories;
import news.parallax.story.Stories;
import news.parallax.story.Story;

/** Finds the story that a reader means: by its id, its number in the list shown last, or the address of an article. */
public final class StoryFinder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final Stories stories;
    private final KnownStories known;
    private final Articles articles;
    private final FrontPage front;

    /**
     * Looks in these.
     *
     * @param clock says when a story that was found is let go
     */
    public StoryFinder(Stories stories, Articles articles, FrontPage front, InstantSource clock) {
        this.stories = stories;
        known = new KnownStories(stories, clock);
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
        Voice voice = ask.voice();
        if (word.isEmpty()) {
            return none(voice.tell("story.find.which", code("/story 1")));
        }
        if (NUMBER.matcher(word).matches()) {
            return numbered(ask, Integer.parseInt(word));
        }
        if (word.startsWith("http://") || word.startsWith("https://")) {
            return linked(voice, word);
        }
        String id = word.length() > 64 ? word.substring(0, 64) : word;
        Optional<Story> story = known.find(id);
        return story.map(found ->
                        new Found(story, id.equals(found.id()) ? Optional.empty() : Optional.of(id), Reply.silence()))
                .orElseGet(() -> closest(id)
                        .map(near -> new Found(
                                Optional.empty(),
                                Optional.empty(),
                                Reply.of(Message.of(voice.tell(
                                                "story.find.closest",
                                                code(id),
                                                code(near.id()),
                                                voice.foreign(near.members()
                                                        .get(0)
                                                        .article()
                                                        .title())))
                                        .with(List.of(List.of(Button.ask(near.id(), "s:" + near.id())))))))
                        .orElseGet(() -> none(voice.tell("story.find.noid", code(id)))));
    }

    /** The best current story whose id has one sign other than these. */
    private Optional<Story> closest(String id) {
        return front.ranked().stream()
                .map(CoveredStory::story)
                .filter(story -> othersThan(id, story.id()) <= 1)
                .findFirst();
    }

    private static int othersThan(String typed, String id) {
        if (typed.length() != id.length()) {
            return Integer.MAX_VALUE;
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return (int) IntStream.range(0, Math.min(lower.length(), id.length()))
                .filter(i -> lower.charAt(i) != id.charAt(i))
                .count();
    }

    /** The stories near one that are told to readers, likest first, as they are now. */
    List<Story> related(Story story) {
        return story.related().stream()
                .flatMap(id -> known.find(id).stream())
                // they may have become one since
                .filter(near -> near.listed() && !near.id().equals(story.id()))
                .distinct()
                .toList();
    }

    private Found numbered(Ask ask, int number) {
        List<String> shown = ask.chat().shown();
        if (shown.isEmpty()) {
            shown = front.in(ask.storyLanguages(), front.ranked()).stream()
                    .map(covered -> covered.story().id())
                    .toList();
        }
        if (number < 1 || number > shown.size()) {
            Text named = code(String.valueOf(number));
            return none(
                    shown.isEmpty()
                            ? ask.voice().tell("story.find.empty", named)
                            : ask.voice().tell("story.find.number", named, shown.size()));
        }
        return find(ask, shown.get(number - 1));
    }

    private Found linked(Voice voice, String url) {
        Optional<Article> article = articles.byUrl(url);
        if (article.isEmpty()) {
            return none(voice.tell("story.find.unread", code(url)));
        }
        String id = article.get().id();
        String storyId = stories.storyOf(List.of(id)).get(id);
        if (storyId == null) {
            return none(voice.tell("story.find.unplaced"));
        }
        return new Found(known.find(storyId), Optional.empty(), Reply.silence());
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }

    private static Found none(Text why) {
        return new Found(Optional.empty(), Optional.empty(), Reply.of(Message.of(why)));
    }
}
