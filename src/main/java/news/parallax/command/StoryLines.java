package news.parallax.command;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Blindspot;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** A story in two lines, the same in every list: its headline, and what can be said of it in a breath. */
public final class StoryLines {
    private final FrontPage front;
    private final Briefs briefs;
    private final InstantSource clock;
    private final KnownTexts<Line> known;

    /** Tells stories of a front page. */
    public StoryLines(FrontPage front, Briefs briefs, InstantSource clock) {
        this.front = front;
        this.briefs = briefs;
        this.clock = clock;
        this.known = new KnownTexts<>(clock);
    }

    /** A story under its number. */
    public Text entry(Voice voice, int number, Story story) {
        return entry(voice, number, front.cover(story));
    }

    /** A story under its number. */
    public Text entry(Voice voice, int number, CoveredStory covered) {
        return entry(voice, number, covered, false);
    }

    /** The same, of one that may have changed since its reader read it. */
    Text entry(Voice voice, int number, CoveredStory covered, boolean changed) {
        Story story = covered.story();
        Line line = new Line(
                number,
                briefs.of(story).headline(),
                covered,
                front.blindspot(covered),
                changed,
                // by the minute, as it is told
                new Times(voice, clock.instant().truncatedTo(ChronoUnit.MINUTES)));
        return known.of(story.id(), voice, line, Line::text);
    }

    /** What the two lines are written from. */
    private record Line(
            int number,
            String headline,
            CoveredStory covered,
            Optional<Blindspot> blindspot,
            boolean changed,
            Times times) {
        Text text() {
            Story story = covered.story();
            Voice voice = times.voice();
            Text.Builder text =
                    Text.builder().foreignBold(number + ". " + headline).line();
            if (!story.listed()) {
                return text.add(voice.tell("lists.unlisted", covered.coverage().articles(), times.ago(story.newest())))
                        .line()
                        .build();
            }
            Figures figures = new Figures(voice);
            return text.words(figures.line(covered))
                    .words(" · ")
                    .add(voice.tell("lists.updated", times.ago(story.newest())))
                    .words(figures.gap(blindspot))
                    .words(changed ? (voice.plain() ? ". " : " · ✏️ ") + voice.say("lists.changed") : "")
                    .line()
                    .build();
        }
    }

    /** Buttons with the numbers of stories, five in a row at most. */
    static List<Button> numbers(List<Story> stories) {
        List<Button> numbers = new ArrayList<>();
        for (Story story : stories) {
            numbers.add(Button.ask(String.valueOf(numbers.size() + 1), "s:" + story.id()));
        }
        return numbers;
    }
}
