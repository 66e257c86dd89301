package news.parallax.brief;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the sentence that sums a story up: the first one of a report, since there the news is, that says whom it is about; of several the one that
 * says most of what is expected and of what the headline says. Where there is none and a headline stands above, none: a sentence of background in its
 * place would be worse.
 */
final class Standfirst {
    /** Most characters of a standfirst. */
    static final int MOST = 200;
    /** How many sentences of a report are its lead. */
    private static final int LEAD = 2;
    /** How many are looked at for one that tells what the headline says. */
    private static final int BEGINNING = 5;
    /** Share of what the most telling lead says that a standfirst says too; a caption or a sentence of background says less. */
    private static final double MUCH = 0.5;
    /** Share of the headline's telling words that such a sentence has. */
    private static final double RELATED = 0.3;
    /** What a sentence counts for that shares no word with the headline; with all of them it counts for one more. */
    private static final double OFF_HEADLINE = 0.4;
    /** What a sentence counts that opens on what was before the news. */
    private static final double STALE = 0.5;
    /** "In March, the firm had", "Ранее клуб": background, though a report may begin with it. */
    private static final Pattern BEFORE_THE_NEWS = Pattern.compile(
            "^(?:(?:Back )?[Ii]n (?:(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:19|20)\\d\\d\\b|recent (?:days|weeks|months|years)\\b|the (?:past|last) )"
                    + "|(?:Last|Earlier this|Earlier in the) (?:week|month|year|season|summer|winter|spring|fall|autumn)\\b|Previously\\b|(?:Months|Weeks|Years|Days) (?:ago|after)\\b|For (?:years|months|weeks|decades)\\b"
                    + "|(?iu:(?:ранее|раньше|недавно|раніше|нещодавно)(?!\\p{L})|(?:в|на|у) (?:прошл|минул)\\p{L}+)"
                    + "|[\\p{L}«»\" -]{1,40} (?:несколько|кілька) (?:дней|недель|месяцев|лет|днів|тижнів|місяців|років) (?:назад|тому))");

    private Standfirst() {}

    /** The best one, told; nothing where no sentence can stand there. */
    static Optional<Sentence> choose(Selection selection, Material material, String headline) {
        MainNames names = new MainNames(material);
        Optional<Sentence> title = material.sources().stream()
                .findFirst()
                .filter(source -> !headline.isEmpty())
                .map(source -> material.sentence(source, 0, headline));
        Predicate<Sentence> first = sentence -> sentence.place() == 0;
        Predicate<Sentence> lead = sentence -> sentence.place() < LEAD;
        Predicate<Sentence> beginning = sentence -> sentence.place() < BEGINNING;
        Predicate<Sentence> related = sentence -> beginning.test(sentence)
                && title.map(its -> BulletWriter.overlap(its, sentence)).orElse(1.0) >= RELATED;
        Predicate<Sentence> named = sentence -> !Pointing.in(sentence.text());
        double most = material.sentences().stream()
                .filter(lead)
                .mapToDouble(selection::worth)
                .max()
                .orElse(0);
        Predicate<Sentence> telling = sentence -> selection.worth(sentence) >= MUCH * most;
        Stream<Predicate<Sentence>> tests = Stream.of(
                first.and(telling).and(related).and(names::introduced),
                first.and(telling).and(names::introduced),
                telling.and(related).and(names::introduced),
                first.and(telling).and(named),
                beginning.and(telling).and(names::introduced));
        if (title.isEmpty()) {
            // nothing else says what the story is about
            tests = Stream.concat(tests, Stream.of(lead.and(named), names::introduced, lead, sentence -> true));
        }
        return selection.best(
                MOST,
                tests.<Predicate<Sentence>>map(test -> test.and(Quotable::sumsUp))
                        .toList(),
                sentence -> (OFF_HEADLINE
                                + title.map(its -> BulletWriter.overlap(its, sentence))
                                        .orElse(1.0))
                        * (BEFORE_THE_NEWS.matcher(sentence.text()).find() ? STALE : 1));
    }
}
