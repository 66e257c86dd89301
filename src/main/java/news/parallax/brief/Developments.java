package news.parallax.brief;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.outlet.Side;

/**
 * Decides what makes a new version of a story: an independent report that brings a number or a name of several words that nobody told before, another
 * figure for what was told, a correction, or a side that had been silent. Copies, opinion, and reports that only say the same again are not material.
 */
public final class Developments {
    private static final int MOST = 6;
    /** How many sentences of a report are news; what stands below is background. */
    private static final int NEWS = 5;

    private static final Pattern CORRECTED = Pattern.compile(
            "(?i)\\b(?:correction\\b\\s{0,2}[:(–—-]|corrects? (?:to|that|the|spelling|number|figure|name)|corrected (?:to|on|version)|an earlier version of this|this (?:story|article) (?:has been|was) (?:corrected|updated to correct)|we (?:wrongly|incorrectly) )");

    private Developments() {}

    /** An article that its outlet changed. */
    public record Edit(Report before, Report after) {}

    /** What the fresh reports and the edits bring that the reports before them did not tell; most telling first. */
    public static List<Development> between(List<Report> before, List<Report> fresh, List<Edit> edits) {
        List<Development> found = new ArrayList<>();
        for (Edit edit : edits) {
            found.addAll(correction(edit));
        }
        found.addAll(sides(before, fresh));
        List<Report> told = new ArrayList<>(before);
        for (Report report : fresh) {
            boolean counts =
                    report.source().reprintOf().isEmpty() && !report.source().opinion();
            if (counts && !before.isEmpty()) {
                found.addAll(news(told, report));
            }
            told.add(report);
        }
        return found.stream()
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .limit(MOST)
                .toList();
    }

    /** What the brief of the last version said that no article says any more, now that some were edited. */
    public static List<Development> withdrawn(StoryVersion last, List<Report> now, List<Edit> edits) {
        StringBuilder said = new StringBuilder();
        now.forEach(report ->
                said.append(String.join(" ", Words.of(report.source().text()))).append('\n'));
        List<Development> withdrawn = new ArrayList<>();
        List<String> lines = last.brief().lines().skip(2).toList();
        for (String bullet : lines) {
            for (String sentence : Sentences.of(bullet)) {
                if (said.indexOf(String.join(" ", Words.of(sentence))) < 0) {
                    withdrawn.add(new Development(
                            Development.Kind.CORRECTION,
                            sentence,
                            sentence,
                            "",
                            edits.get(0).after().articleId()));
                }
            }
        }
        return withdrawn;
    }

    private static Integer order(Development development) {
        return switch (development.kind()) {
            case CORRECTION -> 0;
            case CHANGED_NUMBER -> 1;
            case SIDE -> 2;
            case NEW_FACT -> 3;
        };
    }

    private static List<Development> news(List<Report> told, Report report) {
        Material material = new Material(Stream.concat(told.stream(), Stream.of(report))
                .map(Report::source)
                .toList());
        Conflicts conflicts = new Conflicts(material);
        Set<String> numbers = new HashSet<>();
        StringBuilder words = new StringBuilder(" ");
        for (Report earlier : told) {
            String text = earlier.source().title() + "\n" + earlier.source().text();
            numbers.addAll(Facts.allNumbers(text));
            words.append(String.join(" ", Words.of(text))).append(' ');
        }
        List<Development> news = new ArrayList<>();
        for (Sentence sentence : material.sentences()) {
            if (!sentence.source().equals(report.source()) || sentence.place() >= NEWS) {
                continue;
            }
            List<Conflicts.Counted> others = conflicts.othersFor(sentence).values().stream()
                    .flatMap(List::stream)
                    .toList();
            List<Quantity> its = QuantityReader.in(sentence.text());
            if (!others.isEmpty()) {
                // which of two figures is right is not known, so words that give one go on with words that give the
                // other
                Conflicts.Counted other = others.get(0);
                its.stream()
                        .filter(quantity ->
                                quantity.unit().equals(other.quantity().unit()))
                        .filter(quantity -> conflicts.giving(quantity).stream()
                                .allMatch(counted -> counted.sentence().source().equals(report.source())))
                        .findFirst()
                        .ifPresent(now -> news.add(new Development(
                                Development.Kind.CHANGED_NUMBER,
                                sentence.text() + " " + other.sentence().text(),
                                other.quantity().written(),
                                now.written(),
                                report.articleId())));
            } else if (bringsNumber(its, numbers) || bringsName(sentence.text(), words, report.source())) {
                news.add(new Development(Development.Kind.NEW_FACT, sentence.text(), "", "", report.articleId()));
            }
        }
        return news;
    }

    private static boolean bringsNumber(List<Quantity> quantities, Set<String> told) {
        return quantities.stream()
                .anyMatch(quantity ->
                        Facts.allNumbers(quantity.written()).stream().noneMatch(told::contains));
    }

    private static boolean bringsName(String sentence, CharSequence told, Source source) {
        return Facts.of(sentence).names().stream()
                .filter(name -> name.contains(" ") && !source.outlet().contains(name))
                .anyMatch(name -> told.toString().indexOf(" " + String.join(" ", Words.of(name)) + " ") < 0);
    }

    private static List<Development> sides(List<Report> before, List<Report> fresh) {
        Set<Side> there = EnumSet.noneOf(Side.class);
        before.forEach(report -> there.add(report.source().side()));
        List<Development> sides = new ArrayList<>();
        if (there.stream().noneMatch(Side::rated)) {
            return sides;
        }
        for (Report report : fresh) {
            if (report.source().side().rated() && there.add(report.source().side())) {
                sides.add(new Development(
                        Development.Kind.SIDE, report.source().side().word(), "", "", report.articleId()));
            }
        }
        return sides;
    }

    private static List<Development> correction(Edit edit) {
        Source after = edit.after().source();
        Source before = edit.before().source();
        List<String> now = said(after);
        for (String sentence : now) {
            if (CORRECTED.matcher(sentence).find() && !said(before).contains(sentence)) {
                return List.of(new Development(
                        Development.Kind.CORRECTION,
                        sentence,
                        "",
                        "",
                        edit.after().articleId()));
            }
        }
        // the same thing with another figure, in the words of the same outlet
        Source changed = after.saying("", after.title() + "\n" + after.text());
        Source other = before.numbered(Integer.MAX_VALUE).saying("", before.title() + "\n" + before.text());
        Material material = new Material(List.of(other, changed));
        Conflicts conflicts = new Conflicts(material);
        for (Sentence sentence : material.sentences()) {
            List<List<Conflicts.Counted>> against =
                    List.copyOf(conflicts.against(sentence).values());
            if (sentence.source().equals(changed) && !against.isEmpty()) {
                Quantity was = against.get(0).get(0).quantity();
                String is = QuantityReader.in(sentence.text()).stream()
                        .filter(quantity -> quantity.unit().equals(was.unit()))
                        .map(Quantity::written)
                        .findFirst()
                        .orElse("");
                return List.of(new Development(
                        Development.Kind.CORRECTION,
                        sentence.text(),
                        was.written(),
                        is,
                        edit.after().articleId()));
            }
        }
        return List.of();
    }

    private static List<String> said(Source source) {
        List<String> said = new ArrayList<>(Sentences.of(source.title()));
        for (String paragraph : Material.paragraphs(source)) {
            said.addAll(Sentences.of(paragraph));
        }
        return said;
    }
}
