package news.parallax.brief;

import java.util.stream.IntStream;

/**
 * A sentence of a source, ready to be weighed.
 *
 * @param source the source it is from
 * @param place its place among the source's sentences, from 0
 * @param text as it would be quoted
 * @param length words a reader counts
 * @param words numbers of its telling words, in order
 * @param terms numbers of its telling words and of their pairs, sorted, each once
 * @param runs hashes of its runs of three words, by which repetition is seen
 * @param leans whether it can only be told behind the sentence before it
 */
record Sentence(
        Source source, int place, String text, int length, int[] words, int[] terms, int[] runs, boolean leans) {
    /** Whether it stands right behind another in the same source. */
    boolean follows(Sentence other) {
        return source.n() == other.source.n() && place == other.place + 1;
    }

    /** Both as one, this first. */
    Sentence with(Sentence next) {
        return new Sentence(
                source,
                next.place,
                text + " " + next.text,
                length + next.length,
                joined(words, next.words),
                IntStream.of(joined(terms, next.terms)).sorted().distinct().toArray(),
                joined(runs, next.runs),
                leans);
    }

    private static int[] joined(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
    }
}
