package news.parallax.chat;

import java.time.Duration;
import java.time.Instant;

/**
 * Instants in a chat's words: clients that can show them in the reader's own zone do, others show ours.
 *
 * @param voice the chat's language and zone
 * @param now the time it is
 */
public record Times(Voice voice, Instant now) {
    /** Weekday, day and minute: {@code Sun 22 Nov, 08:00 UTC}. */
    public Text stamp(Instant instant) {
        String words = written(instant, "EEEdMMMHHmm") + " " + voice.zone().getId();
        return Text.builder().moment(instant, "wDt", words).build();
    }

    /** How long ago: {@code 2 h ago}. */
    public Text ago(Instant instant) {
        return Text.builder().moment(instant, "r", words(instant)).build();
    }

    /** The whole date: {@code Sunday 22 November}. */
    public String date(Instant instant) {
        return written(instant, "EEEEdMMMM");
    }

    /** The day: {@code 22 Nov}. */
    public String day(Instant instant) {
        return written(instant, "dMMM");
    }

    /** The day with its year: {@code 22 Nov 2026}, or {@code Sunday 22 Nov 2026}. */
    public String day(Instant instant, boolean ofWeek) {
        return written(instant, ofWeek ? "EEEEdMMMy" : "dMMMy");
    }

    /** The minute: {@code 08:00}. */
    public Text minute(Instant instant) {
        return Text.builder().moment(instant, "t", written(instant, "HHmm")).build();
    }

    /** How much later: {@code +1 h 25}. */
    public String lag(Duration lag) {
        long minutes = lag.toMinutes();
        return minutes < 60
                ? voice.say("time.lag.minutes", minutes)
                : voice.say("time.lag.hours", minutes / 60, minutes % 60);
    }

    private String written(Instant instant, String skeleton) {
        return Patterns.date(skeleton, voice.language().locale(), instant, voice.zone());
    }

    private String words(Instant instant) {
        Duration age = Duration.between(instant, now);
        if (age.toMinutes() < 1) {
            return voice.say("time.now");
        }
        if (age.toMinutes() < 60) {
            return voice.say("time.minutes", age.toMinutes());
        }
        return age.toHours() < 48 ? voice.say("time.hours", age.toHours()) : voice.say("time.days", age.toDays());
    }
}
