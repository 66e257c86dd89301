package news.parallax.digest;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.brief.Development;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.memory.Lately;
import news.parallax.story.CoveredStory;
import news.parallax.story.Story;

/** What is new in a story for those who have had it. Safe for several threads. */
public final class Newness {
    private static final int MOST_KEPT = 10_000;
    private static final Duration UNASKED = Duration.ofHours(6);

    private final Briefs briefs;
    /** By story and version: a merge makes a new version. */
    private final Cache<String, List<String>> merged;

    private final StoryVersions versions;
    private final Function<String, List<String>> mergedInto;

    /**
     * Reads the news from what versions brought, and from briefs.
     *
     * @param mergedInto every id that was ever merged into a story
     * @param clock says for how long nobody has asked for those
     */
    public Newness(
            Briefs briefs, StoryVersions versions, Function<String, List<String>> mergedInto, InstantSource clock) {
        this.briefs = briefs;
        this.versions = versions;
        this.mergedInto = mergedInto;
        this.merged = Lately.asked(UNASKED, clock).maximumSize(MOST_KEPT).build();
    }

    /** What a chat has had of a story, under any id it ever bore. */
    Optional<Had> had(Story story, Map<String, Had> had) {
        Had own = had.get(story.id());
        if (own != null || had.isEmpty()) {
            return Optional.ofNullable(own);
        }
        // a version counts for its own story only: what was had under another id is earlier than any of this one
        return merged.get(story.id() + ":" + story.version(), key -> mergedInto.apply(story.id())).stream()
                .filter(had::containsKey)
                .map(had::get)
                .map(other -> new Had(0, other.fact(), other.at()))
                .findFirst();
    }

    /** How a story is told to a chat that has had this of it; empty where there is nothing new to tell. */
    Optional<Pick> pick(CoveredStory covered, Optional<Had> had) {
        if (had.isEmpty()) {
            return Optional.of(new Pick(covered, had, ""));
        }
        return had.get().version() >= covered.story().version()
                ? Optional.empty()
                : Optional.of(new Pick(covered, had, fact(covered.story(), had.get())));
    }

    /** What the newest version brought; where that is not kept, the first sentence of the brief that comes from an article later than what was had, and says something else. */
    private String fact(Story story, Had had) {
        if (had.version() > 0) {
            List<StoryVersion> since = versions.after(story.id(), had.version());
            for (int i = since.size() - 1; i >= 0; i--) {
                for (Development development : since.get(i).developments()) {
                    if (development.kind() != Development.Kind.SIDE
                            && !Correction.withdrawn(development)
                            && !briefs.oneSided(story, development.words())
                            && !development.words().equals(had.fact())) {
                        return development.words();
                    }
                }
            }
        }
        Brief brief = briefs.of(story);
        for (Bullet bullet : brief.bullets()) {
            boolean later = bullet.citations().stream()
                    .map(number -> story.members().get(number - 1).article())
                    .anyMatch(article -> article.firstSeen().isAfter(had.at()));
            if (later && !bullet.text().equals(had.fact())) {
                return bullet.text();
            }
        }
        return brief.bullets().stream()
                .map(Bullet::text)
                .filter(text -> !text.equals(had.fact()))
                .findFirst()
                .orElse(brief.standfirst());
    }
}
