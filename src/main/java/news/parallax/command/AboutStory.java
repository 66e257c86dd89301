package news.parallax.command;

import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** A command that answers about one story, which it finds first; where it finds none, it says why. */
abstract class AboutStory implements Command {
    private final String name;
    private final String tap;
    private final String summary;
    private final StoryFinder finder;

    /**
     * Answers under a name.
     *
     * @param tap what its buttons begin with
     * @param summary what it is for, in a few words of English
     */
    AboutStory(String name, String tap, String summary, StoryFinder finder) {
        this.name = name;
        this.tap = tap;
        this.summary = summary;
        this.finder = finder;
    }

    @Override
    public final List<String> names() {
        return List.of(name);
    }

    @Override
    public final List<String> taps() {
        return List.of(tap);
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        return found.story().map(story -> answer(ask, found, story)).orElseGet(found::explanation);
    }

    /** The answer about the story that was found. */
    abstract Reply answer(Ask ask, StoryFinder.Found found, Story story);

    /** {@code Timeline · Bridge closed after crack is found}: what the answer is, and about which story. */
    static Text.Builder titled(Voice voice, String key, Briefs briefs, Story story) {
        return Text.builder()
                .bold(voice.say(key))
                .words(" · ")
                .add(voice.foreign(briefs.of(story).headline()))
                .line();
    }
}
