package news.parallax.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;

/**
 * A chat's standing order for a digest.
 *
 * @param id the store's number for it; 0 before it is kept
 * @param chat where the digest goes
 * @param thread forum topic it goes to, if any
 * @param schedule when it leaves
 * @param contents what it holds
 * @param silent whether it comes without sound
 * @param enabled whether its owner wants it now
 * @param createdBy the person who ordered it; 0 where the network hides that
 * @param nextDue when it is due next, as {@link Schedule} says
 * @param lastSlot the local day that was last seen to, by a digest or by a skip
 * @param closed since when the chat is closed to the bot, if it is
 */
public record Subscription(
        long id,
        ChatId chat,
        Optional<Integer> thread,
        Schedule schedule,
        Contents contents,
        boolean silent,
        boolean enabled,
        long createdBy,
        Instant nextDue,
        Optional<LocalDate> lastSlot,
        Optional<Instant> closed) {
    /** How many stories a digest holds unless its owner says otherwise. */
    public static final int STORIES = 6;

    /** How many digests a chat can have. */
    public static final int MOST = 5;

    /** A new order, not kept yet, first due at the next such minute after {@code now}. */
    public static Subscription of(
            ChatId chat, Optional<Integer> thread, Schedule schedule, Contents contents, long createdBy, Instant now) {
        Instant due = schedule.next(Optional.empty(), now.plusNanos(1)).due();
        return new Subscription(
                0, chat, thread, schedule, contents, false, true, createdBy, due, Optional.empty(), Optional.empty());
    }

    /** A new daily order, not kept yet, first due at the next such minute after {@code now}. */
    public static Subscription daily(
            ChatId chat,
            Optional<Integer> thread,
            ZoneId zone,
            LocalTime minute,
            List<String> topics,
            long createdBy,
            Instant now) {
        Schedule schedule = new Schedule(zone, minute, EnumSet.allOf(DayOfWeek.class));
        return of(chat, thread, schedule, Contents.news(topics), createdBy, now);
    }

    /** The zone it leaves in. */
    public ZoneId zone() {
        return schedule.zone();
    }

    /** The local minute it leaves at. */
    public LocalTime minute() {
        return schedule.minute();
    }

    /** The days it leaves on. */
    public Set<DayOfWeek> days() {
        return schedule.days();
    }

    /** The same at another time, due next at such a minute after {@code now}, on a day that was not seen to yet. */
    public Subscription at(Schedule other, Instant now) {
        Instant due = other.next(lastSlot, now.plusNanos(1)).due();
        return new Subscription(id, chat, thread, other, contents, silent, enabled, createdBy, due, lastSlot, closed);
    }

    /** The same at another time, due next at such a minute after {@code now}, on a day that was not seen to yet. */
    public Subscription at(ZoneId otherZone, LocalTime otherMinute, Set<DayOfWeek> otherDays, Instant now) {
        return at(new Schedule(otherZone, otherMinute, otherDays), now);
    }

    /** The same with other contents. */
    public Subscription holding(Contents other) {
        return new Subscription(
                id, chat, thread, schedule, other, silent, enabled, createdBy, nextDue, lastSlot, closed);
    }

    /** The same in another forum topic, or in none. */
    public Subscription in(Optional<Integer> topic) {
        return new Subscription(
                id, chat, topic, schedule, contents, silent, enabled, createdBy, nextDue, lastSlot, closed);
    }

    /** The same without sound, or with. */
    public Subscription silent(boolean without) {
        return new Subscription(
                id, chat, thread, schedule, contents, without, enabled, createdBy, nextDue, lastSlot, closed);
    }

    /** The same, wanted or not; one that is wanted again is due at its next minute after {@code now}. */
    public Subscription enabled(boolean on, Instant now) {
        Instant due = schedule.next(lastSlot, now.plusNanos(1)).due();
        return new Subscription(id, chat, thread, schedule, contents, silent, on, createdBy, due, lastSlot, closed);
    }

    /** The same under the store's number. */
    public Subscription numbered(long number) {
        return new Subscription(
                number, chat, thread, schedule, contents, silent, enabled, createdBy, nextDue, lastSlot, closed);
    }
}
