package news.parallax.brief;

import java.util.List;

/** Writes briefs. Safe for several threads. */
public interface Summarizer {
    /** The brief of a story from its sources; where they say too little, one with few bullets or none. */
    Brief summarize(List<Source> sources, BriefLength length);
}
