package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into sentences, in any script, without being fooled by common abbreviations. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("(?<=[.!?…])[\"”’»)]?\\s+(?=[\"“‘«(¿¡]?[\\p{Lu}\\p{Lo}\\p{N}])|(?<=[。！？])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\\.m|p\\.m|e\\.g|i\\.e|z\\.B|Nr|Hr|Fr)|\\b\\p{Lu}(?:\\.\\p{Lu})*)\\.$");
    private static final int LONGEST_TEXT = 40_000;

    private Sentences() {}

    /** The sentences of a text, paragraph by paragraph. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        for (String paragraph : bounded.split("\\n+")) {
            split(paragraph.replaceAll("\\s+", " ").strip(), sentences);
        }
        return sentences;
    }

    private static void split(String paragraph, List<String> sentences) {
        StringBuilder open = new StringBuilder();
        Matcher end = END.matcher(paragraph);
        int from = 0;
        while (end.find()) {
            // a closing quotation mark before the gap belongs to the sentence
            int to = end.start();
            String gap = end.group();
            int quote = gap.length() - gap.stripLeading().length() == 0 && !gap.isBlank()
                    ? gap.length() - gap.stripTrailing().length()
                    : 0;
            String part = paragraph.substring(from, to) + (quote > 0 ? gap.stripTrailing() : "");
            open.append(open.length() == 0 ? "" : " ").append(part);
            from = end.end();
            if (!ABBREVIATION.matcher(open).find()) {
                sentences.add(open.toString());
                open.setLength(0);
            }
        }
        String rest = paragraph.substring(from);
        if (!rest.isBlank() || open.length() > 0) {
            sentences.add((open + (open.length() == 0 ? "" : " ") + rest).strip());
        }
    }
}
