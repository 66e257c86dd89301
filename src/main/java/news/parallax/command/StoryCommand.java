package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.brief.Comparison;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FirstReport;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** {@code /story}: the full brief of a story and who covers it; also what the address of an article asks for. */
public final class StoryCommand implements Command {
    // what Telegram takes, with room for what a client adds
    private static final int MOST_CHARACTERS = 4096;
    private static final int MOST_ENTITIES = 100;

    // what is left out, one after the other, where the text is too long: from which cut on each is gone
    private static final int OWNERS = 1;
    private static final int FIRST = 2;
    private static final int SIDES = 3;
    private static final int BULLETS = 4;
    /** Without bullets; the cuts before leave one, two and three. */
    private static final int BARE = BULLETS + 3;

    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;
    private final ReadBefore before;
    private final InstantSource clock;

    /** Tells stories. */
    public StoryCommand(StoryFinder finder, FrontPage front, Briefs briefs, ReadBefore before, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("story");
    }

    @Override
    public String summary() {
        return "one story in full: what is said, by whom, from which side";
    }

    @Override
    public List<String> taps() {
        return List.of("s");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        Story story = found.story().get();
        Voice voice = ask.voice();
        CoveredStory covered = front.cover(story);
        Optional<Text> since = before.line(voice, ask.request().chat(), story);
        before.saw(ask.request().chat(), story);
        Optional<Text> sides = sides(voice, story);
        Text text = text(ask, found, covered, since, sides, 0);
        for (int cut = 1; !fits(text) && cut <= BARE; cut++) {
            text = text(ask, found, covered, since, sides, cut);
        }
        return Reply.of(new Message(text, rows(voice, story, covered.coverage()), false));
    }

    private static boolean fits(Text text) {
        return text.length() <= MOST_CHARACTERS && text.entities() <= MOST_ENTITIES;
    }

    private Text text(
            Ask ask,
            StoryFinder.Found found,
            CoveredStory covered,
            Optional<Text> since,
            Optional<Text> sides,
            int cut) {
        Voice voice = ask.voice();
        Text.Builder text = Text.builder();
        found.asked()
                .ifPresent(asked -> text.add(voice.tell(
                                "story.merged", Text.builder().code(asked).build()))
                        .line()
                        .line());
        if (cut < BULLETS) {
            since.ifPresent(line -> text.add(line).line().line());
        }
        Times times = new Times(voice, clock.instant());
        text.add(told(covered.story(), cut < BULLETS ? Integer.MAX_VALUE : BARE - cut))
                .add(coverage(covered, times, CoverageWords.gap(front.blindspot(covered)), cut));
        if (cut < SIDES) {
            sides.ifPresent(folded -> text.line().quote(folded, true));
        }
        return text.build();
    }

    /** What each side tells, folded up, with what is put differently; nothing where no side has enough outlets. */
    private Optional<Text> sides(Voice voice, Story story) {
        Comparison comparison = briefs.comparison(story);
        List<Text> lines = new ArrayList<>();
        for (Comparison.Account account : comparison.accounts()) {
            if (!account.bullets().isEmpty()) {
                Text.Builder line = Text.builder()
                        .bold(voice.say("story.side." + account.side().word()))
                        .words(" (" + voice.number(account.outlets()) + "): ");
                for (Bullet bullet : account.bullets()) {
                    line.add(voice.foreign(bullet.text()))
                            .words(" ")
                            .add(BulletLines.links(story, bullet.citations()))
                            .words(" ");
                }
                lines.add(line.build());
            }
        }
        for (Comparison.Claim claim : comparison.claims()) {
            lines.add(Text.builder()
                    .bold(voice.say("story.differs"))
                    .words(" ")
                    .add(CompareCommand.claim(voice, story, claim))
                    .build());
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Text.Builder text = Text.builder();
        for (int i = 0; i < lines.size(); i++) {
            text.words(i == 0 ? "" : "\n").add(lines.get(i));
        }
        return Optional.of(text.build());
    }

    private Text told(Story story, int bullets) {
        Brief brief = briefs.of(story);
        Text.Builder text = Text.builder().foreignBold(brief.headline()).line();
        if (!brief.standfirst().isEmpty()) {
            text.italic(Text.builder().foreign(brief.standfirst()).build()).line();
        }
        brief.bullets().stream()
                .limit(bullets)
                .forEach(bullet -> text.line()
                        .words("• ")
                        .add(BulletLines.of(story, bullet))
                        .line());
        return text.build();
    }

    private static Text coverage(CoveredStory covered, Times times, String gap, int cut) {
        Story story = covered.story();
        Coverage coverage = covered.coverage();
        Text.Builder text = Text.builder()
                .line()
                .bold("Coverage details")
                .line()
                .words(CoverageWords.articles(coverage.articles()) + " · " + coverage.outlets() + " outlets · "
                        + coverage.independent() + " independent · " + coverage.rated() + " rated · "
                        + coverage.split().unrated()
                        + " unrated")
                .line()
                .pre(CoverageWords.bar(coverage))
                .line()
                .bold(CoverageWords.share(coverage))
                .words(gap)
                .line()
                .words("Factuality: " + CoverageWords.factuality(coverage))
                .line();
        if (cut < OWNERS) {
            text.words("Owners: ")
                    .foreign(CoverageWords.distribution(coverage.ownership()))
                    .line();
        }
        if (cut < FIRST) {
            coverage.first().ifPresent(first -> text.add(first(first, times)).line());
        }
        return text.words("Updated ")
                .add(times.ago(story.newest()))
                .words(" · version " + story.version() + " · ")
                .code(story.id())
                .line()
                .words("Labels rate outlets, not articles; most on a US scale.")
                .build();
    }

    private static Text first(FirstReport first, Times times) {
        Text.Builder text = Text.builder()
                .words("First: ")
                .foreign(first.outlet().name())
                .words(", ")
                .add(times.stamp(first.published()));
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            Duration lag = first.sideLag().get(side);
            if (lag != null && !lag.isZero()) {
                text.words(" · " + CoverageWords.name(side) + " " + times.lag(lag));
            }
        }
        return text.build();
    }

    private static List<List<Button>> rows(Voice voice, Story story, Coverage coverage) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                Button.ask(voice.say("story.button.bias"), "b:" + story.id()),
                Button.ask(voice.say("story.button.articles", coverage.articles()), "a:" + story.id() + ":*:0")));
        rows.add(List.of(
                Button.ask(voice.say("story.button.compare"), "c:" + story.id()),
                Button.ask(voice.say("story.button.timeline"), "tl:" + story.id())));
        return rows;
    }
}
