package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlets;
import news.parallax.story.CoveredStory;
import news.parallax.story.Doubts;
import news.parallax.story.FrontPage;
import news.parallax.story.Ledger;
import news.parallax.story.Pool;
import news.parallax.story.Story;

/** {@code /why}: for an article why it is in its story, for a figure its rows, for a rank and a blindspot the sums. */
public final class WhyCommand implements Command {
    private static final int ROWS = 12;
    private static final int LISTED = 5;

    private final StoryFinder finder;
    private final FrontPage front;
    private final Outlets outlets;
    private final Briefs briefs;
    private final Doubts doubts;
    private final InstantSource clock;

    /** Explains what a front page shows; votes on memberships go to {@code doubts}. */
    public WhyCommand(
            StoryFinder finder, FrontPage front, Outlets outlets, Briefs briefs, Doubts doubts, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.outlets = outlets;
        this.briefs = briefs;
        this.doubts = doubts;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("why");
    }

    @Override
    public String summary() {
        return "why an article, a label or a place in a list";
    }

    @Override
    public List<String> taps() {
        return List.of("w", "x");
    }

    @Override
    public Reply answer(Ask ask) {
        String what = ask.part(0, "").toLowerCase(Locale.ROOT);
        Voice voice = ask.voice();
        if (what.equals("top") || what.equals("rank")) {
            return Reply.of(Message.of(top(ask)));
        }
        if (what.equals("bs") || what.equals("blindspot")) {
            return Reply.of(Message.of(Text.builder()
                    .bold(voice.say("why.bs.title"))
                    .line()
                    .add(new WhyRank(front, outlets, voice).rule())
                    .build()));
        }
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        return about(ask, front.cover(found.story().get()));
    }

    private Reply about(Ask ask, CoveredStory covered) {
        Story story = covered.story();
        WhyPage page = new WhyPage(ask.voice(), story, briefs.of(story).headline());
        String what = ask.part(1, "").toLowerCase(Locale.ROOT);
        if (what.matches("\\d{1,4}")) {
            return member(ask, page, Integer.parseInt(what));
        }
        Optional<WhyFigures.Figure> figure = Arrays.stream(WhyFigures.Figure.values())
                .filter(each -> each.word().equals(what))
                .findFirst();
        if (figure.isPresent()) {
            return figure(ask, page, covered, figure.get());
        }
        WhyRank sums = new WhyRank(front, outlets, ask.voice());
        return switch (what) {
            case "mem", "articles" -> members(ask, page);
            case "rank", "top" -> page.over(sums.rank(covered));
            case "bs", "blindspot" -> page.over(sums.blindspot(covered));
            case "csv" -> page.file("why.csv.ledger", LedgerCsv.rows(covered, front.ledger(story), front.home(story)));
            case "pool" -> page.file("why.csv.pool", pool(front.pool(covered), story));
            default -> overview(page, covered);
        };
    }

    private byte[] pool(Pool pool, Story story) {
        return pool.stories() > 0
                ? LedgerCsv.pool(front.pools().stories(pool, story))
                : LedgerCsv.outlets(Pool.read(outlets, pool.language()));
    }

    private static Reply overview(WhyPage page, CoveredStory covered) {
        return page.over(page.voice()
                .tell(
                        "why.overview",
                        covered.coverage().articles(),
                        covered.coverage().outlets(),
                        covered.coverage().independent(),
                        Text.builder()
                                .code("/why " + covered.story().id() + " 1")
                                .build()));
    }

    private Reply member(Ask ask, WhyPage page, int n) {
        Voice voice = page.voice();
        Story story = page.story();
        int size = story.members().size();
        if (n < 1 || n > size) {
            return Reply.of(Message.of(Text.of(voice.say("why.member.none", n, size))));
        }
        String vote = ask.part(2, "").toLowerCase(Locale.ROOT);
        if (vote.equals("yes") || vote.equals("no")) {
            long voter = ask.request().user() != 0
                    ? ask.request().user()
                    : ask.request().chat().value();
            doubts.vote(
                    story.members().get(n - 1).article().id(), story.id(), voter, vote.equals("yes"), clock.instant());
            String noted = voice.say("why.voted");
            return ask.request().tap() ? Reply.notice(noted) : Reply.of(Message.of(Text.of(noted)));
        }
        Text text = page.title()
                .bold(voice.say("why.member", n, size))
                .line()
                .add(new WhyMember(story, front.tags(story), new Times(voice, clock.instant())).of(n))
                .build();
        List<Button> turning = new ArrayList<>();
        if (n > 1) {
            turning.add(page.previous(String.valueOf(n - 1)));
        }
        if (n < size) {
            turning.add(page.next(String.valueOf(n + 1)));
        }
        turning.add(page.back());
        return Reply.of(new Message(
                text,
                List.of(
                        List.of(
                                Button.ask(voice.say("why.yes"), page.data(n + ":yes")),
                                Button.ask(voice.say("why.no"), page.data(n + ":no"))),
                        turning),
                false));
    }

    private Reply members(Ask ask, WhyPage page) {
        Voice voice = page.voice();
        Story story = page.story();
        WhyMember why = new WhyMember(story, front.tags(story), new Times(voice, clock.instant()));
        int size = story.members().size();
        int pages = (size + LISTED - 1) / LISTED;
        int at = Math.min(ask.number(2, 0, 10_000), pages - 1);
        Text.Builder text = page.title();
        List<Button> numbers = new ArrayList<>();
        for (int n = at * LISTED + 1; n <= Math.min(size, (at + 1) * LISTED); n++) {
            text.bold("[" + n + "] ").add(why.of(n)).line();
            numbers.add(Button.ask(String.valueOf(n), page.data(String.valueOf(n))));
        }
        return Reply.of(new Message(text.build(), List.of(numbers, page.turning("articles", at, pages)), false));
    }

    private Reply figure(Ask ask, WhyPage page, CoveredStory covered, WhyFigures.Figure figure) {
        Voice voice = page.voice();
        Story story = covered.story();
        WhyFigures why =
                new WhyFigures(covered, front.ledger(story), front.home(story), new Times(voice, clock.instant()));
        List<Ledger.Row> rows = why.rows(figure);
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int at = Math.min(ask.number(2, 0, 10_000), pages - 1);
        List<Ledger.Row> shown = rows.subList(at * ROWS, Math.min(rows.size(), (at + 1) * ROWS));
        Text.Builder text = page.title()
                .bold(voice.say("why." + figure.word()))
                .line()
                .add(why.sum(figure))
                .line()
                .line();
        shown.forEach(row -> text.add(why.row(row, figure)).line());
        if (pages > 1) {
            text.words(voice.say("why.rows", at * ROWS + 1, at * ROWS + shown.size(), rows.size()));
        }
        return Reply.of(new Message(text.build(), List.of(page.turning(figure.word(), at, pages)), false));
    }

    private Text top(Ask ask) {
        Voice voice = ask.voice();
        WhyRank sums = new WhyRank(front, outlets, voice);
        Text.Builder text =
                Text.builder().bold(voice.say("why.rank.title")).line().words(voice.say("why.rank.rule"));
        text.line();
        List<CoveredStory> all = front.in(ask.storyLanguages(), front.ranked());
        for (int i = 0; i < Math.min(2 * LISTED, all.size()); i++) {
            text.line()
                    .words(sums.line(i + 1, all.get(i)) + " · ")
                    .add(voice.foreign(briefs.of(all.get(i).story()).headline()));
        }
        return text.build();
    }
}
