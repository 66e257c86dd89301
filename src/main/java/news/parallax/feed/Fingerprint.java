package news.parallax.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;

/**
 * What is remembered of a document between two polls, for a host that says "not modified" sends none.
 *
 * @param hash of its entries
 * @param asleep when it asks not to be polled, in UTC: bits 0 to 23 are hours of the day, 24 to 30 days from Monday
 */
record Fingerprint(String hash, int asleep) {
    static Fingerprint of(ParsedFeed document) {
        int asleep = 0;
        for (int hour : document.skipHours()) {
            asleep |= 1 << hour;
        }
        for (DayOfWeek day : document.skipDays()) {
            asleep |= day(day);
        }
        String entries = document.entries().stream()
                .map(entry -> entry.id() + "\t" + entry.title())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Fingerprint(EntryIds.hash(entries), asleep);
    }

    /** Reads what {@link #toString} wrote; what is none is a document that never was. */
    static Fingerprint parse(String text) {
        int at = text.indexOf('@');
        try {
            return new Fingerprint(
                    at < 0 ? text : text.substring(0, at), at < 0 ? 0 : Integer.parseInt(text.substring(at + 1), 16));
        } catch (NumberFormatException other) {
            return new Fingerprint(text, 0);
        }
    }

    boolean isAsleep(Instant instant) {
        ZonedDateTime there = instant.atZone(ZoneOffset.UTC);
        int bits = (1 << there.getHour()) | day(there.getDayOfWeek());
        return (asleep & bits) != 0;
    }

    private static int day(DayOfWeek day) {
        return 1 << (23 + day.getValue());
    }

    @Override
    public String toString() {
        return asleep == 0 ? hash : hash + "@" + Integer.toHexString(asleep);
    }
}
