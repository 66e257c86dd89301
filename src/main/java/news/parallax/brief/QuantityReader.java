package news.parallax.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a sentence how much of what it says there is. Years, days of a month, times of day and numbers that belong to a name
 * are none. Safe for several threads.
 */
final class QuantityReader {
    private static final String SCALE = "%|percent|per cent|thousand|million|billion|trillion|mn|bn|tn|m|k";
    static final String SPELLED = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    // bounded repeats, since the text is hostile
    private static final Pattern NUMBER = Pattern.compile(
            "([€£¥]|US\\$|\\$(?:US)?)?\\s?(?:(?<=\\$US)|(?<![\\p{L}\\d.,:/-]))(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|[1-9]\\d{0,2}(?:[ \u00a0\u202f]\\d{3}){1,3}(?![\\d:/-]|[.,]\\d)|[1-9]\\d{0,2}(?:\\.\\d{3}){2,3}(?![\\d:/-]|[.,]\\d)|\\d{1,9}(?:\\.\\d{1,4})?|(?i:"
                    + SPELLED
                    + ")(?![\\p{L}-]))(?:\\s?[–-]\\s?(\\d{1,4}))?(?![\\d:/])(?:[\\s-]?((?i:" + SCALE
                    + "))(?![\\p{L}]))?");
    /** The same in other money, as in "$US40 ($62) million": it is no other figure, and the scale behind it is both's. */
    private static final Pattern CONVERTED =
            Pattern.compile("^\\s?\\((?:about\\s)?\\p{Lu}{0,3}\\p{Sc}\\p{Lu}{0,3}\\s?[\\d.,]{1,15}(?:\\s?(?i:" + SCALE
                    + "))?\\)(?:\\s?((?i:" + SCALE + "))(?![\\p{L}]))?");

    private static final Pattern NEXT =
            Pattern.compile("^[\\s-]{1,2}(?:\\p{Ll}[\\p{L}’'-]{0,30}\\s){0,2}?(\\p{Ll}[\\p{L}]{2,30})");
    /** The ending of an ordinal, as in "на 57-м году": which one it is, not how many. */
    private static final Pattern INFLECTED = Pattern.compile("^-\\p{IsCyrillic}{1,3}(?![\\p{L}-])");

    private static final int LONGEST_HEDGE = 40;
    private static final Pattern MONTH =
            Pattern.compile("(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\\.?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern HOUR = Pattern.compile("(?i)^\\s?(?:a\\.?m|p\\.?m|o[’']clock|hours?\\s(?:gmt|utc))");
    private static final Map<String, Integer> SCALES = Map.of(
            "thousand", 3, "k", 3, "million", 6, "mn", 6, "m", 6, "billion", 9, "bn", 9, "trillion", 12, "tn", 12);
    private static final Map<String, String> MONEY = Map.of(
            "$", "dollar", "US$", "dollar", "$US", "dollar", "€", "euro", "£", "pound", "¥", "yen", "dollars", "dollar",
            "euros", "euro", "pounds", "pound");
    private static final List<String> NUMBERS = List.of(SPELLED.split("\\|"));

    private QuantityReader() {}

    /** The whole number that a word or digits stand for; -1 if none does. */
    static int whole(String number) {
        int spelled = NUMBERS.indexOf(number.toLowerCase(Locale.ROOT));
        return spelled >= 0 ? spelled + 2 : number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
    }

    /** The quantities of a sentence, in order. */
    static List<Quantity> in(String sentence) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher found = NUMBER.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
        for (int from = 0; from < sentence.length(); from++) {
            // the pattern is tried only where a number can begin
            if (!begins(sentence, from)
                    || !found.region(from, sentence.length()).lookingAt()) {
                continue;
            }
            String before = sentence.substring(0, found.start(2));
            String after = sentence.substring(found.end());
            String sign = found.group(1);
            String scale = found.group(4) == null ? "" : found.group(4).toLowerCase(Locale.ROOT);
            int end = found.end();
            Matcher converted = CONVERTED.matcher(after);
            if (sign != null && converted.find()) {
                end += converted.end();
                scale = scale.isEmpty() && converted.group(1) != null
                        ? converted.group(1).toLowerCase(Locale.ROOT)
                        : scale;
            }
            from = end - 1;
            if (sign == null && scale.isEmpty() && (dated(found.group(2), before, after) || named(before, after))
                    || QuantityWords.largerNumber(before)) {
                continue;
            }
            String unit = unit(sign == null ? "" : sign, scale, after);
            if (!unit.isEmpty()) {
                quantities.add(new Quantity(
                        sentence.substring(found.start(), end).strip(),
                        value(found.group(2), scale) + (found.group(3) == null ? "" : "–" + found.group(3)),
                        unit,
                        hedged(sign == null ? before : before.substring(0, found.start(1)))));
            }
        }
        return quantities;
    }

    /** Whether a number can begin here, maybe behind a blank: a digit, a sign of money, or the first letters of a spelled one. */
    private static boolean begins(String sentence, int at) {
        char c = sentence.charAt(at);
        if ("$€£¥".indexOf(c) >= 0 || sentence.startsWith("US$", at)) {
            return true;
        }
        int first = blank(c) ? at + 1 : at;
        if (first == sentence.length()) {
            return false;
        }
        char digit = sentence.charAt(first);
        return digit >= '0' && digit <= '9'
                || (first == 0 || !Character.isLetter(sentence.charAt(first - 1))) && spelled(sentence, first);
    }

    private static boolean spelled(String sentence, int at) {
        if (at + 2 >= sentence.length()) {
            return false;
        }
        char next = Character.toLowerCase(sentence.charAt(at + 1));
        return switch (Character.toLowerCase(sentence.charAt(at))) {
            case 't' -> next == 'w' || next == 'h' || next == 'e';
            case 'f' -> next == 'o' || next == 'i';
            case 's', 'n' -> next == 'i' || next == 'e';
            case 'e' -> next == 'i' || next == 'l';
            default -> false;
        };
    }

    private static boolean blank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The last piece between blanks. */
    private static String last(String text) {
        String stripped = text.strip();
        int start = stripped.length();
        while (start > 0 && !blank(stripped.charAt(start - 1))) {
            start--;
        }
        return stripped.substring(start);
    }

    /** The letters and dots it begins with. */
    private static String first(String text) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length()
                && (stripped.charAt(end) == '.' || Character.isLetter(stripped.codePointAt(end)))) {
            end += Character.charCount(stripped.codePointAt(end));
        }
        return stripped.substring(0, end);
    }

    private static boolean hedged(String before) {
        int end = before.length();
        return end > 0
                && blank(before.charAt(end - 1))
                && QuantityWords.hedged(before.substring(Math.max(0, end - LONGEST_HEDGE)));
    }

    private static boolean dated(String number, String before, String after) {
        boolean year = number.length() == 4 && YEAR.matcher(number).matches();
        return year
                || MONTH.matcher(last(before)).matches()
                || MONTH.matcher(first(after)).matches()
                || HOUR.matcher(after).find();
    }

    /** Whether the number belongs to a name, as in Route 66 or Flight 370. */
    private static boolean named(String before, String after) {
        String last = last(before);
        return !last.isEmpty()
                && last.length() < before.strip().length()
                && before.endsWith(" ")
                && Character.isUpperCase(last.charAt(0))
                && !(after.length() > 1 && blank(after.charAt(0)) && Character.isLowerCase(after.codePointAt(1)));
    }

    private static String unit(String sign, String scale, String after) {
        if (!sign.isEmpty()) {
            return MONEY.getOrDefault(sign, sign);
        }
        if (scale.equals("%") || scale.startsWith("per")) {
            return "%";
        }
        if (INFLECTED.matcher(after).find()) {
            return "";
        }
        Matcher next = NEXT.matcher(after);
        Set<String> tried = new HashSet<>();
        String rest = after;
        while (next.find() && tried.size() < 3) {
            String word = next.group(1).toLowerCase(Locale.ROOT);
            if (QuantityWords.month(word)) {
                return "";
            }
            if (!Words.isEmpty(word) || MONEY.containsKey(word)) {
                return MONEY.getOrDefault(
                        word, word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
            tried.add(word);
            rest = rest.substring(next.end());
            next = NEXT.matcher(rest);
        }
        return "";
    }

    /** Without the signs between groups of three digits, which differ by language. */
    private static String plain(String number) {
        String joined = number.replaceAll("[,\\s\u00a0\u202f]", "");
        return joined.indexOf('.') == joined.lastIndexOf('.') ? joined : joined.replace(".", "");
    }

    private static String value(String number, String scale) {
        int spelled = NUMBERS.indexOf(number.toLowerCase(Locale.ROOT));
        BigDecimal value = spelled >= 0 ? BigDecimal.valueOf(spelled + 2L) : new BigDecimal(plain(number));
        return value.scaleByPowerOfTen(SCALES.getOrDefault(scale, 0))
                .stripTrailingZeros()
                .toPlainString();
    }
}
