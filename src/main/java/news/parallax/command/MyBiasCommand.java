package news.parallax.command;

import java.util.List;
import java.util.Locale;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** {@code /mybias}: which side's stories somebody reads, counted only for those who ask for it, three numbers a month. */
public final class MyBiasCommand implements Command {
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;
    private static final int FEWEST = 5;

    private final Readers readers;

    /** Tells what is counted in {@code readers}. */
    public MyBiasCommand(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<String> names() {
        return List.of("mybias");
    }

    @Override
    public String summary() {
        return "which side you read, if you ask me to count";
    }

    @Override
    public List<String> taps() {
        return List.of("mb");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        long reader = ask.request().user();
        String wish = ask.part(0, "").toLowerCase(Locale.ROOT);
        if (wish.equals("on") || wish.equals("off")) {
            readers.count(reader, wish.equals("on"));
        }
        boolean counting = readers.counting(reader);
        Text.Builder text =
                Text.builder().bold(voice.say("personal.mybias")).line().line();
        List<Readers.Month> months = counting ? readers.months(reader) : List.of();
        if (!counting) {
            text.add(voice.tell("personal.mybias.off"));
        } else if (months.isEmpty()) {
            text.add(voice.tell("personal.mybias.empty"));
        }
        months.stream()
                .limit(MONTHS)
                .forEach(month -> text.add(line(voice, month)).line());
        if (counting) {
            text.line().add(voice.tell("personal.mybias.how"));
        }
        Button button = counting
                ? Button.change(voice.say("personal.mybias.stop"), "mb:off")
                : Button.change(voice.say("personal.mybias.start"), "mb:on");
        return Reply.of(new Message(text.build(), List.of(List.of(button)), false));
    }

    private static Text line(Voice voice, Readers.Month month) {
        int all = month.left() + month.center() + month.right();
        String when = String.format(Locale.ROOT, "%04d-%02d", month.month() / HUNDRED, month.month() % HUNDRED);
        return all < FEWEST
                ? voice.tell("personal.mybias.few", when, month.left(), month.center(), month.right())
                : voice.tell(
                        "personal.mybias.month",
                        when,
                        month.left(),
                        month.center(),
                        month.right(),
                        Math.round(100f * month.left() / all),
                        Math.round(100f * month.center() / all),
                        Math.round(100f * month.right() / all));
    }
}
