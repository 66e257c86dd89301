package news.parallax.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * How a chat wishes to be told news beside the minutes of its digests.
 *
 * @param chat the chat
 * @param quiet hours in which alerts and follow-ups wait, in the chat's zone
 * @param pausedUntil until when nothing comes at all, if it is paused
 * @param alertReports how many independent reports make a breaking story an alert; 0 for no alerts
 * @param alertsADay how many alerts come in a local day at most
 * @param thread forum topic that alerts go to, if any
 */
public record Wish(
        ChatId chat,
        Optional<Quiet> quiet,
        Optional<Instant> pausedUntil,
        int alertReports,
        int alertsADay,
        Optional<Integer> thread) {
    /** How many alerts come a day unless the chat says otherwise. */
    public static final int ALERTS_A_DAY = 3;

    /** How many reports an alert takes unless the chat says otherwise. */
    public static final int ALERT_REPORTS = 8;

    /** A pause that only its owner ends. */
    public static final Instant FOR_GOOD = Instant.parse("9999-01-01T00:00:00Z");

    /** A chat that wished nothing. */
    public static Wish none(ChatId chat) {
        return new Wish(chat, Optional.empty(), Optional.empty(), 0, ALERTS_A_DAY, Optional.empty());
    }

    /** Whether nothing is to come at an instant. */
    public boolean paused(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /** When the quiet hours that an instant lies in are over; empty where it lies in none. */
    public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
        return quiet.flatMap(hours -> hours.end(now, zone));
    }

    /** The same with other quiet hours, or none. */
    public Wish quiet(Optional<Quiet> hours) {
        return new Wish(chat, hours, pausedUntil, alertReports, alertsADay, thread);
    }

    /** The same paused until an instant, or not. */
    public Wish paused(Optional<Instant> until) {
        return new Wish(chat, quiet, until, alertReports, alertsADay, thread);
    }

    /** The same with alerts from so many reports on, so many a day. */
    public Wish alerts(int reports, int aDay, Optional<Integer> topic) {
        return new Wish(chat, quiet, pausedUntil, reports, aDay, topic);
    }
}
