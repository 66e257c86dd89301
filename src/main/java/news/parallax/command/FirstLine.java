package news.parallax.command;

import java.time.Duration;
import news.parallax.brief.Figures;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.FirstReport;

/** Who reported first, and how long after it each other side followed. */
final class FirstLine {
    private FirstLine() {}

    static Text of(Voice voice, Times times, FirstReport first) {
        Text.Builder text =
                Text.builder().add(voice.tell("timeline.first", first.outlet().name(), times.stamp(first.published())));
        for (Side side : Figures.SIDES) {
            Duration lag = first.sideLag().get(side);
            if (lag != null && !lag.isZero()) {
                text.words(" · ").words(voice.say("story.side." + side.word()) + " " + times.lag(lag));
            }
        }
        return text.build();
    }
}
