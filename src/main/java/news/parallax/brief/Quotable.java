package news.parallax.brief;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a sentence can stand alone in a brief. */
final class Quotable {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;
    /** Words that must stand outside the quotation, so that it has a speaker. */
    private static final int LEAST_OUTSIDE = 2;
    /** Share of a summing-up sentence that may be quotation. */
    private static final double MOST_QUOTED = 0.3;

    private static final Pattern PROMOTION = Pattern.compile(
            "(?i)\\b(?:also read|read more|read also|sign up|subscribe|click here|follow us|story continues|related:|advertisement|watch:|photo:|image:|newsletter|appears in print|please|off for just|go here|privacy (?:policy|guidelines)|disclosure|giveaways?|discount code|here (?:are|is)|(?:have|has) (?:approached|contacted|reached out to) [^.]{0,60} for (?:a )?comment)\\b|\\bhere[’']s\\b|\\(read \\p{L}|https?:|www\\."
                    + "|(?iu:подписаться|подпишитесь|подписывайтесь|подписывайся|читайте (?:также|тоже|нас)|читать (?:далее|также|полностью)|смотрите также|наш(?:ем|его)? телеграм|підпис(?:атися|уйтеся)|читайте також|lesen sie (?:auch|hier)|newsletter|abonnez-vous|lire aussi|lea también|suscríb\\p{L}+|leia também|inscreva-se|اقرأ أيضا|شاهد أيضا|اشترك)");

    private static final Pattern HALF = Pattern.compile(
            "^(?:While|Although|Though|Because|Which|Whereas)\\s[^,;]*$|^(?:Yes|No|Well|Sure|Oh|OK|Okay|Of course|Look|So),|^Wonder\\s");
    /** One of many who are not named: "One commented", "a fourth said". */
    private static final Pattern SOMEONE = Pattern.compile(
            "(?i)(?:^|[\\s\"“”.])(?:one|another|others|a (?:second|third|fourth|fifth|sixth)|someone else)(?: (?:fan|user|person|follower|viewer|reader|commenter))? (?:commented|posted|said|wrote|added|tweeted|joked|replied|quipped|penned)\\b");
    /** Somebody speaks who is only pointed to, as in "…, he said". */
    private static final Pattern HE_SAID = Pattern.compile(
            "(?:,|^|\\.|[\"”’'])\\s{0,2}(?:he|she|they) (?:\\p{Ll}{3,9}ly )?(?:said|says|added|told|wrote|explained|noted|tweeted|continued|joked|claimed|insisted|recalled|admitted)\\b");

    private static final Pattern SOMEBODY_NAMED = Pattern.compile(
            "\\p{Lu}[\\p{L}.’'-]*\\s(?:(?:de|van|von|bin|al|el|der) )?\\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}+(?:,[^,]{1,60},)? (?:said|says|told|has|had|was|is|who|also|later)\\b|\\p{Lu}\\p{Ll}+, (?:\\d|who|an? )");
    /** Signs that were lost on the way, as in "yea????", or what stood between a quotation and the next sentence. */
    private static final Pattern BROKEN = Pattern.compile(
            "\\?\\?|\ufffd|[\"“«](?:[^\"“”«»\\s]{1,40}\\s){2,30}[^\"“”«»\\s]{1,40}[\"”»]\\p{Lu}\\p{Ll}");

    /** The end of a sentence whose beginning was lost; "iPhone" is none. */
    private static final Pattern SMALL = Pattern.compile("^\\p{Ll}(?!\\p{Lu})");

    /** Cut off by who gave the text, or a question: both tell nothing. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:…|\\.\\.)[.\"”»’')]{0,2}$|\\?$|\\p{L}:\\s?\\d{1,2}\\.$");

    /** Leaves off where the sentence before it would be repeated: "suggests that they might." */
    private static final Pattern ELLIPSIS = Pattern.compile(
            "(?i)\\b(?:he|she|it|they|this|that|these|who)\\s(?:might|may|could|can|do|does|did|will|would|should|is|are|was|were|has|have|had)(?:\\snot|n[’']t)?[.!]$");

    private static final Pattern BEGUN = Pattern.compile("[:,]\\s'\\p{Lu}");
    private static final Pattern CLOSED = Pattern.compile("[\\p{L}\\p{Nd}.,!?][’'](?=[\\s,.]|$)");

    private static final Pattern SOMEBODY =
            Pattern.compile("(?i)(?<![\\p{L}])(?:he|she|they|him|her|them|his|their|hers|theirs)(?![\\p{L}])");
    /** "When he arrived, the former mayor Tom Hale said". */
    private static final Pattern NAMED_BEHIND =
            Pattern.compile(",\\s(?:\\p{Ll}+\\s){0,4}\\p{Lu}\\p{L}+|\\s\\p{Lu}\\p{L}+\\s(?:said|says|told)\\b");
    /** Words that can stand before a pronoun and name nobody. */
    private static final Set<String> NOBODY = Set.of(
            ("though although when while as after before since because if now then earlier later meanwhile in on at for with once until yesterday today "
                            + "according to but and so yet the this that of past also still first last said says told however even what how not "
                            + "tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july "
                            + "august september october november december time point day week month year")
                    .split(" "));

    private Quotable() {}

    /** Whether the sentence is whole, of middling length and from a report. */
    static boolean test(Sentence sentence) {
        String text = sentence.text();
        return !sentence.source().opinion()
                && sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && ".!?\"”».。！？؟।」".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the sentence is clear by itself: whose words it holds, if any, and no half of a quotation, no promotion. */
    static boolean clear(Sentence sentence) {
        String text = sentence.text();
        String outside = outsideOf(text);
        List<String> words = Words.of(outside);
        return !sentence.spoken()
                && words.size() >= LEAST_OUTSIDE
                && words.stream().anyMatch(word -> !Words.isEmpty(word))
                && !SMALL.matcher(text).find()
                && !UNFINISHED.matcher(text).find()
                && !ELLIPSIS.matcher(text).find()
                && balanced(text)
                && spoken(text)
                && !HALF.matcher(text).find()
                && !BROKEN.matcher(text).find()
                && !SOMEONE.matcher(outside).find()
                && known(outside)
                && !AuthorsVoice.heard(outside)
                && !Elsewhere.in(text)
                && !PROMOTION.matcher(text).find();
    }

    /** Whether the sentence can be a line of its own in a chat: whole, clear, leaning on nothing, and not too long. */
    static boolean alone(Sentence sentence) {
        return !sentence.leans()
                && sentence.text().length() <= BriefLength.CHAT.bulletCharacters()
                && test(sentence)
                && clear(sentence);
    }

    /** Whether the sentence can sum a story up: told by the outlet, not by somebody who speaks. */
    static boolean sumsUp(Sentence sentence) {
        String text = sentence.text();
        char last = text.charAt(text.length() - 1);
        return sentence.beside().isEmpty()
                && last != '?'
                && last != '!'
                && "\"“„«「".indexOf(text.charAt(0)) < 0
                && clear(sentence)
                && Words.of(outsideOf(text)).size()
                        >= (1 - MOST_QUOTED) * Words.of(text).size();
    }

    /** Whether it is said who "he", "she" or "they" is: somebody stands before, or a name behind. */
    private static boolean known(String outside) {
        Matcher said = HE_SAID.matcher(outside);
        if (said.find()
                && !SOMEBODY_NAMED.matcher(outside.substring(0, said.start())).find()) {
            return false;
        }
        Matcher pronoun = SOMEBODY.matcher(outside);
        if (!pronoun.find()) {
            return true;
        }
        int end = outside.indexOf(". ", pronoun.end());
        return Words.of(outside.substring(0, pronoun.start())).stream().anyMatch(word -> !NOBODY.contains(word))
                || NAMED_BEHIND
                        .matcher(outside)
                        .region(pronoun.end(), end < 0 ? outside.length() : end)
                        .find();
    }

    /** Whether somebody says what stands between single marks, if the sentence begins with one. */
    private static boolean spoken(String text) {
        int open = text.indexOf('‘');
        if (open >= 0 && !CLOSED.matcher(text).region(open, text.length()).find()) {
            return false;
        }
        Matcher begun = BEGUN.matcher(text);
        if (begun.find()
                && !CLOSED.matcher(text).region(begun.end(), text.length()).find()) {
            return false;
        }
        if (text.charAt(0) != '\'' && text.charAt(0) != '‘') {
            return true;
        }
        Matcher closed = CLOSED.matcher(text);
        int end = -1;
        while (closed.find()) {
            end = closed.end();
        }
        return end > 0 && Words.of(text.substring(end)).size() >= LEAST_OUTSIDE;
    }

    private static boolean balanced(String text) {
        int open = 0;
        int straight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += "“«「".indexOf(c) >= 0 ? 1 : c == '”' || c == '»' || c == '」' ? -1 : 0;
            straight += c == '"' ? 1 : 0;
            if (open < 0 && text.indexOf('„') < 0) {
                return false;
            }
        }
        int first = text.indexOf('"');
        return (open == 0 || text.indexOf('„') >= 0) && straight % 2 == 0 && (first < 0 || Speech.opens(text, first));
    }

    /** What stands outside of quotation marks; a quotation that is only opened or only closed reaches to the end or from the beginning. */
    static String outsideOf(String text) {
        StringBuilder outside = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("“„«「".indexOf(c) >= 0) {
                inside = true;
            } else if (c == '”' || c == '»' || c == '」') {
                outside.setLength(inside ? outside.length() : 0);
                inside = false;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
