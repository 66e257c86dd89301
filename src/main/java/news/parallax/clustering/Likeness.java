package news.parallax.clustering;

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
    private static final int RECENT = 8;
    // stories that are more alike in words than this are alike in meaning too
    private static final double MOST_WORDS = 0.5;

    /** The likeness without the members: cheap, for choosing whom to look at. */
    static double outline(Clip clip, Gauge gauge, LiveStory story, ClusterPolicy policy) {
        int size = clip.story == story ? story.size() - 1 : story.size();
        double dense = dense(clip, gauge, story);
        story.dense = dense;
        return meaning(clip.foreign, policy) * (policy.denseCenter() + policy.denseNear()) * dense
                + words(clip.foreign, policy) * (policy.wordCenter() + policy.wordNear()) * story.nearest
                - policy.timePenalty() * lateness(hours(clip.millis, clip.millis, story))
                + policy.sizeBonus() * largeness(size);
    }

    /** How much likeness in meaning counts for an article: the model was made for English. */
    private static double meaning(boolean foreign, ClusterPolicy policy) {
        return foreign ? policy.foreignMeaning() : 1;
    }

    private static double words(boolean foreign, ClusterPolicy policy) {
        return foreign ? policy.foreignWords() : 1;
    }

    /**
     * The likeness with all its parts, by the gauge of the article's meaning, after the {@link #outline} was asked for; words of
     * the members as the query counted them.
     */
    static Likeness of(Clip clip, Gauge gauge, LiveStory story, Search search, ClusterPolicy policy) {
        int members = story.size();
        int size = clip.story == story ? members - 1 : members;
        double dense = story.dense;
        double words = members == 1 ? story.nearest : wording(clip, story);
        double[] near = {-9, -9, -9};
        double[] nearDense = new double[3];
        double[] nearWords = new double[3];
        Clip nearest = story.clips.get(members - 1);
        double meaning = meaning(clip.foreign, policy);
        double wording = words(clip.foreign, policy);
        double denseWeight = meaning * (policy.denseNear() + 0.01);
        double wordWeight = wording * (policy.wordNear() + 0.01);
        boolean sameOutlet = false;
        float third = members > RECENT ? third(story, search) : 0;
        int looked = 0;
        for (int i = members - 1; i >= 0 && looked < 3 * RECENT; i--) {
            Clip member = story.clips.get(i);
            if (member == clip) {
                continue;
            }
            sameOutlet |= clip.outlet != Clip.UNKNOWN && clip.outlet == member.outlet;
            double w = search.dot(member);
            if (i < members - RECENT && w < third) {
                continue;
            }
            looked++;
            // one alone is the center
            double m = members == 1 ? dense : gauge.cosine(member.vector);
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
        double total = meaning * (policy.denseCenter() * dense + policy.denseNear() * meanDense)
                + wording * (policy.wordCenter() * words + policy.wordNear() * meanWords)
                - policy.timePenalty() * lateness(hours)
                + policy.sizeBonus() * largeness(size)
                - (sameOutlet ? policy.outletPenalty() / Math.sqrt(size) : 0);
        return new Likeness(total, dense, words, hours, nearest);
    }

    /** The third highest cosine of words of a story's members; 0 where fewer share words. */
    private static float third(LiveStory story, Search search) {
        float first = 0;
        float second = 0;
        float third = 0;
        for (int i = 0; i < story.size(); i++) {
            float dot = search.dot(story.clips.get(i));
            if (dot > third) {
                third = Math.min(dot, second);
                second = Math.max(second, Math.min(dot, first));
                first = Math.max(first, dot);
            }
        }
        return third;
    }

    /** Cosine of meaning to the story's center; an article that is in the story is left out of it. */
    private static double dense(Clip clip, Gauge gauge, LiveStory story) {
        double dense = story.dense(gauge);
        double length = story.denseLength();
        return clip.story == story ? without(dense * length, length) : dense;
    }

    private static double wording(Clip clip, LiveStory story) {
        double sum = story.wordSum(clip);
        double length = story.wordLength();
        return clip.story == story ? without(sum, length) : sum / Math.max(1e-6, length);
    }

    private static double without(double sum, double length) {
        return (sum - 1) / Math.sqrt(Math.max(1e-6, length * length - 2 * sum + 1));
    }

    /** How like two stories are, by the gauge of the first one's center; words are not looked at where they could hardly lift it above a bar. */
    static double of(LiveStory one, Gauge gauge, LiveStory other, double bar, ClusterPolicy policy) {
        double pairs = (double) one.size() * other.size();
        double dense = other.dense(gauge);
        double hours = hours(one.oldest, one.newest, other);
        boolean foreign = one.foreign || other.foreign;
        boolean across = !one.language.equals(other.language);
        double meaning = meaning(foreign, policy)
                        * (policy.mergeDenseCenter() * dense
                                + policy.mergeDenseMean() * dense * one.denseLength() * other.denseLength() / pairs)
                - policy.mergeTime() * lateness(hours)
                + policy.mergeSize() * largeness(Math.min(one.size(), other.size()))
                - policy.mergeLength() * one.clips.get(0).length
                - (foreign ? policy.foreignMerge() : 0)
                - (across ? policy.crossMerge() : 0);
        double most = words(foreign, policy) * (policy.mergeWordCenter() + policy.mergeWordMean()) * MOST_WORDS;
        if (meaning + most < bar) {
            return meaning;
        }
        double words = one.wordSum(other);
        return meaning
                + words(foreign, policy)
                        * (policy.mergeWordCenter() * words / Math.max(1e-6, one.wordLength() * other.wordLength())
                                + policy.mergeWordMean() * words / pairs);
    }

    private static double largeness(int size) {
        return size == 1 ? 0 : Math.log(size);
    }

    private static double lateness(double hours) {
        return hours == 0 ? 0 : Math.log(1 + hours / 6);
    }

    private static double hours(long oldest, long newest, LiveStory story) {
        return Math.max(0, Math.max(oldest - story.newest, story.oldest - newest)) / 3_600_000.0;
    }
}
