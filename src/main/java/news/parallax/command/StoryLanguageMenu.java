package news.parallax.command;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryLanguages;

/** {@code /lang stories}: in which languages a chat is told the stories that it did not ask for by name. */
public final class StoryLanguageMenu {
    /** The word behind {@code /lang} that opens it. */
    public static final String WORD = "stories";

    private static final int A_ROW = 3;
    private static final int OFFERED = 9;
    private static final int MOST = 12;
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Text EVERY = code("/lang stories all");

    private final ChatStates states;
    private final FrontPage front;

    /**
     * The choice, kept with the chat.
     *
     * @param front the stories whose languages are offered
     */
    public StoryLanguageMenu(ChatStates states, FrontPage front) {
        this.states = states;
        this.front = front;
    }

    /** Shows the choice, or makes it. */
    public Reply answer(Ask ask) {
        List<String> words = Arrays.stream(
                        ask.words().toLowerCase(Locale.ROOT).split(ask.request().tap() ? ":" : "[\\s,]+"))
                .skip(1)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Reply.of(menu(ask, Optional.empty()));
        }
        if (ask.request().tap()) {
            return saved(ask, tapped(ask, words));
        }
        return switch (words.get(0)) {
            case ChatState.EVERY -> saved(ask, ChatState.EVERY);
            case "auto" -> saved(ask, "");
            default -> typed(ask, words);
        };
    }

    private Reply typed(Ask ask, List<String> words) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : words) {
            Optional<String> named = named(word);
            if (named.isEmpty() || codes.size() >= MOST) {
                return Reply.of(menu(
                        ask,
                        Optional.of(ask.voice()
                                .tell(
                                        "languages.unknown",
                                        ForeignWords.shorten(ForeignWords.clean(word), 30),
                                        code("/lang stories en de")))));
            }
            codes.add(named.get());
        }
        return saved(ask, String.join(" ", codes));
    }

    /** What a tap asks for: every button says what shall be so, so that a tap twice does what one does. */
    private static String tapped(Ask ask, List<String> words) {
        String wish = words.get(0);
        if (words.size() < 2 || !CODES.contains(words.get(1))) {
            return wish.equals(ChatState.EVERY) ? wish : "";
        }
        Set<String> codes = new LinkedHashSet<>(chosen(ask));
        if (wish.equals("with") && codes.size() < MOST) {
            codes.add(words.get(1));
        } else {
            codes.remove(words.get(1));
        }
        return codes.isEmpty() ? ChatState.EVERY : String.join(" ", codes);
    }

    private Reply saved(Ask ask, String languages) {
        ChatState state = ask.chat().telling(languages);
        states.save(state);
        Ask then = new Ask(ask.request(), state, "");
        String saved = then.voice().say("settings.saved");
        return ask.request().tap()
                ? new Reply(Optional.of(menu(then, Optional.empty())), saved, false)
                : Reply.of(menu(then, Optional.of(Text.of(saved))));
    }

    private static Optional<String> named(String word) {
        if (CODES.contains(word)) {
            return Optional.of(word);
        }
        for (Language language : Language.values()) {
            for (String code : CODES) {
                if (Locale.forLanguageTag(code)
                        .getDisplayLanguage(language.locale())
                        .equalsIgnoreCase(word)) {
                    return Optional.of(code);
                }
            }
        }
        return Optional.empty();
    }

    private Message menu(Ask ask, Optional<Text> before) {
        Voice voice = ask.voice();
        Text.Builder text = Text.builder();
        before.ifPresent(words -> text.add(words).line().line());
        text.bold(line(ask)).line().line();
        text.add(voice.tell("languages.how", code("/lang stories en de"), EVERY));
        return new Message(text.build(), buttons(ask), false);
    }

    private List<List<Button>> buttons(Ask ask) {
        Voice voice = ask.voice();
        Figures figures = new Figures(voice);
        Set<String> chosen = chosen(ask);
        Map<String, Integer> offered = offered(chosen);
        List<Button> buttons = new ArrayList<>();
        offered.forEach((code, stories) -> buttons.add(Button.change(
                (chosen.contains(code) ? "• " : "") + figures.language(code) + " " + voice.number(stories),
                "l:" + WORD + (chosen.contains(code) ? ":without:" : ":with:") + code)));
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += A_ROW) {
            rows.add(buttons.subList(from, Math.min(buttons.size(), from + A_ROW)));
        }
        rows.add(List.of(
                Button.change(
                        (chosen.isEmpty() ? "• " : "") + voice.say("languages.button.all"),
                        "l:" + WORD + ":" + ChatState.EVERY),
                Button.change(voice.say("languages.button.auto"), "l:" + WORD + ":auto")));
        return rows;
    }

    /** The languages of the current stories, most first, with how many; those that are chosen come before all. */
    private Map<String, Integer> offered(Set<String> chosen) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        chosen.forEach(code -> counts.put(code, 0));
        for (CoveredStory covered : front.ranked()) {
            if (!covered.language().isEmpty()) {
                counts.merge(covered.language(), 1, Integer::sum);
            }
        }
        Map<String, Integer> offered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> !chosen.contains(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .limit(Math.max(OFFERED, chosen.size()))
                .forEach(entry -> offered.put(entry.getKey(), entry.getValue()));
        return offered;
    }

    private static Set<String> chosen(Ask ask) {
        return ask.storyLanguages().codes();
    }

    /** The languages in one line of the settings. */
    public static String line(Ask ask) {
        return ask.voice()
                .say(
                        ask.chat().stories().isEmpty() ? "languages.in.auto" : "languages.in",
                        names(ask.voice(), ask.storyLanguages()));
    }

    /** The languages by name. */
    static String names(Voice voice, StoryLanguages languages) {
        Figures figures = new Figures(voice);
        return languages.equals(StoryLanguages.ALL)
                ? voice.say("languages.all")
                : ListFormatter.getInstance(voice.language().locale())
                        .format(languages.codes().stream()
                                .map(figures::language)
                                .sorted()
                                .toList());
    }

    /** What a list says that left some stories out, and how to have them. */
    static Text more(Voice voice, int others) {
        return voice.tell("languages.more", others, EVERY);
    }

    /** The way to the choice, for those who may take it: in groups its admins alone may. */
    public static Button open(Voice voice) {
        return Button.ask(voice.say("languages.button.open"), "l:" + WORD);
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
