package news.parallax.brief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which day a sentence means by "on Tuesday" or "yesterday", counted from the day its article was published (UTC). */
final class RelativeDay {
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(last|next) )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\\b(?! \\d|,? \\(?\\p{Lu}\\p{L}{2,9}\\.? \\d)");
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|next|expected|scheduled|due|set to|plans? to|planned for|to be held|upcoming|ahead of|(?:until|by)\\s*$)\\b?");
    /** A verb that tells what was said or done by then. */
    private static final Pattern DONE =
            Pattern.compile("\\b(?:said|says|told|announced|reported|confirmed|\\p{L}{3,}ed)\\b[^.;]{0,40}$");

    private static final int NEAR = 60;
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEEE, d MMM yyyy", Locale.ENGLISH);

    private RelativeDay() {}

    /** The day meant, with its date; nothing if the sentence names none, or if it stays open which one it means. */
    static Optional<String> in(Sentence sentence) {
        return day(sentence).map(WRITTEN::format);
    }

    /** The same as a day. */
    static Optional<LocalDate> day(Sentence sentence) {
        Matcher found = DAY.matcher(sentence.text());
        if (sentence.source().published().isEmpty()
                || !found.find()
                || QUOTED.matcher(sentence.text().substring(0, found.start())).find()) {
            return Optional.empty();
        }
        LocalDate published =
                sentence.source().published().get().atZone(ZoneOffset.UTC).toLocalDate();
        String which = String.valueOf(found.group(1));
        String day = found.group(2).toLowerCase(Locale.ROOT);
        boolean ahead = ahead(sentence.text(), found.start());
        LocalDate meant = switch (day) {
            case "yesterday" -> published.minusDays(1);
            case "today", "tonight" -> published;
            case "tomorrow" -> published.plusDays(1);
            default -> weekday(published, DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), which, ahead);
        };
        // a second day in the same sentence would leave it open which one the date belongs to
        return found.find() ? Optional.empty() : Optional.of(meant);
    }

    /** Whether the day lies ahead: something near before it says so, and nothing between says that it is done. */
    private static boolean ahead(String text, int day) {
        String before = text.substring(Math.max(0, day - NEAR), day);
        int last = -1;
        Matcher ahead = AHEAD.matcher(before);
        while (ahead.find()) {
            last = ahead.end();
        }
        return last >= 0 && !DONE.matcher(before.substring(last)).find();
    }

    private static LocalDate weekday(LocalDate published, DayOfWeek day, String which, boolean ahead) {
        if (which.equals("last")) {
            return published.with(TemporalAdjusters.previous(day));
        }
        if (which.equals("next")) {
            return published.with(TemporalAdjusters.next(day));
        }
        return published.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
}
