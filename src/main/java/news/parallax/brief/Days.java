package news.parallax.brief;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which day a sentence tells of: a date that it writes, or a weekday counted from the day of its article. */
final class Days {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH
                    + ")(?![\\d-])(?:,? ((?:19|20)\\d\\d))?");
    private static final int HALF_YEAR = 183;

    private Days() {}

    /** The day; nothing if the sentence names none or several. */
    static Optional<LocalDate> of(Sentence sentence) {
        Matcher found = WRITTEN.matcher(sentence.text());
        if (!next(found, sentence.text())) {
            return RelativeDay.ofEvent(sentence);
        }
        boolean monthFirst = found.group(1) != null;
        String month = monthFirst ? found.group(1) : found.group(4);
        int day = Integer.parseInt(monthFirst ? found.group(2) : found.group(3));
        String year = found.group(5);
        if (next(found, sentence.text())) {
            return Optional.empty();
        }
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        try {
            if (year != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(year), number, day));
            }
            return sentence.source()
                    .published()
                    .map(published -> nearest(published.atZone(ZoneOffset.UTC).toLocalDate(), number, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Goes to the next date that is no deadline: an event's day is when it happens, not until when it holds. */
    private static boolean next(Matcher found, String text) {
        while (found.find()) {
            if (!RelativeDay.deadline(text, found.start()) && !text.startsWith(" deadline", found.end())) {
                return true;
            }
        }
        return false;
    }

    /** The day of that name that is nearest to when the article was published. */
    private static LocalDate nearest(LocalDate published, int month, int day) {
        LocalDate same = LocalDate.of(published.getYear(), month, day);
        long off = same.toEpochDay() - published.toEpochDay();
        return off > HALF_YEAR ? same.minusYears(1) : off < -HALF_YEAR ? same.plusYears(1) : same;
    }
}
