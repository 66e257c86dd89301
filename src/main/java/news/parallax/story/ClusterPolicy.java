package news.parallax.story;

import java.time.Duration;

/**
 * What makes articles one story. The score of an article against a story is a weighted sum of likeness in meaning (cosine of
 * centered embeddings) and in words (cosine of TF-IDF), each to the story's center and to its nearest members; see
 * {@link Likeness}.
 *
 * @param window how long after its newest article a story takes in more
 */
public record ClusterPolicy(
        Duration window,
        double denseCenter,
        double denseNear,
        double wordCenter,
        double wordNear,
        double timePenalty,
        double sizeBonus,
        double outletPenalty,
        double crowding,
        double lengthSlope,
        double join,
        double mergeDenseCenter,
        double mergeDenseMean,
        double mergeWordCenter,
        double mergeWordMean,
        double mergeTime,
        double mergeSize,
        double mergeLength,
        double merge,
        double crossLanguage,
        double titleWeight,
        double capitalWeight,
        double wordPrior,
        double centerPrior) {
    /** The one configuration that everything runs with. */
    public static ClusterPolicy standard() {
        return new ClusterPolicy(
                Duration.ofDays(3),
                0.35,
                0.25,
                0.25,
                0.25,
                0.03,
                0.01,
                0.05,
                0.0,
                0.02,
                0.36,
                0.2,
                0.4,
                0.2,
                0.3,
                0.03,
                0.0,
                0.0,
                0.36,
                0.1,
                2.0,
                1.3,
                400,
                50);
    }

    /** The same with another window. */
    public ClusterPolicy within(Duration other) {
        return new ClusterPolicy(
                other,
                denseCenter,
                denseNear,
                wordCenter,
                wordNear,
                timePenalty,
                sizeBonus,
                outletPenalty,
                crowding,
                lengthSlope,
                join,
                mergeDenseCenter,
                mergeDenseMean,
                mergeWordCenter,
                mergeWordMean,
                mergeTime,
                mergeSize,
                mergeLength,
                merge,
                crossLanguage,
                titleWeight,
                capitalWeight,
                wordPrior,
                centerPrior);
    }
}
