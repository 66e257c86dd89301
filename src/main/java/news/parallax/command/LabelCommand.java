package news.parallax.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;

/** {@code /label}: a reader's own label of an outlet, which only that reader sees; no figure counts it. */
public final class LabelCommand implements Command {
    private static final int MOST = 200;
    private static final int SHOWN = 50;

    private final Readers readers;
    private final Outlets outlets;

    /** Keeps labels in {@code readers}. */
    public LabelCommand(Readers readers, Outlets outlets) {
        this.readers = readers;
        this.outlets = outlets;
    }

    @Override
    public List<String> names() {
        return List.of("label");
    }

    @Override
    public String summary() {
        return "your own label for an outlet";
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        List<String> words = ask.parts();
        long reader = ask.request().user();
        if (words.size() < 2) {
            return Reply.of(Message.of(list(voice, readers.labels(reader))));
        }
        String name = String.join(" ", words.subList(0, words.size() - 1));
        String wish = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        Optional<Outlet> outlet = find(name);
        if (outlet.isEmpty()) {
            return Reply.of(Message.of(
                    voice.tell("personal.label.unknown", ForeignWords.shorten(ForeignWords.clean(name), 60))));
        }
        Optional<Bias> bias = Bias.ofWord(wish).filter(Bias.steps()::contains);
        if (bias.isEmpty() && !wish.equals("off")) {
            return Reply.of(Message.of(voice.tell("personal.label.how", code("/label example.com lean-left"))));
        }
        if (bias.isPresent() && readers.labels(reader).size() >= MOST) {
            return Reply.of(Message.of(voice.tell("personal.label.many", MOST)));
        }
        readers.label(reader, outlet.get().domain(), bias);
        return Reply.of(Message.of(bias.map(label -> voice.tell(
                        "personal.label.saved", outlet.get().name(), voice.say("personal.bias." + label.word())))
                .orElseGet(() -> voice.tell("personal.label.gone", outlet.get().name()))));
    }

    private Optional<Outlet> find(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return outlets.byDomain(wanted.replaceFirst("^www\\.", ""))
                .or(() -> outlets.byUrl(wanted.contains("://") ? wanted : "https://" + wanted.replace(" ", "")))
                .or(() -> outlets.all().stream()
                        .filter(outlet -> outlet.name().equalsIgnoreCase(name.strip()))
                        .findFirst());
    }

    private Text list(Voice voice, Map<String, Bias> labels) {
        Text.Builder text = Text.builder().bold(voice.say("personal.label")).line();
        new TreeMap<>(labels)
                .entrySet().stream()
                        .limit(SHOWN)
                        .forEach(label -> text.words("• ")
                                .add(voice.foreign(outlets.of(label.getKey()).name()))
                                .words(" – "
                                        + voice.say("personal.bias."
                                                + label.getValue().word()))
                                .line());
        return text.line()
                .add(voice.tell("personal.label.how", code("/label example.com lean-left")))
                .build();
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
