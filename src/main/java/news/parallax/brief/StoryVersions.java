package news.parallax.brief;

import java.util.List;
import java.util.Optional;

/** Where the versions of stories are kept, each with its brief and with what it brought. Safe for several threads. */
public interface StoryVersions {
    /**
     * Keeps versions, and counts the stories of those that brought something up to them, all of it or nothing; one that
     * is kept already is left as it is.
     *
     * @return the stories of which somebody else had kept a version with the number of one of these: what it brought is not
     *     kept, and to be looked at again, as is what was found beside a first version
     */
    List<String> save(List<StoryVersion> versions);

    /** The newest version kept of a story. */
    Optional<StoryVersion> latest(String story);

    /** The versions of a story that came after one, in order. */
    List<StoryVersion> after(String story, int version);

    /** Versions that brought a correction, newest first. */
    List<StoryVersion> corrections(int limit);
}
