package news.parallax.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Reply;
import news.parallax.outlet.Side;
import news.parallax.story.FrontPage;
import news.parallax.story.Split;

/** Tells stories, and counts them for those who asked for that, by the side whose outlets report them most. */
public final class CountedStories implements Command {
    private static final int HUNDRED = 100;

    private final Command stories;
    private final StoryFinder finder;
    private final FrontPage front;
    private final Readers readers;
    private final InstantSource clock;

    /** Counts what {@code stories} tells. */
    public CountedStories(Command stories, StoryFinder finder, FrontPage front, Readers readers, InstantSource clock) {
        this.stories = stories;
        this.finder = finder;
        this.front = front;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return stories.names();
    }

    @Override
    public String summary() {
        return stories.summary();
    }

    @Override
    public List<String> taps() {
        return stories.taps();
    }

    @Override
    public Reply answer(Ask ask) {
        Reply told = stories.answer(ask);
        return ask.request().kind() == ChatKind.PRIVATE && ask.request().user() != 0
                ? told.whenSeen(() -> count(ask))
                : told;
    }

    private void count(Ask ask) {
        long reader = ask.request().user();
        if (readers.counting(reader)) {
            finder.find(ask, ask.part(0, ""))
                    .story()
                    .ifPresent(story -> readers.read(
                            reader,
                            month(ask),
                            leader(front.cover(story).coverage().split())));
        }
    }

    private int month(Ask ask) {
        Instant now = clock.instant();
        LocalDate day = now.atZone(ask.chat().zone()).toLocalDate();
        return day.getYear() * HUNDRED + day.getMonthValue();
    }

    /** The side with most outlets; where two share the lead, none. */
    private static Side leader(Split split) {
        int most = Math.max(split.left(), Math.max(split.center(), split.right()));
        List<Side> leaders = List.of(Side.LEFT, Side.CENTER, Side.RIGHT).stream()
                .filter(side -> split.on(side) == most && most > 0)
                .toList();
        return leaders.size() == 1 ? leaders.get(0) : Side.UNRATED;
    }
}
