package news.parallax.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at again: articles and stories since the last look at the end of a turn, and since the last repair. For
 * one thread.
 */
final class Unsettled {
    private final List<Clip> clips = new ArrayList<>();
    private final TreeMap<Integer, LiveStory> sinceLook = new TreeMap<>();
    private final TreeMap<Integer, LiveStory> sinceRepair = new TreeMap<>();
    private int lookedAt;
    /** The article that was placed last, as long as nothing has changed since. */
    private @Nullable Clip asPlaced;

    void placed(Clip clip) {
        clips.add(clip);
        asPlaced = clip;
    }

    void changed(LiveStory story) {
        asPlaced = null;
        sinceLook.put(story.number, story);
        sinceRepair.put(story.number, story);
    }

    void gone(LiveStory story) {
        asPlaced = null;
        sinceLook.remove(story.number);
        sinceRepair.remove(story.number);
    }

    /** Whether a second look would only see again what its placing saw: it is the newest and nothing has changed since. */
    boolean asPlaced(Clip clip) {
        return clip == asPlaced;
    }

    /** How many articles were placed since the last repair. */
    int placed() {
        return clips.size();
    }

    /** The articles since the last look, in order of their placing. */
    List<Clip> newest() {
        return List.copyOf(clips.subList(lookedAt, clips.size()));
    }

    /** The articles since the last repair, in order of their placing. */
    List<Clip> all() {
        return List.copyOf(clips);
    }

    /** The stories that changed since the last look, oldest first; what changes meanwhile comes in. */
    NavigableMap<Integer, LiveStory> changedSinceLook() {
        return sinceLook;
    }

    /** The stories that changed since the last repair, oldest first; what changes meanwhile comes in. */
    NavigableMap<Integer, LiveStory> changedSinceRepair() {
        return sinceRepair;
    }

    /** All new articles have been looked at once. */
    void looked() {
        lookedAt = clips.size();
        asPlaced = null;
        sinceLook.clear();
    }

    /** All articles have been looked at twice. */
    void repaired() {
        clips.clear();
        lookedAt = 0;
        asPlaced = null;
        sinceLook.clear();
        sinceRepair.clear();
    }
}
