package news.parallax.story;

/**
 * How like an article and a story are.
 *
 * @param total what decides
 * @param dense cosine of meaning to the story's center
 * @param words cosine of words to the story's center
 * @param hours time between the article and the story's nearest end; 0 inside
 * @param nearest the nearest member
 */
record Likeness(double total, double dense, double words, double hours, Clip nearest) {
    private static final int RECENT = 16;

    /** The likeness without the members: cheap, for choosing whom to look at. */
    static double outline(Clip clip, LiveStory story, ClusterPolicy policy) {
        int size = story.size();
        double dense = story.denseSum(clip) / Math.max(1e-6, story.denseLength());
        return (policy.denseCenter() + policy.denseNear()) * dense
                + (policy.wordCenter() + policy.wordNear()) * story.nearest[0]
                - policy.timePenalty() * Math.log1p(hours(clip.millis, clip.millis, story) / 6)
                + policy.sizeBonus() * Math.log(size);
    }

    /** The likeness with all its parts; words of the members as the query counted them. */
    static Likeness of(Clip clip, LiveStory story, long query, ClusterPolicy policy) {
        int size = story.size();
        double dense = story.denseSum(clip) / Math.max(1e-6, story.denseLength());
        double words = story.wordSum(clip) / Math.max(1e-6, story.wordLength());
        double[] near = {-9, -9, -9};
        double[] nearDense = new double[3];
        double[] nearWords = new double[3];
        Clip nearest = story.clips.get(size - 1);
        double denseWeight = policy.denseNear() + 0.01;
        double wordWeight = policy.wordNear() + 0.01;
        boolean sameOutlet = false;
        int looked = 0;
        for (int i = size - 1; i >= 0 && looked < 3 * RECENT; i--) {
            Clip member = story.clips.get(i);
            sameOutlet |= !clip.outlet.isEmpty() && clip.outlet.equals(member.outlet);
            double w = member.query == query ? member.dot : 0;
            if (i < size - RECENT && w < story.nearest[2]) {
                continue;
            }
            looked++;
            double m = member.dense(clip);
            double score = denseWeight * m + wordWeight * w;
            for (int place = 0; place < 3; place++) {
                if (score > near[place]) {
                    for (int later = 2; later > place; later--) {
                        near[later] = near[later - 1];
                        nearDense[later] = nearDense[later - 1];
                        nearWords[later] = nearWords[later - 1];
                    }
                    near[place] = score;
                    nearDense[place] = m;
                    nearWords[place] = w;
                    nearest = place == 0 ? member : nearest;
                    break;
                }
            }
        }
        int count = Math.min(3, size);
        double meanDense = 0;
        double meanWords = 0;
        for (int i = 0; i < count; i++) {
            meanDense += nearDense[i] / count;
            meanWords += nearWords[i] / count;
        }
        double hours = hours(clip.millis, clip.millis, story);
        double total = policy.denseCenter() * dense
                + policy.denseNear() * meanDense
                + policy.wordCenter() * words
                + policy.wordNear() * meanWords
                - policy.timePenalty() * Math.log1p(hours / 6)
                + policy.sizeBonus() * Math.log(size)
                - (sameOutlet ? policy.outletPenalty() / Math.sqrt(size) : 0)
                - (clip.language.equals(story.clips.get(0).language) ? 0 : policy.crossLanguage());
        return new Likeness(total, dense, words, hours, nearest);
    }

    /** How like two stories are. */
    static double of(LiveStory one, LiveStory other, ClusterPolicy policy) {
        double pairs = (double) one.size() * other.size();
        double dense = one.denseSum(other);
        double words = one.wordSum(other);
        double hours = hours(one.oldest, one.newest, other);
        return policy.mergeDenseCenter() * dense / Math.max(1e-6, one.denseLength() * other.denseLength())
                + policy.mergeDenseMean() * dense / pairs
                + policy.mergeWordCenter() * words / Math.max(1e-6, one.wordLength() * other.wordLength())
                + policy.mergeWordMean() * words / pairs
                - policy.mergeTime() * Math.log1p(hours / 6)
                + policy.mergeSize() * Math.log(Math.min(one.size(), other.size()))
                - policy.mergeLength() * length(one.clips.get(0))
                - (one.clips.get(0).language.equals(other.clips.get(0).language) ? 0 : policy.crossLanguage());
    }

    /** How long an article's text is beside a usual headline's ten words, as a logarithm. */
    static double length(Clip clip) {
        return Math.log((clip.terms.length + 2) / 12.0);
    }

    private static double hours(long oldest, long newest, LiveStory story) {
        return Math.max(0, Math.max(oldest - story.newest, story.oldest - newest)) / 3_600_000.0;
    }
}
