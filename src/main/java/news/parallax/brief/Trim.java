package news.parallax.brief;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts from a sentence what leans on its place in the article: the dateline before it, the connective it opens on. */
final class Trim {
    // "DENVER (AP) —", "WASHINGTON, Nov 3 (Reuters) -", "(CNN) --"; bounded repeats, since the text is hostile
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:[\\p{Lu}][\\p{L}.,’' /-]{0,50}?)?(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)? ?\\([\\p{L}][\\p{L} /.]{1,25}\\)\\s{0,3}[—–-]{1,3}\\s{1,3}");
    private static final Pattern CAPITALS =
            Pattern.compile("^\\p{Lu}[\\p{Lu}.’' -]{2,30}(?:, [\\p{L}. ]{2,20})?(?: (?:—|–|--) ?|—)");
    private static final Pattern PLACE =
            Pattern.compile("^(?:\\p{Lu}[\\p{Lu}.’' -]{2,30}: |\\p{Lu}[\\p{L}. ]{2,24} \\| )(?=[\\p{Lu}\\p{Nd}\"“‘])");
    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:But|And|Yet|So|Still|However|Meanwhile|Moreover|Also|Indeed|Nevertheless|Furthermore|Additionally),? (?=[\\p{L}\"“‘])");
    private static final Set<String> LEANING = Set.of(
            "he",
            "she",
            "they",
            "it",
            "his",
            "her",
            "their",
            "its",
            "this",
            "these",
            "those",
            "that",
            "him",
            "them",
            "such",
            "there",
            "then",
            "here",
            "hers",
            "theirs",
            "both",
            "neither",
            "another",
            "others",
            "instead",
            "otherwise",
            "therefore",
            "thus",
            "hence",
            "similarly",
            "likewise");

    private Trim() {}

    /** The sentence without dateline and connective; its first letter made large if that was cut free. */
    static String opening(String sentence) {
        String rest = cut(
                        CAPITALS, cut(DATELINE, sentence.replace('\u00a0', ' ').strip()))
                .strip();
        Matcher connective = CONNECTIVE.matcher(rest);
        if (!connective.find() || rest.length() - connective.end() < 20) {
            return rest;
        }
        String freed = rest.substring(connective.end());
        return Character.toTitleCase(freed.charAt(0)) + freed.substring(1);
    }

    /** The same without a place in front that ends in a colon or a bar. What is left out here counts as said where sentences are weighed. */
    static String shown(String trimmed) {
        return cut(PLACE, trimmed);
    }

    /** Whether the sentence opens on a word that points outside it, so that alone it would be unclear or say something else. */
    static boolean leans(String sentence) {
        int end = 0;
        while (end < sentence.length() && end < 14 && !Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        int start = end;
        while (end < sentence.length() && end - start < 14 && Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        return LEANING.contains(sentence.substring(start, end).toLowerCase(java.util.Locale.ROOT));
    }

    private static String cut(Pattern opening, String sentence) {
        Matcher found = opening.matcher(sentence);
        return found.find() && sentence.length() - found.end() >= 20 ? sentence.substring(found.end()) : sentence;
    }
}
