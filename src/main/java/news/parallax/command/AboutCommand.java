package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** {@code /about}: how stories, sides, figures and words come about. */
public final class AboutCommand implements Command {
    private static final List<String> PARTS = List.of("stories", "sides", "words", "order", "blindspots");

    private final int outlets;
    private final int feeds;
    private final List<String> raters;

    /**
     * Tells of this installation.
     *
     * @param outlets how many outlets it knows
     * @param feeds how many feeds it reads
     * @param raters whose ratings it counts
     */
    public AboutCommand(int outlets, int feeds, List<String> raters) {
        this.outlets = outlets;
        this.feeds = feeds;
        this.raters = List.copyOf(raters);
    }

    @Override
    public List<String> names() {
        return List.of("about");
    }

    @Override
    public String summary() {
        return "how stories, sides and figures come about";
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        Text.Builder text = Text.builder()
                .bold(voice.say("about.title", "Parallax"))
                .line()
                .add(voice.tell("about.intro", feeds, outlets))
                .line();
        for (String part : PARTS) {
            text.line()
                    .bold(voice.say("about." + part))
                    .line()
                    .add(voice.tell("about." + part + ".text"))
                    .line();
        }
        text.line()
                .add(
                        raters.isEmpty()
                                ? voice.tell("about.raters.none")
                                : voice.tell("about.raters", String.join(", ", raters)));
        return Reply.of(Message.of(text.build()));
    }
}
