package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Rating;

/** {@code /about}: how stories, sides, figures and words come about. */
public final class AboutCommand implements Command {
    private static final List<String> PARTS = List.of("stories", "sides", "words", "order", "blindspots");

    private final Outlets outlets;

    /** Tells of this installation, as its catalog is when somebody asks. */
    public AboutCommand(Outlets outlets) {
        this.outlets = outlets;
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
                .add(voice.tell(
                        "about.intro", outlets.feeds().size(), outlets.all().size()))
                .line();
        for (String part : PARTS) {
            text.line()
                    .bold(voice.say("about." + part))
                    .line()
                    .add(voice.tell("about." + part + ".text"))
                    .line();
        }
        List<String> raters = raters();
        text.line()
                .add(
                        raters.isEmpty()
                                ? voice.tell("about.raters.none")
                                : voice.tell("about.raters", String.join(", ", raters)));
        return Reply.of(Message.of(text.build()));
    }

    /** Whose ratings count. */
    private List<String> raters() {
        return outlets.all().stream()
                .flatMap(outlet -> outlet.ratings().stream())
                .map(Rating::rater)
                .distinct()
                .sorted()
                .toList();
    }
}
