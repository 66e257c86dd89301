package news.parallax.clustering;

import java.time.Duration;

/**
 * What makes articles one story. The score of an article against a story is a weighted sum of likeness in meaning (cosine of
 * centered embeddings) and in words (cosine of TF-IDF), each to the story's center and to its nearest members; see
 * {@link Likeness}. Two stories are weighed in the same way, by their centers and by the mean of all pairs.
 *
 * @param window how long after its newest article a story takes in more
 * @param denseCenter weight of meaning to the story's center
 * @param denseNear weight of meaning to the three nearest members
 * @param wordCenter weight of words to the story's center
 * @param wordNear weight of words to the three nearest members
 * @param timePenalty taken off times ln(1 + hours/6)
 * @param sizeBonus added times ln(size)
 * @param outletPenalty taken off, divided by the root of the size, where the article's outlet is in the story already
 * @param lengthSlope raises the threshold with the length of the text, as a logarithm
 * @param join an article joins the best story whose score is above this
 * @param mergeDenseCenter weight of meaning between the centers of two stories
 * @param mergeDenseMean weight of the mean likeness in meaning of their members
 * @param mergeWordCenter weight of words between the centers
 * @param mergeWordMean weight of the mean likeness in words of their members
 * @param mergeTime taken off times ln(1 + hours/6) between the two
 * @param mergeSize added times ln(size of the smaller)
 * @param mergeLength taken off with the length of the text, as a logarithm
 * @param merge two stories become one where their score is above this
 * @param novelty lowers {@code join} where few stories bring most of the articles
 * @param mergeNovelty lowers {@code merge} in the same way
 * @param crossMerge taken off where the languages of two stories differ
 * @param foreignMeaning how much likeness in meaning counts in languages that the model was not made for
 * @param foreignWords how much likeness in words counts there
 * @param foreignJoin added to {@code join} there
 * @param foreignMerge added to {@code merge} there
 * @param eager taken off {@code join} on arrival: a second look, which more articles inform, takes back what was joined too soon
 * @param move an article moves to another story that it is more like, by this much
 * @param split a story is parted where its halves are less like each other than this below {@code merge}
 * @param titleWeight how often a word of the headline counts
 * @param capitalWeight how often a word with a capital or a digit counts
 * @param wordPrior how many articles the expected share of a word counts for
 * @param centerPrior how many articles the general mean counts for in that of a language
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
        double novelty,
        double mergeNovelty,
        double crossMerge,
        double foreignMeaning,
        double foreignWords,
        double foreignJoin,
        double foreignMerge,
        double eager,
        double move,
        double split,
        double titleWeight,
        double capitalWeight,
        double wordPrior,
        double centerPrior) {
    /** The one configuration that everything runs with. */
    public static ClusterPolicy standard() {
        return new ClusterPolicy(
                Duration.ofDays(3),
                0.329,
                0.224,
                0.091,
                0.135,
                0.051,
                -0.080,
                0.117,
                -0.036,
                0.278,
                0.208,
                0.260,
                0.192,
                0.132,
                0.098,
                -0.015,
                0.052,
                0.330,
                0.113,
                0.165,
                -0.030,
                0.821,
                2.200,
                0.090,
                0.020,
                0.020,
                0.078,
                0.028,
                0.685,
                1.993,
                792.916,
                69.119);
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
                novelty,
                mergeNovelty,
                crossMerge,
                foreignMeaning,
                foreignWords,
                foreignJoin,
                foreignMerge,
                eager,
                move,
                split,
                titleWeight,
                capitalWeight,
                wordPrior,
                centerPrior);
    }
}
