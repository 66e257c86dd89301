package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** {@code /report}: a reader tells of a mistake in a story; the operators hear of it. */
public final class ReportCommand implements Command {
    private static final List<String> REASONS = List.of("wrong", "mixed", "label", "link", "other");
    private static final int A_DAY = 20;
    private static final int LONGEST = 500;

    private final StoryFinder finder;
    private final Letterbox letterbox;
    private final Operators operators;
    private final InstantSource clock;

    /** Keeps reports in {@code letterbox}. */
    public ReportCommand(StoryFinder finder, Letterbox letterbox, Operators operators, InstantSource clock) {
        this.finder = finder;
        this.letterbox = letterbox;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("report");
    }

    @Override
    public String summary() {
        return "tell me of a mistake in a story";
    }

    @Override
    public List<String> taps() {
        return List.of("r");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        if (ask.part(0, "").isEmpty()) {
            return Reply.of(Message.of(voice.tell("personal.report.how", code("/report 1"))));
        }
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        Story story = found.story().get();
        List<String> words = ask.parts();
        String reason = ask.request().tap()
                ? ask.part(1, "")
                : String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
        if (reason.isEmpty()) {
            Message which = new Message(
                    voice.tell("personal.report.which", code(story.id()), code("/report " + story.id())),
                    REASONS.stream()
                            .map(each -> List.of(
                                    Button.ask(voice.say("personal.report." + each), "r:" + story.id() + ":" + each)))
                            .toList(),
                    false);
            return new Reply(java.util.Optional.of(which), "", true);
        }
        long reader = ask.request().user();
        if (reader != 0 && letterbox.writtenBy(reader, clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            return Reply.of(Message.of(voice.tell("personal.report.many", A_DAY)));
        }
        Letterbox.Letter letter = letterbox.add(new Letterbox.Letter(
                0,
                Letterbox.Kind.MISTAKE,
                story.id(),
                ForeignWords.shorten(ForeignWords.clean(reason), LONGEST),
                reader,
                clock.instant(),
                Letterbox.State.WAITING));
        // operators are told in English, the language of the logs
        operators.tell(Message.of(Text.builder()
                .words("Report " + letter.id() + ": ")
                .code(story.id())
                .words(" – ")
                .foreign(letter.words())
                .build()));
        return Reply.of(Message.of(voice.tell("personal.report.done", letter.id(), Text.of("/corrections"))));
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
