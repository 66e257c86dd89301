package news.parallax.preference;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;
import news.parallax.command.Editions;
import news.parallax.command.StoryLanguageMenu;
import news.parallax.story.FrontPage;

/**
 * {@code /settings} and its parts {@code /tz}, {@code /lang}, {@code /plain} and {@code /edition}: how a chat is spoken
 * to. Each part is a command; its buttons say which value to set, so that a tap twice does what one does.
 */
public final class SettingsCommand implements Command {
    private static final int EDITIONS = 12;
    private static final int A_ROW = 3;

    private final String name;
    private final Parts parts;
    private final BiFunction<Parts, Ask, Reply> part;

    private SettingsCommand(String name, Parts parts, BiFunction<Parts, Ask, Reply> part) {
        this.name = name;
        this.parts = parts;
        this.part = part;
    }

    /** The commands. */
    public static List<Command> all(
            ChatStates states, Zones zones, Editions editions, FrontPage front, InstantSource clock) {
        Parts parts = new Parts(
                new SettingsPanel(states, editions, clock),
                zones,
                editions,
                new StoryLanguageMenu(states, front),
                clock);
        return List.of(
                new SettingsCommand("settings", parts, Parts::settings),
                new SettingsCommand("tz", parts, Parts::zone),
                new SettingsCommand("lang", parts, Parts::language),
                new SettingsCommand("plain", parts, Parts::plain),
                new SettingsCommand("edition", parts, Parts::edition));
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public String summary() {
        return name;
    }

    @Override
    public List<String> taps() {
        return List.of(
                switch (name) {
                    case "settings" -> "set";
                    case "tz" -> "tz";
                    case "lang" -> "l";
                    case "plain" -> "pl";
                    default -> "ed";
                });
    }

    @Override
    public Reply answer(Ask ask) {
        return part.apply(parts, ask);
    }

    /** The answers of each command. */
    private record Parts(
            SettingsPanel panel, Zones zones, Editions editions, StoryLanguageMenu stories, InstantSource clock) {
        Reply settings(Ask ask) {
            String wish = ask.part(0, "");
            if (wish.equals("brief")) {
                return panel.saved(ask, ask.chat().briefly(ask.part(1, "").equals("on")), "settings.saved");
            }
            return panel.show(ask);
        }

        Reply zone(Ask ask) {
            String typed = ask.words().strip();
            Voice voice = ask.voice();
            if (typed.isEmpty() || typed.equals("menu")) {
                return Reply.of(Message.of(voice.tell(
                        "settings.zone.how",
                        ask.chat().zone().getId(),
                        code("/tz Berlin"),
                        code("/tz America/New_York"))));
            }
            Optional<ZoneId> zone = zones.find(typed);
            if (zone.isEmpty()) {
                return Reply.of(Message.of(voice.tell(
                        "settings.zone.unknown",
                        ForeignWords.shorten(ForeignWords.clean(typed), 60),
                        code("/tz Berlin"),
                        code("Europe/Berlin"))));
            }
            ChatState state = ask.chat().in(zone.get());
            Times times = new Times(ask.voice().in(zone.get()), clock.instant());
            return panel.saved(ask, state, "settings.zone.saved", zone.get().getId(), times.minute(clock.instant()));
        }

        Reply language(Ask ask) {
            String typed = ask.part(0, "").toLowerCase(Locale.ROOT);
            Voice voice = ask.voice();
            Optional<Language> language = named(typed);
            if (typed.equals("auto")) {
                return panel.saved(ask, ask.chat().speaking(""), "settings.saved");
            }
            if (typed.equals(StoryLanguageMenu.WORD)) {
                return stories.answer(ask);
            }
            if (language.isEmpty()) {
                Text text = typed.isEmpty() || typed.equals("menu")
                        ? voice.tell("settings.language.how", code("/lang de"))
                        : voice.tell("settings.language.unknown", ForeignWords.shorten(typed, 30));
                Text both = Text.builder()
                        .add(text)
                        .line()
                        .line()
                        .words(StoryLanguageMenu.line(ask))
                        .build();
                return Reply.of(new Message(both, languages(voice), false));
            }
            return panel.saved(ask, ask.chat().speaking(language.get().tag()), "settings.saved");
        }

        private static Optional<Language> named(String typed) {
            for (Language language : Language.values()) {
                if (language.ownName().toLowerCase(Locale.ROOT).equals(typed)
                        || language.name().toLowerCase(Locale.ROOT).equals(typed)) {
                    return Optional.of(language);
                }
            }
            return Language.of(typed);
        }

        private static List<List<Button>> languages(Voice voice) {
            List<Button> buttons = new ArrayList<>();
            for (Language language : Language.values()) {
                buttons.add(Button.change(language.ownName(), "l:" + language.tag()));
            }
            buttons.add(Button.change(voice.say("settings.language.auto"), "l:auto"));
            List<List<Button>> rows = new ArrayList<>(rows(buttons));
            rows.add(List.of(StoryLanguageMenu.open(voice)));
            return rows;
        }

        Reply plain(Ask ask) {
            String wish = ask.part(0, "").toLowerCase(Locale.ROOT);
            if (!wish.equals("on") && !wish.equals("off")) {
                boolean plain = ask.chat().plain();
                return Reply.of(new Message(
                        ask.voice()
                                .tell(
                                        "settings.plain.how",
                                        SettingsPanel.onOff(ask.voice(), plain),
                                        code("/plain on"),
                                        code("/plain off")),
                        List.of(List.of(Button.change(
                                ask.voice().say(plain ? "settings.button.pictures" : "settings.button.plain"),
                                plain ? "pl:off" : "pl:on"))),
                        false));
            }
            return panel.saved(ask, ask.chat().plainly(wish.equals("on")), "settings.saved");
        }

        Reply edition(Ask ask) {
            String typed = ask.words().strip().toLowerCase(Locale.ROOT);
            Voice voice = ask.voice();
            if (typed.equals("world")) {
                return panel.saved(ask, ask.chat().reading(""), "settings.saved");
            }
            Optional<String> country = editions.countries().stream()
                    .filter(code -> code.equalsIgnoreCase(typed) || called(code, typed))
                    .findFirst();
            if (country.isEmpty()) {
                Text text = typed.isEmpty() || typed.equals("menu")
                        ? voice.tell(
                                "settings.edition.how",
                                editions.name(voice, ask.chat().edition()),
                                code("/edition us"))
                        : voice.tell("settings.edition.unknown", ForeignWords.shorten(ForeignWords.clean(typed), 40));
                List<Button> buttons = new ArrayList<>();
                buttons.add(Button.change(voice.say("lists.world"), "ed:world"));
                editions.countries().stream()
                        .limit(EDITIONS - 1)
                        .forEach(code -> buttons.add(Button.change(editions.name(voice, code), "ed:" + code)));
                return Reply.of(new Message(text, rows(buttons), false));
            }
            return panel.saved(ask, ask.chat().reading(country.get()), "settings.saved");
        }

        private static boolean called(String country, String name) {
            for (Language language : Language.values()) {
                if (new Locale("", country).getDisplayCountry(language.locale()).equalsIgnoreCase(name)) {
                    return true;
                }
            }
            return name.equals("uk") && country.equals("GB") || name.equals("usa") && country.equals("US");
        }

        private static List<List<Button>> rows(List<Button> buttons) {
            List<List<Button>> rows = new ArrayList<>();
            for (int from = 0; from < buttons.size(); from += A_ROW) {
                rows.add(buttons.subList(from, Math.min(buttons.size(), from + A_ROW)));
            }
            return rows;
        }

        private static Text code(String words) {
            return Text.builder().code(words).build();
        }
    }
}
