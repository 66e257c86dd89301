package news.parallax.digest;

import java.util.Locale;
import java.util.Optional;

/** Why a delivery is in its state. A note of the outbox is the word of a cause, and what there is to say of it more. */
public enum Cause {
    /** The run was missed by more than it is made up for. */
    MISSED,
    /** The chat was paused. */
    PAUSED,
    /** There was nothing that the chat had not had. */
    NOTHING,
    /** The chat had its alerts or follow-ups for the day. */
    CAP,
    /** The digest was switched off, or is no longer wanted. */
    OFF,
    /** Nobody knows whether it came; it is looked for. */
    DOUBT,
    /** It was sent again, since nobody knew whether it had come. */
    TWICE,
    /** Nobody knows whether it came, and it is not sent again. */
    LOST,
    /** It could not be handed over in time. */
    LATE,
    /** The network refused it. */
    REFUSED,
    /** Its forum topic is closed or gone, so it came outside. */
    TOPIC,
    /** The chat was closed to the bot. */
    CLOSED,
    /** The last try failed, and another is made. */
    RETRY;

    /** The word for it in notes and keys: {@code missed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A note. */
    public String note(String detail) {
        return detail.isEmpty() ? word() : word() + " " + detail;
    }

    /** The cause of a note, if it has one. */
    public static Optional<Cause> of(String note) {
        String word = note.split(" ", 2)[0];
        for (Cause cause : values()) {
            if (cause.word().equals(word)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** What a note says beside its cause. */
    public static String detail(String note) {
        int space = note.indexOf(' ');
        return of(note).isEmpty() ? note : space < 0 ? "" : note.substring(space + 1);
    }
}
