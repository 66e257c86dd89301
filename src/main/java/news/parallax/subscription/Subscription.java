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
 * @param zone the zone that {@code minute} and {@code days} are told in
 * @param minute when it leaves, to the minute
 * @param days the days of the week it leaves on; never empty
 * @param topics what it is about, in the owner's words; empty for everything
 * @param stories how many stories it holds at most
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
        ZoneId zone,
        LocalTime minute,
        Set<DayOfWeek> days,
        List<String> topics,
        int stories,
        boolean silent,
        boolean enabled,
        long createdBy,
        Instant nextDue,
        Optional<LocalDate> lastSlot,
        Optional<Instant> closed) {
    /** How many stories a digest holds unless its owner says otherwise. */
    public static final int STORIES = 6;

    /** Checks the days and the number of stories, copies the lists. */
    public Subscription {
        if (days.isEmpty() || stories < 1) {
            throw new IllegalArgumentException("a subscription needs a day and a story");
        }
        minute = LocalTime.of(minute.getHour(), minute.getMinute());
        days = Set.copyOf(days);
        topics = List.copyOf(topics);
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
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        Instant due = new Schedule(zone, minute, days)
                .next(Optional.empty(), now.plusNanos(1))
                .due();
        return new Subscription(
                0,
                chat,
                thread,
                zone,
                minute,
                days,
                topics,
                STORIES,
                false,
                true,
                createdBy,
                due,
                Optional.empty(),
                Optional.empty());
    }

    /** When it leaves. */
    public Schedule schedule() {
        return new Schedule(zone, minute, days);
    }

    /** The same at another time, due next at such a minute after {@code now}, on a day that was not seen to yet. */
    public Subscription at(ZoneId otherZone, LocalTime otherMinute, Set<DayOfWeek> otherDays, Instant now) {
        Instant due = new Schedule(otherZone, otherMinute, otherDays)
                .next(lastSlot, now.plusNanos(1))
                .due();
        return new Subscription(
                id,
                chat,
                thread,
                otherZone,
                otherMinute,
                otherDays,
                topics,
                stories,
                silent,
                enabled,
                createdBy,
                due,
                lastSlot,
                closed);
    }

    /** The same about other topics. */
    public Subscription about(List<String> otherTopics) {
        return new Subscription(
                id,
                chat,
                thread,
                zone,
                minute,
                days,
                otherTopics,
                stories,
                silent,
                enabled,
                createdBy,
                nextDue,
                lastSlot,
                closed);
    }

    /** The same, wanted or not; one that is wanted again is due at its next minute after {@code now}. */
    public Subscription enabled(boolean on, Instant now) {
        Instant due = schedule().next(lastSlot, now.plusNanos(1)).due();
        return new Subscription(
                id, chat, thread, zone, minute, days, topics, stories, silent, on, createdBy, due, lastSlot, closed);
    }

    /** The same under the store's number. */
    public Subscription numbered(long number) {
        return new Subscription(
                number, chat, thread, zone, minute, days, topics, stories, silent, enabled, createdBy, nextDue,
                lastSlot, closed);
    }
}
