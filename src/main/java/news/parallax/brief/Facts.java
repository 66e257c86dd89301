package news.parallax.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be checked in a text: its names, its numbers (with their scale, so that 5 million is not 5 billion) and its quotations.
 *
 * @param words all words, in order
 * @param names runs of capitalized words, as they stand, without those that a sentence merely opens on
 * @param numbers digits without grouping, with the scale word or percent sign that follows
 * @param quotations what stands between quotation marks, of three words or more
 */
record Facts(List<String> words, Set<String> names, Set<String> numbers, List<String> quotations) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])\\p{Nd}{1,15}(?:[.,’' \\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd})){0,5}(?:[.,]\\p{Nd}{1,6})?(?:\\s?(%|percent|per cent|million|billion|trillion|thousand|hundred|mn|bn|m|k)\\b)?"
                    + "|\\p{Nd}{1,15}");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{Nd}.’'-]*(?:\\s+(?:(?:of|de|la|al|von|van|bin|der|du)\\s+)?\\p{Lu}[\\p{L}\\p{Nd}.’'-]*){0,6}");
    private static final Pattern QUOTATION = Pattern.compile(
            "\"([^\"“”]{8,600})\"|“([^\"“”]{8,600})”|«([^«»]{8,600})»|„([^„“”]{8,600})[“”]|「([^「」]{4,600})」");
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));
    private static final Map<String, String> SCALES =
            Map.of("percent", "%", "per cent", "%", "mn", "million", "m", "million", "bn", "billion", "k", "thousand");

    /** The facts of a text. */
    static Facts of(String text) {
        return new Facts(Words.of(text), names(text), numbers(text), quotations(text));
    }

    /** Numbers as they stand, and spelled ones as digits. */
    static Set<String> allNumbers(String text) {
        return allNumbers(text, Words.of(text));
    }

    /** The same where its words are known. */
    static Set<String> allNumbers(String text, List<String> words) {
        Set<String> numbers = numbers(text);
        for (String word : words) {
            String digits = SPELLED.get(word);
            if (digits != null) {
                numbers.add(digits);
            }
        }
        return numbers;
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        if (text.chars().noneMatch(Character::isDigit)) {
            return numbers;
        }
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            String scale = found.group(1);
            String digits = digits(scale == null ? found.group() : text.substring(found.start(), found.start(1)));
            numbers.add(digits);
            if (scale != null) {
                String unit = scale.toLowerCase(Locale.ROOT);
                numbers.add(digits + " " + SCALES.getOrDefault(unit, unit));
            }
        }
        return numbers;
    }

    private static String digits(String number) {
        String plain = number.strip()
                .replaceAll("[.,’' \\u00a0\\u202f](?=\\p{Nd}{3}(?!\\p{Nd}))", "")
                .replace(',', '.');
        StringBuilder digits = new StringBuilder();
        plain.chars()
                .forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return digits.toString();
    }

    /** The names alone. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String sentence : Sentences.of(text)) {
            Matcher found = NAME.matcher(sentence);
            while (found.find()) {
                String name = found.group().replaceAll("[’']s$", "").replaceAll("[.’'-]+$", "");
                int space = name.indexOf(' ');
                if (opens(sentence, found.start())) {
                    // the first word of a sentence is large whatever it is
                    if (space < 0) {
                        continue;
                    }
                    name = name.substring(space + 1);
                }
                if (name.length() > 1) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean opens(String sentence, int start) {
        for (int i = start - 1; i >= 0; i--) {
            char c = sentence.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            if ("\"“„«‘:".indexOf(c) >= 0) {
                return true;
            }
        }
        return true;
    }

    private static List<String> quotations(String text) {
        List<String> quotations = new ArrayList<>();
        if (text.chars().noneMatch(c -> "\"“«„「".indexOf(c) >= 0)) {
            return quotations;
        }
        Matcher found = QUOTATION.matcher(text);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                String words = found.group(group);
                if (words != null && Words.of(words).size() >= 3) {
                    quotations.add(words);
                }
            }
        }
        return quotations;
    }
}
