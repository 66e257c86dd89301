package news.parallax.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where stories and their members are kept, with their history. Safe for several threads. */
public interface Stories {
    /**
     * The next number for a new story id: never given twice, not even after a crash, though numbers may be left out.
     *
     * @param count how many numbers are wanted
     * @return the first of {@code count} numbers in a row
     */
    long reserveNumbers(int count);

    /** Keeps the changes of one turn, all or none. */
    void save(StoryChanges changes);

    /** A number that grows with every {@link #save} and whenever the words of an article change, in this process or another. */
    long revision();

    /** The story with this id or, where it was merged, the story that it went into. */
    Optional<Story> find(String id);

    /** The stories whose newest article was published at or after an instant, with their members, in order of id. */
    List<Story> since(Instant newest);

    /**
     * Tells of every article published at or after an instant that is in a story and has a vector, in order of publication,
     * then id, all of one state; they are not held together in memory.
     */
    void placed(Instant since, Consumer<Placed> each);

    /** Which story each of these articles is in now; articles in none are left out. */
    Map<String, String> storyOf(Collection<String> articleIds);

    /** Every id that was ever merged into this story, directly or by way of another. */
    List<String> mergedInto(String id);
}
