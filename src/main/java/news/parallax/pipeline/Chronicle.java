package news.parallax.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Article;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.brief.Development;
import news.parallax.brief.Developments;
import news.parallax.brief.Report;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts up the versions of stories to which something material happened, and keeps what it was. Safe for several threads. */
final class Chronicle {
    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private static final int ATTEMPTS = 3;

    private final Stories stories;
    private final StoryVersions versions;
    private final Briefs briefs;

    Chronicle(Stories stories, StoryVersions versions, Briefs briefs) {
        this.stories = stories;
        this.versions = versions;
        this.briefs = briefs;
    }

    /**
     * Looks at stories that began or changed.
     *
     * @param before articles as they were before their outlets edited them, by id
     */
    void record(Collection<String> touched, Map<String, Article> before, Instant now) {
        Collection<String> open = touched;
        // somebody else may have counted a story up meanwhile: what happened is then told as what came after that
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            open = versions.save(made(open, before, now));
        }
        if (!open.isEmpty()) {
            LOG.warn("Others kept counting up the stories {}: what happened to them was not kept", open);
        }
    }

    private List<StoryVersion> made(Collection<String> touched, Map<String, Article> before, Instant now) {
        List<StoryVersion> made = new ArrayList<>();
        for (String id : touched) {
            try {
                stories.find(id).flatMap(story -> version(story, before, now)).ifPresent(made::add);
            } catch (RuntimeException e) {
                // one story that cannot be told must not keep the others from it
                LOG.warn("The version of story {} was not looked at", id, e);
            }
        }
        return made;
    }

    private Optional<StoryVersion> version(Story story, Map<String, Article> before, Instant now) {
        Optional<StoryVersion> last = versions.latest(story.id());
        if (last.isEmpty()) {
            return Optional.of(version(story, story.version(), now, List.of()));
        }
        List<Development> developments = developments(story, last.get(), before);
        return developments.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        version(story, Math.max(story.version(), last.get().version()) + 1, now, developments));
    }

    private List<Development> developments(Story story, StoryVersion last, Map<String, Article> before) {
        List<Report> told = new ArrayList<>();
        List<Report> fresh = new ArrayList<>();
        List<Developments.Edit> edits = new ArrayList<>();
        Set<String> known = new HashSet<>(last.articles());
        for (Report report : briefs.reports(story)) {
            (known.contains(report.articleId()) ? told : fresh).add(report);
            Article earlier = before.get(report.articleId());
            if (earlier != null) {
                edits.add(new Developments.Edit(
                        new Report(report.articleId(), report.source().saying(earlier.title(), earlier.lead())),
                        report));
            }
        }
        if (edits.isEmpty()) {
            return Developments.between(told, fresh, edits);
        }
        briefs.forget(story);
        List<Development> all = new ArrayList<>(Developments.withdrawn(last, told, edits));
        all.addAll(Developments.between(told, fresh, edits));
        return all;
    }

    private StoryVersion version(Story story, int version, Instant now, List<Development> developments) {
        return new StoryVersion(
                story.id(),
                version,
                now,
                story.members().stream().map(member -> member.article().id()).toList(),
                briefs.counts(story),
                story.listed()
                        ? plain(briefs.of(
                                new Story(story.id(), version, story.firstSeen(), story.updated(), story.members())))
                        : "",
                developments);
    }

    private static String plain(Brief brief) {
        List<String> lines = new ArrayList<>(List.of(brief.headline(), brief.standfirst()));
        brief.bullets().stream().map(Bullet::text).forEach(lines::add);
        return String.join("\n", lines);
    }
}
