package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;

/** {@code /bias}: the seven steps, the sum behind the percentages, reprints, the usual shares, factuality, owners, places. */
public final class BiasCommand implements Command {
    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;
    private final KnownTexts<BiasText> known;

    /** Breaks coverage down. */
    public BiasCommand(StoryFinder finder, FrontPage front, Briefs briefs, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
        this.known = new KnownTexts<>(clock);
    }

    @Override
    public List<String> names() {
        return List.of("bias");
    }

    @Override
    public String summary() {
        return "how a story's outlets lean, with the sum";
    }

    @Override
    public List<String> taps() {
        return List.of("b");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        CoveredStory covered = front.cover(found.story().get());
        Voice voice = ask.voice();
        Text text = Text.builder()
                .bold(voice.say("bias.title"))
                .words(" · ")
                .add(voice.foreign(briefs.of(covered.story()).headline()))
                .line()
                .line()
                .add(known.of(covered.story().id(), voice, figures(covered, voice), BiasText::text))
                .build();
        return Reply.of(new Message(text, rows(covered, voice), false));
    }

    private BiasText figures(CoveredStory covered, Voice voice) {
        return new BiasText(
                voice,
                covered.coverage(),
                front.pool(covered),
                front.blindspot(covered),
                front.reach(covered.story()),
                front.ledger(covered.story()).outlets().stream()
                        .map(row -> row.article().outlet())
                        .toList());
    }

    private static List<List<Button>> rows(CoveredStory covered, Voice voice) {
        String id = covered.story().id();
        Figures figures = new Figures(voice);
        List<List<Button>> rows = new ArrayList<>();
        List<Button> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            if (covered.coverage().split().on(side) > 0) {
                sides.add(Button.ask(
                        voice.say("bias.list", figures.name(side)), "a:" + id + ":" + Figures.code(side) + ":0"));
            }
        }
        rows.add(sides);
        rows.add(List.of(
                Button.ask(voice.say("bias.how"), "w:" + id + ":bias"),
                Button.ask(voice.say("bias.picture"), "pb:" + id + ":l"),
                Button.ask(voice.say("bias.clock"), "pc:" + id + ":l"),
                Button.ask(voice.say("bias.csv"), "x:" + id + ":csv")));
        rows.add(List.of(Button.ask(voice.say("bias.story"), "s:" + id)));
        return rows;
    }
}
