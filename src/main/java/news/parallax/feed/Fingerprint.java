package news.parallax.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is remembered of a document between two polls, for a host that says "not modified" sends none.
 *
 * @param hash of its entries
 * @param asleep when it asks not to be polled, in UTC: bits 0 to 23 are hours of the day, 24 to 30 days from Monday
 * @param marks short hashes of its first entries, by which it is known again at another address
 */
record Fingerprint(String hash, int asleep, List<String> marks) {
    private static final int MARKS = 24;
    private static final int MARK = 6;

    /** Copies the list. */
    Fingerprint {
        marks = List.copyOf(marks);
    }

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
        List<String> marks = document.entries().stream()
                .limit(MARKS)
                .map(entry -> EntryIds.hash(entry.title().isEmpty() ? entry.id() : entry.title())
                        .substring(0, MARK))
                .distinct()
                .toList();
        return new Fingerprint(EntryIds.hash(entries), asleep, marks);
    }

    /** Whether both are of one feed at two times: they share entries. */
    boolean isOfSameFeed(Fingerprint other) {
        long shared = marks.stream().filter(other.marks::contains).count();
        return shared > 0 && 4 * shared >= Math.min(marks.size(), other.marks.size());
    }

    /** The same, but known again by another's marks. */
    Fingerprint knownBy(Fingerprint other) {
        return new Fingerprint(hash, asleep, other.marks);
    }

    /** Reads what {@link #toString} wrote; what is none is a document that never was. */
    static Fingerprint parse(String text) {
        int bang = text.indexOf('!');
        List<String> marks =
                bang < 0 ? List.of() : List.of(text.substring(bang + 1).split(","));
        String start = bang < 0 ? text : text.substring(0, bang);
        int at = start.indexOf('@');
        try {
            int asleep = at < 0 ? 0 : Integer.parseInt(start.substring(at + 1), 16);
            return new Fingerprint(at < 0 ? start : start.substring(0, at), asleep, marks);
        } catch (NumberFormatException other) {
            return new Fingerprint(start, 0, marks);
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
        String times = asleep == 0 ? "" : "@" + Integer.toHexString(asleep);
        return hash + times + (marks.isEmpty() ? "" : "!" + String.join(",", marks));
    }
}
