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
    // more than the likest pairs can come to
    private static final double LIKEST_PAIRS = 1.4;

    /** The likeness without the members: cheap, for choosing whom to look at. */
    static double outline(Clip clip, LiveStory story, ClusterPolicy policy) {
        int size = clip.story == story ? story.size() - 1 : story.size();
        double dense = dense(clip, story);
        return meaning(clip, policy) * (policy.denseCenter() + policy.denseNear()) * dense
                + words(clip, policy) * (policy.wordCenter() + policy.wordNear()) * story.nearest[0]
                - policy.timePenalty() * Math.log1p(hours(clip.millis, clip.millis, story) / 6)
                + policy.sizeBonus() * Math.log(size);
    }

    /** How much likeness in meaning counts for an article: the model was made for English. */
    private static double meaning(Clip clip, ClusterPolicy policy) {
        return clip.foreign ? policy.foreignMeaning() : 1;
    }

    private static double words(Clip clip, ClusterPolicy policy) {
        return clip.foreign ? policy.foreignWords() : 1;
    }

    /** The likeness with all its parts; words of the members as the query counted them. */
    static Likeness of(Clip clip, LiveStory story, long query, ClusterPolicy policy) {
        int members = story.size();
        int size = clip.story == story ? members - 1 : members;
        double dense = dense(clip, story);
        double words = wording(clip, story);
        double[] near = {-9, -9, -9};
        double[] nearDense = new double[3];
        double[] nearWords = new double[3];
        Clip nearest = story.clips.get(members - 1);
        double meaning = meaning(clip, policy);
        double wording = words(clip, policy);
        double denseWeight = meaning * (policy.denseNear() + 0.01);
        double wordWeight = wording * (policy.wordNear() + 0.01);
        boolean sameOutlet = false;
        int looked = 0;
        for (int i = members - 1; i >= 0 && looked < 3 * RECENT; i--) {
            Clip member = story.clips.get(i);
            if (member == clip) {
                continue;
            }
            sameOutlet |= !clip.outlet.isEmpty() && clip.outlet.equals(member.outlet);
            double w = member.query == query ? member.dot : 0;
            if (i < members - RECENT && w < story.nearest[2]) {
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
        double total = meaning * (policy.denseCenter() * dense + policy.denseNear() * meanDense)
                + wording * (policy.wordCenter() * words + policy.wordNear() * meanWords)
                - policy.timePenalty() * Math.log1p(hours / 6)
                + policy.sizeBonus() * Math.log(size)
                - (sameOutlet ? policy.outletPenalty() / Math.sqrt(size) : 0)
                - (clip.language.equals(story.clips.get(0).language) ? 0 : policy.crossLanguage());
        return new Likeness(total, dense, words, hours, nearest);
    }

    /** Cosine of meaning to the story's center; an article that is in the story is left out of it. */
    private static double dense(Clip clip, LiveStory story) {
        double sum = story.denseSum(clip);
        double length = story.denseLength();
        return clip.story == story ? without(sum, length) : sum / Math.max(1e-6, length);
    }

    private static double wording(Clip clip, LiveStory story) {
        double sum = story.wordSum(clip);
        double length = story.wordLength();
        return clip.story == story ? without(sum, length) : sum / Math.max(1e-6, length);
    }

    private static double without(double sum, double length) {
        return (sum - 1) / Math.sqrt(Math.max(1e-6, length * length - 2 * sum + 1));
    }

    /**
     * How like two stories are, exactly only where that may be above a bar: pairs of members are not looked at where they
     * could not matter.
     */
    static double of(LiveStory one, LiveStory other, double bar, ClusterPolicy policy) {
        double whole = whole(one, other, policy);
        return whole + policy.mergeNear() * LIKEST_PAIRS <= bar
                ? whole
                : whole + policy.mergeNear() * nearest(one, other, policy);
    }

    private static double whole(LiveStory one, LiveStory other, ClusterPolicy policy) {
        double pairs = (double) one.size() * other.size();
        double dense = one.denseSum(other);
        double words = one.wordSum(other);
        double hours = hours(one.oldest, one.newest, other);
        Clip first = one.clips.get(0);
        Clip second = other.clips.get(0);
        boolean across = !first.language.equals(second.language);
        Clip weaker = first.foreign ? first : second;
        return meaning(weaker, policy)
                        * (policy.mergeDenseCenter() * dense / Math.max(1e-6, one.denseLength() * other.denseLength())
                                + policy.mergeDenseMean() * dense / pairs)
                + words(weaker, policy)
                        * (policy.mergeWordCenter() * words / Math.max(1e-6, one.wordLength() * other.wordLength())
                                + policy.mergeWordMean() * words / pairs)
                - policy.mergeTime() * Math.log1p(hours / 6)
                + policy.mergeSize() * Math.log(Math.min(one.size(), other.size()))
                - policy.mergeLength() * length(first)
                - (weaker.foreign ? policy.foreignMerge() : 0)
                - (across ? policy.crossMerge() : 0);
    }

    /** The mean likeness of the likest pairs among the newest members of two stories. */
    private static double nearest(LiveStory one, LiveStory other, ClusterPolicy policy) {
        double[] best = {-9, -9, -9};
        int count = 0;
        for (int i = one.size() - 1; i >= Math.max(0, one.size() - 12); i--) {
            Clip mine = one.clips.get(i);
            for (int j = other.size() - 1; j >= Math.max(0, other.size() - 12); j--) {
                Clip its = other.clips.get(j);
                double score = meaning(mine, policy) * 0.6 * mine.dense(its)
                        + words(mine, policy) * 0.4 * Words.dot(mine, its);
                count++;
                for (int place = 0; place < 3; place++) {
                    if (score > best[place]) {
                        for (int later = 2; later > place; later--) {
                            best[later] = best[later - 1];
                        }
                        best[place] = score;
                        break;
                    }
                }
            }
        }
        double sum = 0;
        int used = Math.min(3, count);
        for (int i = 0; i < used; i++) {
            sum += best[i] / used;
        }
        return sum;
    }

    /** How long an article's text is beside a usual headline's ten words, as a logarithm. */
    static double length(Clip clip) {
        return Math.log((clip.terms.length + 2) / 12.0);
    }

    private static double hours(long oldest, long newest, LiveStory story) {
        return Math.max(0, Math.max(oldest - story.newest, story.oldest - newest)) / 3_600_000.0;
    }
}
