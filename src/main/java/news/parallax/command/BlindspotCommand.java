package news.parallax.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Ledger;
import news.parallax.story.StoryLanguages;

/** {@code /blindspot}: the stories that one side hardly covers, with what was to be expected and how likely chance is. */
public final class BlindspotCommand implements Command {
    private static final int MOST = 6;
    private static final int NAMED = 3;

    private final FrontPage front;
    private final Briefs briefs;
    private final ChatStates states;

    /** Lists the blindspots of a front page. */
    public BlindspotCommand(FrontPage front, Briefs briefs, ChatStates states) {
        this.front = front;
        this.briefs = briefs;
        this.states = states;
    }

    @Override
    public List<String> names() {
        return List.of("blindspot");
    }

    @Override
    public String summary() {
        return "stories that one side hardly covers";
    }

    @Override
    public List<String> taps() {
        return List.of("bs");
    }

    @Override
    public Reply answer(Ask ask) {
        Optional<Side> wanted = wanted(ask.part(0, ""));
        Voice voice = ask.voice();
        List<CoveredStory> shown = new ArrayList<>();
        Text.Builder text = Text.builder()
                .bold(voice.say("blindspot.title"))
                .words(" · " + voice.say("blindspot.since", front.window().toHours()))
                .line();
        List<Button> numbers = new ArrayList<>();
        StoryLanguages languages = ask.storyLanguages();
        int others = 0;
        for (CoveredStory covered : front.ranked()) {
            Optional<Blindspot> blindspot = front.blindspot(covered);
            if (blindspot.isEmpty()
                    || !wanted.map(side -> side == blindspot.get().side()).orElse(true)) {
                continue;
            }
            if (!languages.hold(covered)) {
                others++;
            } else if (shown.size() < MOST) {
                shown.add(covered);
                numbers.add(Button.ask(
                        voice.say("blindspot.story", shown.size()),
                        "s:" + covered.story().id()));
                text.line().add(entry(shown.size(), covered, blindspot.get(), voice));
            }
        }
        if (shown.isEmpty()) {
            text.line()
                    .words(voice.say(wanted.isEmpty() ? "blindspot.none" : "blindspot.none.side"))
                    .line();
        } else {
            states.save(ask.chat()
                    .showing(shown.stream().map(covered -> covered.story().id()).toList()));
        }
        if (others > 0) {
            text.line().add(StoryLanguageMenu.more(voice, others)).line();
        }
        text.line().words(voice.say("blindspot.rule"));
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += NAMED) {
            rows.add(numbers.subList(from, Math.min(numbers.size(), from + NAMED)));
        }
        rows.add(List.of(
                Button.ask(voice.say("blindspot.left"), "bs:left"),
                Button.ask(voice.say("blindspot.right"), "bs:right"),
                Button.ask(voice.say("blindspot.all"), "bs:any")));
        rows.add(List.of(Button.change(voice.say("order.button.weekly"), "d:weekly")));
        return Reply.of(new Message(text.build(), rows, false));
    }

    private static Optional<Side> wanted(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "left", "l" -> Optional.of(Side.LEFT);
            case "right", "r" -> Optional.of(Side.RIGHT);
            default -> Optional.empty();
        };
    }

    /** A story with its gap. */
    Text entry(int number, CoveredStory covered, Blindspot blindspot, Voice voice) {
        String how = blindspot.count() == 0 ? "no." : "little.";
        return Text.builder()
                .words(voice.plain() ? "" : "🕶 ")
                .bold(voice.say("blindspot." + how + blindspot.side().word()))
                .line()
                .foreignBold(number + ". " + briefs.of(covered.story()).headline())
                .line()
                .add(figures(covered, blindspot, voice))
                .line()
                .add(voice.tell("blindspot.covered", covering(covered, voice)))
                .line()
                .build();
    }

    /** The figures of a gap. */
    Text figures(CoveredStory covered, Blindspot blindspot, Voice voice) {
        Figures figures = new Figures(voice);
        return Text.of(voice.say(
                "blindspot.figures",
                figures.sides(covered.coverage()),
                covered.coverage().rated(),
                tenths(blindspot.expected()),
                figures.name(blindspot.side()),
                Math.round(100 * blindspot.share()),
                tenths(100 * blindspot.chance()),
                BiasText.kind(front.pool(covered), figures)));
    }

    /** A number, so that it is written as the language does. */
    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /** The rated outlets that came first. */
    private Text covering(CoveredStory covered, Voice voice) {
        Text.Builder names = Text.builder();
        Set<String> named = new HashSet<>();
        for (Ledger.Row row : front.ledger(covered.story()).outlets()) {
            if (row.own() && row.article().outlet().side().rated() && named.size() < NAMED) {
                names.words(named.isEmpty() ? "" : ", ")
                        .add(voice.foreign(row.article().outlet().name()));
                named.add(row.article().outlet().domain());
            }
        }
        return names.build();
    }
}
