package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Brief;
import news.parallax.brief.Bullet;
import news.parallax.brief.Comparison;
import news.parallax.brief.Figures;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Factuality;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Story;

/**
 * What {@code /story} says, as long as it may be: the brief, the figures that are put differently, who covers the story, and folded up what each side
 * tells.
 *
 * @param voice how the chat is spoken to
 * @param covered the story
 * @param brief what is told of it
 * @param comparison what its sides tell
 * @param blindspot the side that hardly covers it, if there is one
 * @param above what stands on top, such as what is new for this reader
 * @param times how times are written
 * @param shortened whether the reader wants it short: two bullets, and the coverage in its main figures
 */
record StoryText(
        Voice voice,
        CoveredStory covered,
        Brief brief,
        Comparison comparison,
        Optional<Blindspot> blindspot,
        List<Text> above,
        Times times,
        boolean shortened) {
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

    private static final int FEW_BULLETS = 2;
    private static final int MOST_COUNTRIES = 4;

    /** Copies the list. */
    StoryText {
        above = List.copyOf(above);
    }

    /** As much of it as fits a message. */
    Text fitting() {
        int first = shortened ? SIDES : 0;
        Text text = text(first);
        for (int cut = first + 1; !fits(text) && cut <= BARE; cut++) {
            text = text(cut);
        }
        return text;
    }

    private static boolean fits(Text text) {
        return text.length() <= MOST_CHARACTERS && text.entities() <= MOST_ENTITIES;
    }

    private Text text(int cut) {
        Text.Builder text = Text.builder();
        if (cut < BULLETS) {
            above.forEach(line -> text.add(line).line().line());
        }
        text.add(told(
                Math.min(shortened ? FEW_BULLETS : Integer.MAX_VALUE, cut < BULLETS ? Integer.MAX_VALUE : BARE - cut)));
        if (cut < BULLETS) {
            claims(true).forEach(line -> text.line().add(line).line());
        }
        text.line().add(coverage(cut));
        if (cut < SIDES) {
            sides().ifPresent(folded -> text.line().quote(folded, true));
        }
        return text.build();
    }

    private Text told(int bullets) {
        Text.Builder text = Text.builder().foreignBold(brief.headline()).line();
        if (!brief.standfirst().isEmpty()) {
            text.italic(Text.builder().foreign(brief.standfirst()).build()).line();
        }
        brief.bullets().stream()
                .limit(bullets)
                .forEach(bullet -> text.line()
                        .words("• ")
                        .add(BulletLines.of(voice, covered.story(), bullet))
                        .line());
        return text.build();
    }

    /** Figures that are put differently: those over which groups of outlets stand against each other, or the others. */
    private List<Text> claims(boolean broad) {
        return comparison.claims().stream()
                .filter(claim -> claim.broad() == broad)
                .map(claim -> Text.builder()
                        .bold(voice.say("story.differs"))
                        .words(" ")
                        .add(ClaimLines.of(voice, covered.story(), claim))
                        .build())
                .toList();
    }

    private Text coverage(int cut) {
        Story story = covered.story();
        Coverage coverage = covered.coverage();
        Figures figures = new Figures(voice);
        Text.Builder text = Text.builder()
                .bold(voice.say("story.coverage"))
                .line()
                .words(voice.say(
                        "story.counts",
                        figures.articles(coverage.articles()),
                        voice.say("figures.outlets", coverage.outlets()),
                        coverage.independent(),
                        coverage.rated(),
                        coverage.split().unrated()))
                .line();
        // what is known of no outlet takes no line
        if (coverage.rated() > 0) {
            text.add(figures.bar(coverage)).line();
        }
        text.bold(figures.share(coverage)).words(figures.gap(blindspot)).line();
        if (coverage.factuality().getOrDefault(Factuality.UNKNOWN, 0) < coverage.outlets()) {
            text.words(voice.say("bias.factuality") + ": ")
                    .add(figures.factuality(coverage))
                    .line();
        }
        if (cut < OWNERS && coverage.ownership().getOrDefault(Coverage.UNKNOWN, 0) < coverage.outlets()) {
            text.words(voice.say("bias.owners") + ": ")
                    .add(figures.owners(coverage))
                    .line();
        }
        if (cut < OWNERS && coverage.countries().getOrDefault(Coverage.UNKNOWN, 0) < coverage.outlets()) {
            text.words(voice.say("bias.countries") + ": ")
                    .add(figures.countries(coverage, MOST_COUNTRIES))
                    .line();
        }
        if (cut < FIRST) {
            coverage.first()
                    .ifPresent(
                            first -> text.add(FirstLine.of(voice, times, first)).line());
        }
        return text.add(voice.tell(
                        "story.updated",
                        times.ago(story.newest()),
                        story.version(),
                        Text.builder().code(story.id()).build()))
                .line()
                .words(voice.say("story.labels"))
                .build();
    }

    /** What each side tells; nothing where no side has enough outlets. */
    private Optional<Text> sides() {
        List<Text> lines = new ArrayList<>();
        for (Comparison.Account account : comparison.accounts()) {
            if (!account.bullets().isEmpty()) {
                lines.add(side(account));
            }
        }
        lines.addAll(claims(false));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Text.Builder text = Text.builder();
        for (int i = 0; i < lines.size(); i++) {
            text.words(i == 0 ? "" : "\n").add(lines.get(i));
        }
        return Optional.of(text.build());
    }

    private Text side(Comparison.Account account) {
        Text.Builder line = Text.builder()
                .bold(voice.say("story.side." + account.side().word()))
                .words(" (" + voice.number(account.outlets()) + "):");
        for (Bullet bullet : account.bullets()) {
            line.words(" ")
                    .add(voice.foreign(bullet.text()))
                    .words(" ")
                    .add(BulletLines.links(covered.story(), bullet.citations()));
        }
        return line.build();
    }
}
