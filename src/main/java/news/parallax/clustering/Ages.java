package news.parallax.clustering;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Stories by the time of their newest article, so that the old ones are found without asking all. For one thread. */
final class Ages {
    private final PriorityQueue<Age> queue = new PriorityQueue<>(Comparator.comparingLong(Age::newest));

    /** The newest article of a story was of then; by now it may be a newer one. */
    private record Age(long newest, LiveStory story) {}

    /** Takes note of a story that has begun, or whose newest article has left it. */
    void note(LiveStory story) {
        queue.add(new Age(story.newest, story));
    }

    /** Takes out the stories whose newest article is older, in order of their numbers. */
    Collection<LiveStory> older(long limit, Predicate<LiveStory> alive) {
        TreeMap<Integer, LiveStory> old = new TreeMap<>();
        for (Age age = queue.peek(); age != null && age.newest() < limit; age = queue.peek()) {
            queue.remove();
            LiveStory story = age.story();
            if (alive.test(story)) {
                if (story.newest < limit) {
                    old.put(story.number, story);
                } else {
                    note(story);
                }
            }
        }
        return old.values();
    }
}
