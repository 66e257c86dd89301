package news.parallax.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** What the headers of an answer mean to a reader that comes again. */
record ResponseHeaders(Headers headers, Instant now) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final Duration LONGEST_FRESH = Duration.ofDays(365);
    private static final int LONGEST_VALIDATOR = 1_000;
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,19})", Pattern.CASE_INSENSITIVE);

    /** A header, verbatim. */
    Optional<String> text(String name) {
        return Optional.ofNullable(headers.get(name))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALIDATOR)
                .filter(value -> value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)); // else it could not be sent back
    }

    /** The codings of the body, in the order in which they were applied. */
    List<String> codings() {
        String all = String.join(",", headers.values("Content-Encoding"));
        return Arrays.stream(all.split(","))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    /** How long to wait, from Retry-After in seconds or as a date, seven days at most; nothing if it makes no sense. */
    Optional<Duration> retryAfter() {
        String value = headers.get("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        String seconds = value.strip();
        Duration wait = Duration.ZERO;
        if (seconds.matches("\\d+")) {
            wait = seconds.length() > 9 ? LONGEST_WAIT : Duration.ofSeconds(Long.parseLong(seconds));
        } else {
            Instant date = headers.getInstant("Retry-After");
            wait = date == null ? Duration.ZERO : Duration.between(now, date);
        }
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return positive(wait);
    }

    /** For how long the answer may be called fresh. */
    Optional<Duration> freshFor() {
        String control = String.join(",", headers.values("Cache-Control")).toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Optional.empty();
        }
        Matcher age = MAX_AGE.matcher(control);
        if (age.find()) {
            String digits = age.group(1);
            Duration max = digits.length() > 9 ? LONGEST_FRESH : Duration.ofSeconds(Long.parseLong(digits));
            return positive(max.minus(age()));
        }
        Instant expires = headers.getInstant("Expires");
        Instant date = headers.getInstant("Date");
        return expires == null ? Optional.empty() : positive(Duration.between(date == null ? now : date, expires));
    }

    /** Whether no text of the document is to be shown. */
    boolean noSnippet() {
        String tags = String.join(",", headers.values("X-Robots-Tag")).toLowerCase(Locale.ROOT);
        return tags.contains("nosnippet") || tags.contains("none");
    }

    private Duration age() {
        String value = headers.get("Age");
        return value != null && value.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : Duration.ZERO;
    }

    private static Optional<Duration> positive(Duration duration) {
        return duration.isNegative() || duration.isZero() ? Optional.empty() : Optional.of(duration);
    }
}
