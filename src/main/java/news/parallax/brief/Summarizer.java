package news.parallax.brief;

import java.util.List;

/** Writes briefs. Safe for several threads. */
public interface Summarizer {
    /** The brief of a story from its sources; where they say too little, one with few bullets or none. */
    Brief summarize(List<Source> sources, BriefLength length);

    /** What the writer is called; briefs of another one are not taken for its own. */
    default String name() {
        return "extract";
    }

    /** Whether it may take longer than a reader should wait. */
    default boolean slow() {
        return false;
    }
}
