package news.parallax.brief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which day a sentence means by "on Tuesday" or "yesterday", counted from the day its article was published (UTC). */
final class RelativeDay {
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(last|next) )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\\b(?! \\d|,? \\(?\\p{Lu}\\p{L}{2,9}\\.? \\d)");
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|next|expected (?:to|on|by|in)|scheduled (?:to|for|on)|due (?:to|on|in|by|back)|set (?:to|for)|plans? to|planned for|to be held|upcoming|ahead of|by\\s*$)\\b?");
    /** A verb that tells what was said or done by then. */
    private static final Pattern DONE = Pattern.compile(
            "\\b(?:said|says|told|announced|reported|confirmed|(?<!\\bbe )\\b\\p{L}{3,}ed)\\b[^.;]{0,40}$");
    /** What stands before the last day of something, or before the day when it ends or is due: no day of an event. */
    private static final Pattern DEADLINE = Pattern.compile(
            "(?i)(?:\\b(?:until|till|through|by|before|no later than|as late as|expires?(?: on)?|runs? out(?: on)?|(?:is|are|be) (?:due|returned|back)(?: on| by)?|ends?(?: on)?|deadline (?:of|on|is)|until (?:after|at least))\\s+(?:at least |the end of |late |early |mid-?\\s?|midnight (?:on )?|noon (?:on )?|(?:the |a )?(?:\\p{L}+ ){0,2}(?:on|of) )?)$");

    private static final int NEAR = 60;
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEEE, d MMM yyyy", Locale.ENGLISH);

    private RelativeDay() {}

    /** The day meant, with its date; nothing if the sentence names none, or if it stays open which one it means. */
    static Optional<String> in(Sentence sentence) {
        return day(sentence, DAY.matcher(sentence.text()).results().toList()).map(WRITTEN::format);
    }

    /** The same as a day, when something happens: not until when it holds, nor by when it is due. */
    static Optional<LocalDate> ofEvent(Sentence sentence) {
        return day(
                sentence,
                DAY.matcher(sentence.text())
                        .results()
                        .filter(day -> !deadline(sentence.text(), day.start()))
                        .toList());
    }

    private static Optional<LocalDate> day(Sentence sentence, List<MatchResult> days) {
        // a second day in the same sentence would leave it open which one the date belongs to
        if (sentence.source().published().isEmpty() || days.size() != 1) {
            return Optional.empty();
        }
        MatchResult found = days.get(0);
        if (QUOTED.matcher(sentence.text().substring(0, found.start())).find()) {
            return Optional.empty();
        }
        LocalDate published =
                sentence.source().published().get().atZone(ZoneOffset.UTC).toLocalDate();
        String which = String.valueOf(found.group(1));
        String day = found.group(2).toLowerCase(Locale.ROOT);
        boolean ahead = ahead(sentence.text(), found.start());
        return switch (day) {
            case "yesterday" -> Optional.of(published.minusDays(1));
            case "today", "tonight" -> Optional.of(published);
            case "tomorrow" -> Optional.of(published.plusDays(1));
            default -> weekday(published, DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), which, ahead);
        };
    }

    /** Whether the day that begins here is only the one until which something holds, or by which it is due. */
    static boolean deadline(String text, int day) {
        return DEADLINE.matcher(text.substring(Math.max(0, day - NEAR), day)).find();
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

    private static Optional<LocalDate> weekday(LocalDate published, DayOfWeek day, String which, boolean ahead) {
        if (which.equals("last")) {
            return Optional.of(published.with(TemporalAdjusters.previous(day)));
        }
        if (which.equals("next")) {
            return Optional.of(published.with(TemporalAdjusters.next(day)));
        }
        if (ahead) {
            return Optional.of(published.with(TemporalAdjusters.nextOrSame(day)));
        }
        // where the newsroom is, the day named may have begun already: six days back or today, nobody can say
        return published.plusDays(1).getDayOfWeek() == day
                ? Optional.empty()
                : Optional.of(published.with(TemporalAdjusters.previousOrSame(day)));
    }
}
