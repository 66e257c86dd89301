package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence of a source, ready to be weighed.
 *
 * @param source the source it is from
 * @param place its place among the source's sentences, from 0
 * @param count how many sentences it is made of
 * @param text as it would be quoted
 * @param length words a reader counts
 * @param words numbers of its telling words, in order
 * @param terms the same, sorted, each once
 * @param said numbers of all its words and of their pairs, each as often as it is said
 * @param saidWords how many of them are words
 * @param runs hashes of its runs of three words, by which repetition is seen
 * @param leans whether it can only be told behind the sentence before it
 * @param spoken whether it is in the midst of what somebody says, without marks of its own that would show it
 * @param beside sentences of other reports that are part of its text, because they put the figure otherwise
 */
record Sentence(
        Source source,
        int place,
        int count,
        String text,
        int length,
        int[] words,
        int[] terms,
        int[] said,
        int saidWords,
        int[] runs,
        boolean leans,
        boolean spoken,
        List<Sentence> beside) {
    /** Whether it stands right behind another in the same source. */
    boolean follows(Sentence other) {
        return source.n() == other.source.n() && place == other.place + other.count;
    }

    /** Whether both hold the same sentence of the same source. */
    boolean overlaps(Sentence other) {
        // asked of every candidate, and few have anything beside them
        return touches(other)
                || !beside.isEmpty() && beside.stream().anyMatch(part -> part.overlaps(other))
                || !other.beside.isEmpty() && other.beside.stream().anyMatch(this::touches);
    }

    private boolean touches(Sentence other) {
        return source.n() == other.source.n() && place < other.place + other.count && other.place < place + count;
    }

    /** The same in other letters. */
    Sentence written(String otherwise) {
        return otherwise.equals(text)
                ? this
                : new Sentence(
                        source, place, count, otherwise, length, words, terms, said, saidWords, runs, leans, spoken,
                        beside);
    }

    /** Both as one, this first. */
    Sentence with(Sentence next) {
        return joined(next, count + next.count, beside);
    }

    /** Both as one, this first, where the other is of another report and is cited as well. */
    Sentence beside(Sentence other) {
        List<Sentence> others = new ArrayList<>(beside);
        others.add(other);
        return joined(other, count, others);
    }

    private Sentence joined(Sentence next, int sentences, List<Sentence> others) {
        return new Sentence(
                source,
                place,
                sentences,
                text + " " + next.text,
                length + next.length,
                joined(words, next.words),
                IntStream.of(joined(terms, next.terms)).sorted().distinct().toArray(),
                joined(said, next.said),
                saidWords + next.saidWords,
                joined(runs, next.runs),
                leans,
                spoken,
                others);
    }

    private static int[] joined(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
    }
}
