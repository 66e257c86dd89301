package news.parallax.story;

import java.time.Duration;

/**
 * What makes articles one story. The score of an article against a story is a weighted sum of likeness in meaning (cosine
 * of centered embeddings) and in words (cosine of TF-IDF), each to the story's center and to its three nearest members,
 * less a penalty that grows with the time between them, plus a little for the story's size.
 *
 * @param dense weight of meaning against words, [0,1]
 * @param center weight of the story's center against its nearest members, [0,1]
 * @param lexicalGain factor on the likeness in words
 * @param timePenalty times ln(1 + hours/6)
 * @param sizeBonus times ln(size)
 * @param join an article joins the best story whose score is above this
 * @param merge two stories become one where the mean score of their members is above this
 * @param window how long after its newest article a story takes in more
 * @param mergeEvery articles between two repairs within a long stream
 */
public record ClusterPolicy(
        double dense,
        double center,
        double lexicalGain,
        double timePenalty,
        double sizeBonus,
        double join,
        double merge,
        Duration window,
        int mergeEvery) {
    /** The one configuration that everything runs with. */
    public static ClusterPolicy standard() {
        return new ClusterPolicy(0.55, 0.6, 1.0, 0.03, 0.01, 0.36, 0.33, Duration.ofDays(3), 200);
    }

    /** The same with another window. */
    public ClusterPolicy within(Duration other) {
        return new ClusterPolicy(dense, center, lexicalGain, timePenalty, sizeBonus, join, merge, other, mergeEvery);
    }
}
