package news.parallax.command;

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
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** {@code /timeline}: the days that a story's reports name, each cited, and who reported when. */
public final class TimelineCommand extends AboutStory {
    private final FrontPage front;
    private final Briefs briefs;
    private final InstantSource clock;

    /** Tells the days of stories. */
    public TimelineCommand(StoryFinder finder, FrontPage front, Briefs briefs, InstantSource clock) {
        super("timeline", "tl", "a story's events by date", finder);
        this.front = front;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Override
    Reply answer(Ask ask, StoryFinder.Found found, Story story) {
        Voice voice = ask.voice();
        // days are counted in UTC, as the sentences' days are
        Times days = new Times(voice.in(ZoneOffset.UTC), clock.instant());
        Text.Builder text = titled(voice, "timeline.title", briefs, story);
        List<Event> events = briefs.timeline(story);
        if (events.isEmpty()) {
            text.line().words(voice.say("timeline.none")).line();
        }
        for (Event event : events) {
            text.line()
                    .bold(days.day(event.day().atStartOfDay(ZoneOffset.UTC).toInstant()) + yearIfOther(event, story))
                    .words(" ")
                    .add(BulletLines.of(voice, story, event.bullet()))
                    .line();
        }
        front.cover(story)
                .coverage()
                .first()
                .ifPresent(first -> text.line()
                        .add(FirstLine.of(voice, new Times(voice, clock.instant()), first))
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
}
