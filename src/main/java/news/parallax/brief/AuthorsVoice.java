package news.parallax.brief;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hears an author who speaks for himself: in the first person, to the reader, with advice or with a judgment of his own. Looked for outside of quotation
 * marks only, and by turns of phrase, never by what the opinion is, so that it is the same for all sides.
 */
final class AuthorsVoice {
    /** What a word may be a sign of. */
    private enum Sign {
        I,
        WE,
        YOU,
        JUDGMENT,
        /** A word of advice, which is none in every sentence. */
        MAY_ADVISE,
        /** A word of a phrase that judges, or one that does so where it opens a sentence. */
        MAY_JUDGE
    }

    private static final Map<String, Sign> ENGLISH =
            signs(Map.of(Sign.I, "I My my me myself", Sign.WE, "We we Our our us"));
    private static final Map<String, Sign> OTHERS = signs(
            Map.of(
                    Sign.I,
                    "ich mein meine meinen meinem meiner meines mich je minha я мне меня мной мой моя моё мое мои моего моей мою мені мене моє мої أنا",
                    Sign.WE,
                    "wir uns unser unsere unseren unserem unserer unseres nous notre nosotros nuestro nuestra nuestros nuestras nós nosso nossa nossos nossas"
                            + " мы нам нас нами наш наша наше наши нашего нашему нашей наших нашим нашими нашу наші нашої нашій نحن"));
    private static final Map<String, Sign> ANYWHERE = signs(Map.of(
            Sign.YOU,
            "you your yours вы вас вам вами ви vous votre vos ustedes usted você vocês",
            Sign.JUDGMENT,
            "shameful shamefully disgraceful disgracefully despicable pathetic pathetically ludicrous ludicrously laughable laughably outrageous"
                    + " outrageously infamous infamously absurd absurdly ridiculous ridiculously leider glücklicherweise natürlich offensichtlich"
                    + " heureusement malheureusement hélas afortunadamente desgraciadamente lamentablemente felizmente infelizmente звісно",
            Sign.MAY_ADVISE,
            "let ought time thing should must",
            Sign.MAY_JUDGE,
            "fortunately unfortunately surprisingly unsurprisingly sadly thankfully mercifully luckily frankly honestly clearly obviously surely naturally alas"
                    + " admittedly perhaps maybe mistake needless wonder course frank honest fair clear sure appear seem seems turns much riddance virtue"
                    + " счастью сожалению конечно безусловно очевидно увы жаль щастя glück sûr supuesto"));
    private static final String YOURS = "ваш";
    private static final int LONGEST_YOURS = 6;
    private static final String HYPOCRISY = "hypocrit";
    /** "J'ai", "j'étais", "j'avais". */
    private static final Set<String> BEHIND_J = Set.of("ai", "étais", "avais");

    private static final String APOSTROPHES = "'’";
    private static final String BEFORE = " \t\n(—–-";
    private static final String BEHIND = " \t\n,.’'";

    private static final Pattern ADVISES = Pattern.compile(
            "(?i)\\b(?:let[’']s|let us|ought to|it[’']?(?:s| is) (?:high )?time (?:to|for|that)|the (?:best|least|only|first) thing [^.]{0,80}\\bcan do)\\b");
    /** "Should" alone is advice, but not where somebody is said to give it, nor "should it rain". */
    private static final Pattern SHOULD = Pattern.compile(
            "\\p{Ll}\\s(?:should|must) (?:not |never |also |now |instead |simply |all )?(?:be (?:ashamed|held|back|stopped|wary|worried|alarmed|proud|grateful|allowed|forced)|have (?:known|been)|stop|start|demand|reject|resist|fight|worry|know better|learn|remember|resign|encourage|embrace|stand)\\b");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:sa(?:id|ys|y|ying)|told|tell(?:s|ing)?|ask(?:s|ed|ing)?|urg(?:es|ed|ing)|argu(?:es|ed|ing)|call(?:s|ed|ing)|add(?:s|ed|ing)|believ(?:es|ed)|warn(?:s|ed|ing)|wrote|writes|tweeted|suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|according|rul(?:es|ed|ing)|order(?:s|ed)?|law|decid(?:es|ed)|vot(?:es|ed)|judge|court|claim(?:s|ed)|insist(?:s|ed)|demand(?:s|ed)|think(?:s)?|hop(?:es|ed)|if|whether)\\b");
    private static final Pattern JUDGES = Pattern.compile(
            "(?i)^(?:un)?(?:fortunately|surprisingly)\\b|^(?:sadly|thankfully|mercifully|luckily|frankly|honestly|clearly|obviously|surely|naturally|alas|admittedly|perhaps|maybe),?\\s"
                    + "|\\b(?:make no mistake|needless to say|no wonder|of course|to be (?:frank|honest|fair|clear|sure)|it would (?:appear|seem)|it (?:seems|turns out) that|so much for|good riddance"
                    + "|virtue[- ]signal\\p{L}*)\\b"
                    + "|(?<!\\p{L})(?iu:к (?:счастью|сожалению)|конечно же?,|безусловно,|очевидно,|увы,|zum Glück|bien sûr|por supuesto|на жаль|на щастя)(?!\\p{L})");

    private AuthorsVoice() {}

    private static Map<String, Sign> signs(Map<Sign, String> words) {
        Map<String, Sign> signs = new HashMap<>();
        words.forEach((sign, all) -> {
            for (String word : all.split(" ")) {
                signs.put(word, sign);
            }
        });
        return signs;
    }

    /**
     * Whether it is heard here.
     *
     * @param outside what stands outside of quotation marks
     */
    static boolean heard(String outside) {
        Set<Sign> signs = signs(outside);
        return signs.contains(Sign.I)
                || signs.contains(Sign.WE)
                || signs.contains(Sign.YOU)
                || signs.contains(Sign.JUDGMENT)
                || signs.contains(Sign.MAY_ADVISE) && advises(outside)
                || signs.contains(Sign.MAY_JUDGE) && JUDGES.matcher(outside).find()
                || outside.endsWith("!");
    }

    /** Whether somebody says "I" here. */
    static boolean says(String outside) {
        return signs(outside).contains(Sign.I);
    }

    private static boolean advises(String outside) {
        return ADVISES.matcher(outside).find()
                || SHOULD.matcher(outside).find() && !TOLD.matcher(outside).find();
    }

    /** The signs in a text, word by word: to search it for each of some hundred words takes ten times as long. */
    private static Set<Sign> signs(String text) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        String before = "";
        int start = 0;
        while (start < text.length()) {
            if (!Character.isLetter(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String word = text.substring(start, end);
            char left = start == 0 ? ' ' : text.charAt(start - 1);
            char right = end == text.length() ? '.' : text.charAt(end);
            Sign sign = sign(word, before, left, right);
            if (sign != null) {
                signs.add(sign);
            }
            before = word;
            start = end;
        }
        return signs;
    }

    private static @Nullable Sign sign(String word, String before, char left, char right) {
        Sign english = ENGLISH.get(word);
        if (english != null && BEFORE.indexOf(left) >= 0 && BEHIND.indexOf(right) >= 0) {
            return english;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean whole = left != '-' && right != '-';
        Sign other = whole ? OTHERS.get(lower) : null;
        if (other != null) {
            return other;
        }
        if (before.equalsIgnoreCase("j")
                && APOSTROPHES.indexOf(left) >= 0
                && right != '-'
                && BEHIND_J.contains(lower)) {
            return Sign.I;
        }
        if (lower.startsWith(YOURS) && lower.length() <= LONGEST_YOURS) {
            return Sign.YOU;
        }
        return lower.startsWith(HYPOCRISY) ? Sign.JUDGMENT : ANYWHERE.get(lower);
    }
}
