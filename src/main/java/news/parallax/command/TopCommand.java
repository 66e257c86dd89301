package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;

/** {@code /top}: the current stories, best first, a page at a time. */
public final class TopCommand implements Command {
    private static final int PAGE = 5;
    private static final int MOST = 10;

    private final FrontPage front;
    private final Briefs briefs;
    private final ChatStates states;
    private final InstantSource clock;

    /** Lists the stories of a front page. */
    public TopCommand(FrontPage front, Briefs briefs, ChatStates states, InstantSource clock) {
        this.front = front;
        this.briefs = briefs;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("top");
    }

    @Override
    public String summary() {
        return "today's stories, best first";
    }

    @Override
    public List<String> taps() {
        return List.of("t");
    }

    @Override
    public Reply answer(Ask ask) {
        boolean tap = ask.request().tap();
        int size = tap ? ask.number(1, PAGE, MOST) : Math.max(1, ask.number(0, PAGE, MOST));
        int page = tap ? ask.number(0, 0, 1000) : 0;
        List<CoveredStory> all = front.ranked();
        if (all.isEmpty()) {
            return Reply.of(Message.of(Text.of("No story yet: a story needs three articles of two independent outlets."
                    + " I am reading; ask again in a few minutes.")));
        }
        int last = (all.size() - 1) / size;
        int from = Math.min(page, last) * size;
        List<CoveredStory> shown = all.subList(from, Math.min(all.size(), from + size));
        states.save(ask.chat()
                .showing(shown.stream().map(covered -> covered.story().id()).toList()));
        Times times = new Times(ask.voice(), clock.instant());
        Text.Builder text = Text.builder()
                .bold("Top stories")
                .words(" · ")
                .add(times.stamp(clock.instant()))
                .line();
        int number = 0;
        for (CoveredStory covered : shown) {
            number++;
            text.line()
                    .foreignBold(number + ". " + briefs.of(covered.story()).headline())
                    .line()
                    .words(CoverageWords.line(covered))
                    .words(" · updated ")
                    .add(times.ago(covered.story().newest()))
                    .words(CoverageWords.gap(front.blindspot(covered)))
                    .line();
        }
        text.line()
                .words("Counts are rated outlets. " + all.size() + (all.size() == 1 ? " story" : " stories")
                        + " in the window; these by independent reports, spread and freshness.");
        return Reply.of(new Message(text.build(), rows(shown, Math.min(page, last), last, size), false));
    }

    private static List<List<Button>> rows(List<CoveredStory> shown, int page, int last, int size) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> numbers = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            numbers.add(Button.ask(
                    String.valueOf(i + 1), "s:" + shown.get(i).story().id()));
            if (numbers.size() == 5 || i == shown.size() - 1) {
                rows.add(List.copyOf(numbers));
                numbers.clear();
            }
        }
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(Button.ask("◂ Back", String.format(Locale.ROOT, "t:%d:%d", page - 1, size)));
        }
        if (page < last) {
            turning.add(Button.ask("More ▸", String.format(Locale.ROOT, "t:%d:%d", page + 1, size)));
        }
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return rows;
    }
}
