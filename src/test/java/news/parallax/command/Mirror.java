package news.parallax.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns an English answer into what it must be where left and right of the catalog are swapped. */
final class Mirror {
    private static final List<String> STEPS =
            List.of("Far left", "Left", "Lean left", "Center", "Lean right", "Right", "Far right");
    private static final List<String> SIDES = List.of("Left", "Center", "Right", "Unrated");

    /** Figures in the order left, center, right: the first and the third change places, the words stay. */
    private static final List<Pattern> THREES = List.of(
            Pattern.compile("\\bL (\\d+%?) C (\\d+%?) R (\\d+%?)"),
            Pattern.compile("\\bLeft (\\d+) \\+ Center (\\d+) \\+ Right (\\d+)"),
            Pattern.compile("\\bLeft (\\d+), Center (\\d+), Right (\\d+)"),
            Pattern.compile("Bias bar: (\\d+) left, (\\d+) center, (\\d+) right"),
            Pattern.compile("(\\d+/\\d+ = \\d+%) · (\\d+/\\d+ = \\d+%) · (\\d+/\\d+ = \\d+%)"),
            Pattern.compile("([\\d.]+%) · ([\\d.]+%) · ([\\d.]+%)"),
            Pattern.compile("down to whole numbers (\\d+) · (\\d+) · (\\d+)"),
            Pattern.compile("(?m)^L (.*)\\nC (.*)\\nR (.*)$"),
            Pattern.compile("(?m)^Left(: .*)\\nCenter(: .*)\\nRight(: .*)$"));

    /** Lists with a line or a part for each side or step, which stand from left to right. */
    private static final Pattern STEP_LINES = Pattern.compile(
            "(?m)^Far left.*\\nLeft.*\\nLean left.*\\nCenter.*\\nLean right.*\\nRight.*\\nFar right.*$");

    private static final Pattern GAPS = Pattern.compile("(?m)^Left(: \\d+ of .*)\\nRight(: \\d+ of .*)$");
    private static final Pattern LAGS = Pattern.compile("(?: · (?:Left|Center|Right) \\+\\d[^·\\n]*[^·\\n ])+");
    private static final Pattern LAG_LINES = Pattern.compile("(?m)(?:^(?:Left|Center|Right|Unrated) \\+\\d.*\\n?)+");
    private static final Pattern BOTH = Pattern.compile("[Ll]eft and right|left over");
    private static final Map<String, String> OTHER =
            Map.of("left", "right", "right", "left", "Left", "Right", "Right", "Left", "L", "R", "R", "L");
    private static final Pattern WORD = Pattern.compile("\\b(?:left|right|Left|Right|L|R)\\b");
    private static final Pattern SIGNED = Pattern.compile("mean ([+-])(\\d\\.\\d\\d)");

    /** Stands for a pattern that is not found any more. */
    private static final MatchResult NONE = Pattern.compile("").matcher("").toMatchResult();

    private Mirror() {}

    static String of(String text) {
        List<Pattern> patterns = new ArrayList<>(List.of(BOTH, STEP_LINES, GAPS, LAG_LINES, LAGS));
        patterns.addAll(THREES);
        patterns.addAll(List.of(SIGNED, WORD));
        StringBuilder mirrored = new StringBuilder();
        MatchResult[] found = new MatchResult[patterns.size()];
        int at = 0;
        while (at < text.length()) {
            int first = -1;
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null || (found[i] != NONE && found[i].start() < at)) {
                    Matcher matcher = patterns.get(i).matcher(text);
                    found[i] = matcher.find(at) ? matcher.toMatchResult() : NONE;
                }
                if (found[i] != NONE && (first < 0 || found[i].start() < found[first].start())) {
                    first = i;
                }
            }
            if (first < 0) {
                break;
            }
            mirrored.append(text, at, found[first].start()).append(mirrored(patterns.get(first), found[first], text));
            at = found[first].end();
        }
        return mirrored.append(text.substring(at)).toString();
    }

    private static String mirrored(Pattern pattern, MatchResult found, String text) {
        String all = found.group();
        if (pattern == BOTH) {
            return all;
        }
        if (pattern == WORD) {
            return OTHER.getOrDefault(all, all);
        }
        if (pattern == SIGNED) {
            boolean zero = found.group(2).equals("0.00");
            return "mean " + (zero || found.group(1).equals("-") ? "+" : "-") + found.group(2);
        }
        if (pattern == STEP_LINES) {
            List<String> lines = all.lines().toList();
            int name = STEPS.stream().mapToInt(String::length).max().orElseThrow();
            List<String> turned = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String its = lines.get(i);
                String other = lines.get(lines.size() - 1 - i);
                turned.add(
                        its.contains(":")
                                ? its.substring(0, its.indexOf(':')) + other.substring(other.indexOf(':'))
                                : its.substring(0, name) + other.substring(name));
            }
            return String.join("\n", turned);
        }
        if (pattern == LAGS) {
            return Pattern.compile(" · ")
                    .splitAsStream(all.substring(3))
                    .map(part -> WORD.matcher(part).replaceAll(word -> OTHER.get(word.group())))
                    .sorted(Comparator.comparing(part -> SIDES.indexOf(part.split(" ", 2)[0])))
                    .collect(Collectors.joining(" · ", " · ", ""));
        }
        if (pattern == LAG_LINES) {
            return all.lines()
                    .map(line -> WORD.matcher(line).replaceAll(word -> OTHER.get(word.group())))
                    .sorted(Comparator.comparing(line -> SIDES.indexOf(line.split(" ", 2)[0])))
                    .collect(Collectors.joining("\n", "", all.endsWith("\n") ? "\n" : ""));
        }
        int last = found.groupCount();
        return text.substring(found.start(), found.start(1))
                + found.group(last)
                + text.substring(found.end(1), found.start(last))
                + found.group(1)
                + text.substring(found.end(last), found.end());
    }
}
