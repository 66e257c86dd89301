package news.parallax.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** What headers say about time (RFC 9110, RFC 9111), read as warily as they are written. */
final class ResponseHeaders {
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,18})");
    private static final Duration LONGEST_RETRY = Duration.ofDays(7);
    private static final Duration LONGEST_FRESH = Duration.ofDays(1);

    private ResponseHeaders() {}

    /** How long Retry-After asks to wait, at most seven days; empty where it is absent, past or no time at all. */
    static Optional<Duration> retryAfter(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        if (value.strip().matches("\\d+")) {
            String digits = value.strip();
            long seconds = digits.length() > 9 ? LONGEST_RETRY.toSeconds() : Long.parseLong(digits);
            return Optional.of(shorter(Duration.ofSeconds(seconds), LONGEST_RETRY));
        }
        return date(value).filter(now::isBefore).map(until -> shorter(Duration.between(now, until), LONGEST_RETRY));
    }

    /** How long the copy stays fresh by max-age less Age, or Expires; at most a day. */
    static Optional<Duration> freshFor(Headers headers, Instant now) {
        String control = String.join(",", headers.values("Cache-Control")).toLowerCase(Locale.ROOT);
        if (control.contains("no-store") || control.contains("no-cache")) {
            return Optional.empty();
        }
        Matcher age = MAX_AGE.matcher(control);
        if (age.find()) {
            long passed = number(headers.get("Age"));
            Duration fresh = Duration.ofSeconds(Math.max(0, Long.parseLong(age.group(1)) - passed));
            return Optional.of(shorter(fresh, LONGEST_FRESH));
        }
        String expires = headers.get("Expires");
        return expires == null
                ? Optional.empty()
                : date(expires)
                        .filter(now::isBefore)
                        .map(until -> shorter(Duration.between(now, until), LONGEST_FRESH));
    }

    /** How many bytes the headers take. */
    static long size(Headers headers) {
        return headers.byteCount();
    }

    private static long number(@org.jspecify.annotations.Nullable String value) {
        return value != null && value.strip().matches("\\d{1,9}") ? Long.parseLong(value.strip()) : 0;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
