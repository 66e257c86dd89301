package news.parallax.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Where a story stands in its life, by a rule that anyone can redo from the times of its independent articles (reprints
 * do not count): fading once the newest is twelve hours old; else breaking while the first is at most six hours old;
 * else developing with three or more in the last six hours; else sustained.
 */
public enum Phase {
    /** It began within six hours. */
    BREAKING,
    /** It is older, and three or more reports came within six hours. */
    DEVELOPING,
    /** It is older, and reports still come. */
    SUSTAINED,
    /** Nothing new for twelve hours. */
    FADING;

    private static final Duration RECENT = Duration.ofHours(6);
    private static final Duration SILENT = Duration.ofHours(12);
    private static final int SEVERAL = 3;

    /** The phase of a story at an instant. */
    public static Phase of(Story story, Instant now) {
        List<Instant> reports = story.members().stream()
                .filter(member -> member.reprintOf().isEmpty())
                .map(member -> member.article().published())
                .toList();
        List<Instant> times = reports.isEmpty() ? List.of(story.newest()) : reports;
        if (times.get(times.size() - 1).isBefore(now.minus(SILENT))) {
            return FADING;
        }
        if (!times.get(0).isBefore(now.minus(RECENT))) {
            return BREAKING;
        }
        long recent =
                times.stream().filter(time -> !time.isBefore(now.minus(RECENT))).count();
        return recent >= SEVERAL ? DEVELOPING : SUSTAINED;
    }

    /** The word for it in keys and output: {@code breaking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
