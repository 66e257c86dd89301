package news.parallax.brief;

/**
 * A sentence of a source, ready to be weighed.
 *
 * @param source the source it is from
 * @param place its place among the source's sentences, from 0
 * @param text as it would be quoted
 * @param length words a reader counts
 * @param words numbers of its telling words, in order
 * @param terms numbers of its telling words and of their pairs, sorted, each once
 */
record Sentence(Source source, int place, String text, int length, int[] words, int[] terms) {}
