package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who said what, word for word: a quotation and its speaker in one sentence. */
final class Quotations {
    private static final String NAME =
            "((?:\\p{Lu}[\\p{L}.’'-]{1,25}\\s){0,4}?\\p{Lu}[\\p{L}’'-]{1,25}(?:\\s\\p{Lu}[\\p{L}’'-]{1,25}){0,2})";
    private static final String SAID = "(?:said|says|told \\p{L}{2,20}|added|wrote|warned|argued)";
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{25,220})[”\"]");
    private static final Pattern BEFORE = Pattern.compile(NAME + "(?:,[^,“\"]{3,60},)?\\s" + SAID + "[^“\"]{0,25}$");
    private static final Pattern AFTER =
            Pattern.compile("^\\s{0,2}(?:" + SAID + "\\s" + NAME + "|" + NAME + "\\s" + SAID + ")");

    private Quotations() {}

    /** Quotations of different speakers, those that stand earliest first. */
    static List<Comparison.Quotation> in(Material material, Conflicts conflicts) {
        List<Comparison.Quotation> found = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        material.sentences().stream()
                .filter(sentence -> sentence.source().reprintOf().isEmpty())
                .sorted((a, b) -> Integer.compare(a.place(), b.place()))
                .forEach(sentence -> {
                    Matcher quoted = QUOTED.matcher(sentence.text());
                    if (quoted.find() && !conflicts.oneSided(quoted.group(1))) {
                        String speaker = speaker(
                                sentence.text().substring(0, quoted.start()),
                                sentence.text().substring(quoted.end()));
                        if (speaker.contains(" ") && speakers.add(last(speaker))) {
                            found.add(new Comparison.Quotation(
                                    quoted.group(1).strip().replaceAll(",$", ""),
                                    speaker,
                                    sentence.source().n()));
                        }
                    }
                });
        return found;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String speaker(String before, String after) {
        Matcher behind = AFTER.matcher(after);
        if (behind.find()) {
            return behind.group(1) != null ? behind.group(1) : behind.group(2);
        }
        Matcher ahead = BEFORE.matcher(before);
        return ahead.find() ? ahead.group(1) : "";
    }
}
