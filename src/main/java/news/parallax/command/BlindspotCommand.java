package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.story.Blindspot;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;

/** {@code /blindspot}: the stories that one side hardly covers. */
public final class BlindspotCommand implements Command {
    private static final int MOST = 6;

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
        String wanted = ask.part(0, "any").toLowerCase(Locale.ROOT);
        List<CoveredStory> shown = new ArrayList<>();
        Text.Builder text = Text.builder()
                .bold("Blindspots")
                .words(" · stories that one side hardly covers")
                .line();
        List<Button> numbers = new ArrayList<>();
        for (CoveredStory covered : front.ranked()) {
            Optional<Blindspot> blindspot = front.blindspot(covered);
            if (shown.size() == MOST
                    || blindspot.isEmpty()
                    || !(wanted.equals("any") || blindspot.get().side().word().equals(wanted))) {
                continue;
            }
            shown.add(covered);
            numbers.add(Button.ask(
                    String.valueOf(shown.size()), "s:" + covered.story().id()));
            text.line().add(entry(shown.size(), covered, blindspot.get()));
        }
        if (shown.isEmpty()) {
            text.line()
                    .words(wanted.equals("any") ? "None now." : "None on that side now.")
                    .line();
        } else {
            states.save(ask.chat()
                    .showing(shown.stream().map(covered -> covered.story().id()).toList()));
        }
        text.line()
                .words(
                        "Rule: at least 8 rated outlets and 2 independent reports of mixed or better factuality; a side under half"
                                + " its usual share of the outlets I read, with a chance under 10%. A gap can also mean that I lack feeds.");
        List<List<Button>> rows = new ArrayList<>();
        if (!numbers.isEmpty()) {
            rows.add(numbers);
        }
        rows.add(List.of(
                Button.ask("Left gaps", "bs:left"), Button.ask("Right gaps", "bs:right"), Button.ask("All", "bs:any")));
        return Reply.of(new Message(text.build(), rows, false));
    }

    private Text entry(int number, CoveredStory covered, Blindspot blindspot) {
        String side = CoverageWords.name(blindspot.side());
        int count = covered.coverage().split().on(blindspot.side());
        return Text.builder()
                .words("🕶 ")
                .bold(side + ": " + (count == 0 ? "no coverage" : "little coverage"))
                .line()
                .foreignBold(number + ". " + briefs.of(covered.story()).headline())
                .line()
                .words(String.format(
                        Locale.ROOT,
                        "%s of %d rated · expected about %.1f %s (%.0f%% of the pool), chance %.1f%%",
                        CoverageWords.sides(covered.coverage()),
                        covered.coverage().rated(),
                        blindspot.expected(),
                        side,
                        100 * blindspot.share(),
                        100 * blindspot.chance()))
                .line()
                .build();
    }
}
