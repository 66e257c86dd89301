package news.parallax.brief;

import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts from a sentence what leans on its place in the article: the dateline before it, the connective it opens on. */
final class Trim {
    // "DENVER (AP) —", "WASHINGTON, Nov 3 (Reuters) -", "(CNN) --"; bounded repeats, since the text is hostile
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:[\\p{Lu}][\\p{L}.,’' /-]{0,50}?)?(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)? ?\\([\\p{L}][\\p{L} /.]{1,25}\\)\\s{0,3}[—–-]{1,3}\\s{1,3}");
    private static final Pattern CAPITALS =
            Pattern.compile("^(?=\\p{IsLatin})\\p{Lu}[\\p{Lu}.’' -]{2,30}(?:, [\\p{L}. ]{2,20})?(?: (?:—|–|--) ?|—)");
    /** "Россия, Москва, 2 мая 2020 г. –" */
    private static final Pattern DATED = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}-]{2,20}(?: \\p{Lu}\\p{L}{2,20})?, ){1,2}\\d{1,2} \\p{Ll}{3,9}(?: \\d{4}(?: г\\.?| р\\.?| года)?)?[,.]? [–—-] ");

    private static final Pattern PLACE = Pattern.compile(
            "^(?:\\p{Lu}[\\p{Lu}.’' -]{2,30}(?:: |(?:, [\\p{L}]{3,9}\\.? \\d{1,2})? (?:—|–|--|-) )|\\p{Lu}[\\p{L}., ]{2,24} \\| (?:\\p{Lu}{2,8} \\|\\s{1,3})?)(?=[\\p{Lu}\\p{Nd}\"“‘])");
    /** What some newsrooms print in bold before a paragraph. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:Why it matters|The big picture|By the numbers|Driving the news|What[’']s next|Between the lines|Of note|The bottom line|The latest|Background|Context|Details|State of play|Zoom (?:in|out)|Flashback|Catch up quick|What to watch|What they[’']re saying|How it works|The intrigue|Worth noting|The other side|Key takeaways?): (?=[\\p{Lu}\\p{Nd}\"“])");

    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:(?:But|And|Yet|So|Still|However|Meanwhile|Moreover|Also|Indeed|Nevertheless|Furthermore|Additionally),? "
                    + "|(?:Mais|Et|Pero|Und|Aber|Но|А|И|Однако|Але) "
                    + "|(?:Toutefois|Cependant|Par ailleurs|En outre|Sin embargo|Además|No obstante|No entanto|Porém|Além disso|Кроме того|Тем не менее|При этом|Кстати|Напомним|Отметим|Впрочем|Крім того|Водночас|Втім|Нагадаємо|Зазначимо), (?:что |що )?"
                    + "|(?:Отметим|Напомним|Добавим|Стоит отметить|Следует отметить|Стоит добавить|Отмечается|Уточняется|Зазначається|Уточнюється|Нагадаємо|Зазначимо|Варто зазначити), (?:что|що) )(?=[\\p{L}\"“‘«„])");
    private static final String MARKS = "-–—•·*>";
    /** Cities that can stand with a colon before the first words of a report; elsewhere such a word may be who speaks. */
    private static final Set<String> CITIES = Stream.concat(
                    ZoneId.getAvailableZoneIds().stream()
                            .map(zone ->
                                    zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')),
                    Stream.of(
                            "Washington",
                            "New Delhi",
                            "Delhi",
                            "Mumbai",
                            "Bengaluru",
                            "Chennai",
                            "Hyderabad",
                            "Islamabad",
                            "Beijing",
                            "Geneva",
                            "Frankfurt",
                            "Milan",
                            "Barcelona",
                            "Munich",
                            "Tel Aviv",
                            "San Francisco",
                            "Boston",
                            "Houston",
                            "Canberra",
                            "Ottawa",
                            "Abuja",
                            "Wellington"))
            .collect(Collectors.toUnmodifiableSet());

    /** What a connective can begin with. */
    private static final String CONNECTED = "BAYSHMINFTCPEDUНАИОКТСВДЗ";
    /** At most so many characters stand before the bracket of a dateline. */
    private static final int LONGEST_DATELINE = 80;
    /** The same for the bar behind a place. */
    private static final int LONGEST_PLACE = 30;

    private Trim() {}

    /** The sentence without dateline and connective; its first letter made large if that was cut free. */
    static String opening(String sentence) {
        String rest = dateline(sentence);
        if (rest.isEmpty() || CONNECTED.indexOf(rest.charAt(0)) < 0) {
            return rest;
        }
        Matcher connective = CONNECTIVE.matcher(rest);
        if (!connective.find() || rest.length() - connective.end() < 20) {
            return rest;
        }
        String freed = rest.substring(connective.end());
        return Character.toTitleCase(freed.charAt(0)) + freed.substring(1);
    }

    /** The sentence without a dateline. */
    static String dateline(String sentence) {
        String rest = sentence.replace('\u00a0', ' ').strip();
        // most sentences have none of it, which is seen at a few characters
        rest = brackets(rest) ? cut(DATELINE, rest) : rest;
        return shouts(rest) ? cut(CAPITALS, rest).strip() : cut(DATED, rest).strip();
    }

    /** The same, maybe as the first of its report, without the sign of a list in front, a newsroom's label, nor a place that ends in a colon, a dash or a bar. What is left out here counts as said where sentences are weighed. */
    static String shown(String trimmed, boolean first) {
        String rest = unmarked(trimmed);
        int colon = first && colon(rest) ? rest.indexOf(": ") : -1;
        if (colon > 0 && colon < LONGEST_PLACE && CITIES.contains(rest.substring(0, colon))) {
            return rest.substring(colon + 2).strip();
        }
        rest = colon(rest) ? cut(LABEL, rest) : rest;
        return shouts(rest) || rest.lastIndexOf('|', LONGEST_PLACE) > 0 ? cut(PLACE, rest) : rest;
    }

    /** Whether a colon stands where a place or a label may end. */
    private static boolean colon(String sentence) {
        int colon = sentence.indexOf(": ");
        return colon > 0 && colon <= LONGEST_PLACE;
    }

    /** Without the sign of a list in front. */
    private static String unmarked(String sentence) {
        int start = 0;
        while (start < sentence.length() - 1 && MARKS.indexOf(sentence.charAt(start)) >= 0) {
            start++;
        }
        return start > 0 && sentence.charAt(start) == ' '
                ? sentence.substring(start).strip()
                : sentence;
    }

    /** Whether a bracket stands where a dateline may have one. */
    private static boolean brackets(String sentence) {
        int bracket = sentence.indexOf('(');
        return bracket >= 0 && bracket <= LONGEST_DATELINE;
    }

    /** Whether it opens on a capital and what can follow it in a word of capitals. */
    private static boolean shouts(String sentence) {
        return sentence.length() > 2
                && Character.isUpperCase(sentence.codePointAt(0))
                && (Character.isSurrogate(sentence.charAt(0))
                        || Character.isSurrogate(sentence.charAt(1))
                        || Character.isUpperCase(sentence.charAt(1))
                        || ".’' -".indexOf(sentence.charAt(1)) >= 0);
    }

    private static String cut(Pattern opening, String sentence) {
        Matcher found = opening.matcher(sentence);
        return found.find() && sentence.length() - found.end() >= 20 ? sentence.substring(found.end()) : sentence;
    }
}
