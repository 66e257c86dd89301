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

    /** Who writes while this one takes longer than a reader should wait; itself, if it is quick. */
    default Summarizer quick() {
        return this;
    }

    /** Runs what nobody waits for. */
    default void aside(Runnable work) {
        work.run();
    }
}
