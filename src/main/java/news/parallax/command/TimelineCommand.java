package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.brief.Event;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.FirstReport;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** {@code /timeline}: the days that a story's reports name, each cited, and who reported when. */
public final class TimelineCommand implements Command {
    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;
    private final InstantSource clock;

    /** Tells the days of stories. */
    public TimelineCommand(StoryFinder finder, FrontPage front, Briefs briefs, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("timeline");
    }

    @Override
    public String summary() {
        return "a story's events by date";
    }

    @Override
    public List<String> taps() {
        return List.of("tl");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        Story story = found.story().get();
        Voice voice = ask.voice();
        // days are counted in UTC, as the sentences' days are
        Times days = new Times(voice.in(ZoneOffset.UTC), clock.instant());
        Text.Builder text = Text.builder()
                .bold(voice.say("timeline.title"))
                .words(" · ")
                .add(voice.foreign(briefs.of(story).headline()))
                .line();
        List<Event> events = briefs.timeline(story);
        if (events.isEmpty()) {
            text.line().words(voice.say("timeline.none")).line();
        }
        for (Event event : events) {
            text.line()
                    .bold(days.day(event.day().atStartOfDay(ZoneOffset.UTC).toInstant()) + yearIfOther(event, story))
                    .words(" ")
                    .add(BulletLines.of(story, event.bullet()))
                    .line();
        }
        front.cover(story)
                .coverage()
                .first()
                .ifPresent(first -> text.line()
                        .add(first(voice, new Times(voice, clock.instant()), first))
                        .line());
        text.line().words(voice.say("timeline.foot"));
        return Reply.of(new Message(
                text.build(),
                List.of(List.of(
                        Button.ask(voice.say("story.button.compare"), "c:" + story.id()),
                        Button.ask(voice.say("story.button.back"), "s:" + story.id()))),
                false));
    }

    private static String yearIfOther(Event event, Story story) {
        int year = story.newest().atZone(ZoneOffset.UTC).getYear();
        return event.day().getYear() == year ? "" : " " + event.day().getYear();
    }

    private static Text first(Voice voice, Times times, FirstReport first) {
        Text.Builder text =
                Text.builder().add(voice.tell("timeline.first", first.outlet().name(), times.stamp(first.published())));
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            Duration lag = first.sideLag().get(side);
            if (lag != null && !lag.isZero()) {
                text.words(" · ").words(voice.say("story.side." + side.word()) + " " + times.lag(lag));
            }
        }
        return text.build();
    }
}
