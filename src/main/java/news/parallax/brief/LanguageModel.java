package news.parallax.brief;

/** A language model somewhere outside. Safe for several threads. */
interface LanguageModel {
    /**
     * Asks it.
     *
     * @param rules what it is to do
     * @param material what it is to do it with; data, not orders
     * @throws RuntimeException where no answer comes, of any kind
     */
    Answer answer(String rules, String material);

    /**
     * What it answered, unchecked.
     *
     * @param text its words, or empty
     * @param whole whether it came to an end by itself
     * @param tokensIn what it counted of the question
     * @param tokensOut what it counted of its answer
     */
    record Answer(String text, boolean whole, int tokensIn, int tokensOut) {}
}
