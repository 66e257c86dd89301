package news.parallax.brief;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees whether an English sentence opens on somebody or something that it only points to: "The club said", "The 25-year-old striker has", "The Oscar
 * winner posted", "In April, it approved". Such a sentence needs another before it that names what is meant. A rough reading of word forms, not of
 * grammar: what it takes for pointing by mistake is only told less often.
 */
final class Pointing {
    /** How many words of the subject are looked at. */
    private static final int SUBJECT = 8;

    private static final int LONGEST_ADVERBIAL = 60;
    private static final String PRONOUN = "(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)";
    private static final String ADVERBIAL =
            "(?:At|In|On|For|By|During|Since|After|Before|From|Despite|Following|With|As|Last|Earlier|Later|Now|Then|Today|Yesterday|Tomorrow|Once|Over|Under|\\p{Lu}\\p{Ll}{2,}ing)";
    /** "At the time, he said", "Tomorrow he is going", but not "After his speech, Trump said". */
    private static final Pattern PRONOUN_BEHIND =
            Pattern.compile("^" + ADVERBIAL + "(?:\\s[^,.]{0,60})?,?\\s" + PRONOUN + "\\s(?![^,.]{0,60},\\s\\p{Lu})");
    /** "At that time", "Despite this move": what was spoken of before; "this week" is not. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "^(?:(?:While|Although|Though|Because|When|Once|As|As much as|If)\\s(?:these|those|such)\\s|(?:At|In|On|For|By|During|Since|After|Before|From|Despite|With|Under)\\s(?:(?:that|those|these|such|the\\ssame)\\s|this\\s(?!week|month|year|morning|afternoon|evening|weekend|season|spring|summer|fall|autumn|winter|decade|century)))");

    private static final Pattern OPENING_ADVERBIAL =
            Pattern.compile("^" + ADVERBIAL + "\\s[^,\"“]{1," + LONGEST_ADVERBIAL + "},\\s");
    private static final Set<String> POINTERS =
            Set.of("the", "that", "this", "these", "those", "its", "their", "his", "her", "both");
    /** Words behind which the subject may still be named: "The bodies of two climbers from Utah". */
    private static final Set<String> LINKS =
            Set.of("of", "in", "for", "from", "at", "on", "by", "to", "with", "between", "against", "over", "and", "a");

    private static final Set<String> VERBS = Set.of(
            ("has have had is are was were will would could can may might must should says say said told also does did do "
                            + "who which that made took gave went came became began won lost left put set kept held found saw got led met ran paid sent spent "
                            + "rose fell grew remains faces plans wants hopes seeks")
                    .split(" "));
    /** Who a person or a group can be called instead of by name. */
    private static final Set<String> ROLES = Set.of(
            ("star ace boss chief coach captain striker winger duo pair couple mogul icon legend beauty champion singer actor actress club team side outfit "
                            + "company firm giant skipper veteran starlet stunner native international frontman rapper lyricist hitmaker")
                    .split(" "));

    private static final Set<String> TIMES =
            Set.of("week", "month", "year", "morning", "afternoon", "evening", "weekend", "season", "spring", "summer");

    private static final Set<String> DAYS = Set.of(
            ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November "
                            + "December")
                    .split(" "));

    private static final Pattern NAMES_A_DOER = Pattern.compile("\\p{Ll}{2,}(?:er|or|ist|ess|man|woman|ian)");

    private Pointing() {}

    /** Whether what the sentence is about is only pointed to. */
    static boolean in(String text) {
        if (Words.cyrillic(text)) {
            return PointingSlavic.in(text);
        }
        if (PRONOUN_BEHIND.matcher(text).find() || SPOKEN_OF.matcher(text).find()) {
            return true;
        }
        Matcher adverbial = OPENING_ADVERBIAL.matcher(text);
        boolean behind = adverbial.find()
                && Facts.names(text.substring(0, adverbial.end())).stream().allMatch(DAYS::contains);
        return subject(text.substring(behind ? adverbial.end() : 0).split("\\s+", SUBJECT + 2));
    }

    private static boolean subject(String[] words) {
        if (words.length < 3
                || !POINTERS.contains(words[0].toLowerCase(Locale.ROOT))
                || TIMES.contains(bare(words[1]))) {
            return false;
        }
        int i = 1;
        // a title in a name too: "The Queen of the Quay singer"
        while (i < words.length && (capital(words[i]) || i > 1 && small(words, i))) {
            i++;
        }
        if (i > 1) {
            // "The Oscar winner posted", "The Like A Virgin singer, 61"; but "The White House said", "The Arsenal
            // striker Ian Wood"
            return i < words.length - 1 && role(words[i]) && !(capital(words[i + 1]) && !words[i].endsWith(","));
        }
        for (; i < Math.min(words.length, SUBJECT); i++) {
            String word = words[i];
            if (capital(word)) {
                return false;
            }
            if (verb(bare(word)) && !LINKS.contains(bare(words[i - 1]))) {
                return true;
            }
        }
        return true;
    }

    /** Whether a small word stands here within a name. */
    private static boolean small(String[] words, int i) {
        int next = i;
        while (next < words.length - 1 && (words[next].equals("the") || LINKS.contains(words[next]))) {
            next++;
        }
        return next > i && next <= i + 2 && capital(words[next]);
    }

    /** A person or a group, or somebody of an age: "25-year-old". */
    private static boolean role(String word) {
        String bare = bare(word);
        return bare.endsWith("-year-old")
                || ROLES.contains(bare)
                || NAMES_A_DOER.matcher(bare).matches();
    }

    private static boolean verb(String word) {
        return VERBS.contains(word) || word.length() > 4 && word.endsWith("ed") && word.indexOf('-') < 0;
    }

    private static boolean capital(String word) {
        int first = 0;
        while (first < word.length() - 1 && !Character.isLetterOrDigit(word.charAt(first))) {
            first++;
        }
        return !word.isEmpty() && Character.isUpperCase(word.charAt(first));
    }

    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$", "").replaceAll("[’']s$", "");
    }
}
