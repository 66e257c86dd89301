package news.parallax.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;

/**
 * ICU's patterns, read once: reading one anew costs more than the rest of an answer. What is kept depends on nothing but
 * the pattern and the locale. ICU's formats are not safe for several threads, so each is used by one at a time.
 */
final class Patterns {
    // every pattern of the interface in a few languages, or the busiest in all
    private static final int MOST = 2_000;
    // the moments of a front page in some zones; one of yesterday is not written again
    private static final int MOST_WRITTEN = 500;
    private static final Cache<Key, MessageFormat> MESSAGES =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private static final Cache<Key, DateFormat> DATES =
            Caffeine.newBuilder().maximumSize(MOST).build();

    // formatting one anew takes longer than finding a story
    private static final Cache<Moment, String> WRITTEN =
            Caffeine.newBuilder().maximumSize(MOST_WRITTEN).build();

    private static final Cache<Locale, LocalizedNumberFormatter> NUMBERS =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private Patterns() {}

    private record Key(String pattern, Locale locale) {}

    private record Moment(Key format, Instant minute, ZoneId zone) {}

    /** The words of a pattern with these values in their places. */
    static String words(String pattern, Locale locale, Object... values) {
        MessageFormat format = Objects.requireNonNull(
                MESSAGES.get(new Key(pattern, locale), key -> new MessageFormat(key.pattern(), key.locale())));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** A whole number with the signs and the grouping of a locale. */
    static String number(long number, Locale locale) {
        return Objects.requireNonNull(NUMBERS.get(locale, NumberFormatter::withLocale))
                .format(number)
                .toString();
    }

    /** An instant in a zone, with the fields of a skeleton such as {@code dMMM} as the locale writes them; none smaller than minutes. */
    static String date(String skeleton, Locale locale, Instant instant, ZoneId zone) {
        Moment moment = new Moment(new Key(skeleton, locale), instant.truncatedTo(ChronoUnit.MINUTES), zone);
        return Objects.requireNonNull(WRITTEN.get(moment, Patterns::written));
    }

    private static String written(Moment moment) {
        DateFormat format = Objects.requireNonNull(
                DATES.get(moment.format(), key -> DateFormat.getInstanceForSkeleton(key.pattern(), key.locale())));
        synchronized (format) {
            format.setTimeZone(TimeZone.getTimeZone(moment.zone().getId()));
            return format.format(Date.from(moment.minute()));
        }
    }
}
