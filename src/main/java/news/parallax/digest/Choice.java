package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.parallax.chat.ChatId;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import news.parallax.story.StoryLanguages;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Mutes;

/** Chooses what is told to a chat: nothing that it has had, that it muted, or that its digest is not about. */
final class Choice {
    /** How long what people posted counts as known. */
    static final Duration POSTED = Duration.ofDays(7);

    private final FrontPage front;
    private final Interests interests;
    private final Newness newness;
    private final ToldStories told;
    private final Follows follows;
    private final Mutes mutes;
    private final Function<ChatId, StoryLanguages> languages;

    /** @param languages in which languages chats are told stories */
    Choice(
            FrontPage front,
            Interests interests,
            Newness newness,
            ToldStories told,
            Follows follows,
            Mutes mutes,
            Function<ChatId, StoryLanguages> languages) {
        this.front = front;
        this.interests = interests;
        this.newness = newness;
        this.told = told;
        this.follows = follows;
        this.mutes = mutes;
        this.languages = languages;
    }

    /**
     * What was chosen.
     *
     * @param stories the stories, best first
     * @param blindspot one more, that a side hardly covers
     * @param shared how many were left out because people had posted them in the chat
     * @param foreign how many were left out because they are in languages that the chat is not told
     */
    record Chosen(List<Pick> stories, Optional<Pick> blindspot, int shared, int foreign) {}

    /** What one chat knows and wants. */
    record Reader(
            Map<String, Had> had,
            Map<String, Integer> posted,
            List<Follow> follows,
            List<Mute> mutes,
            StoryLanguages languages) {}

    Reader reader(ChatId chat, Instant now) {
        return new Reader(
                told.had(chat),
                told.posted(chat, now.minus(POSTED)),
                follows.of(chat),
                mutes.of(chat, now),
                languages.apply(chat));
    }

    /** Whether a chat does not want to hear of a story. */
    boolean muted(CoveredStory covered, Reader reader) {
        return reader.mutes().stream().anyMatch(mute -> interests.meets(covered, mute.subject()));
    }

    /** How a story is told to a reader; empty where there is nothing new in it. */
    Optional<Pick> pick(CoveredStory covered, Reader reader) {
        return newness.pick(covered, newness.had(covered.story(), reader.had()));
    }

    Chosen choose(ChatId chat, Contents contents, Instant since, Instant now) {
        Reader reader = reader(chat, now);
        List<Pick> picks = new ArrayList<>();
        int shared = 0;
        List<CoveredStory> wanted = wanted(contents, reader, since);
        List<CoveredStory> read = reader.languages().of(wanted);
        int foreign = wanted.size() - read.size();
        for (CoveredStory covered : weighed(read, contents, reader, now)) {
            Optional<Pick> pick = pick(covered, reader);
            if (pick.isPresent() && contents.unshared() && posted(covered.story(), reader)) {
                shared++;
            } else {
                pick.ifPresent(picks::add);
            }
        }
        if (contents.kind() == Contents.Kind.BLINDSPOTS) {
            List<Pick> gaps = picks.stream().limit(contents.stories()).toList();
            return new Chosen(gaps, Optional.empty(), shared, foreign);
        }
        List<Pick> best = spread(picks, contents);
        Optional<Pick> gap = contents.blindspots()
                ? picks.stream()
                        .filter(pick -> !best.contains(pick))
                        .filter(this::blindspot)
                        .findFirst()
                : Optional.empty();
        return new Chosen(best, gap, shared, foreign);
    }

    /** Whether people posted a story as it still is: once it has changed, it is news again. */
    private static boolean posted(Story story, Reader reader) {
        return reader.posted().getOrDefault(story.id(), 0) >= story.version();
    }

    private boolean blindspot(Pick pick) {
        return front.blindspot(pick.covered()).isPresent();
    }

    /** What a digest is about, in any language. */
    private List<CoveredStory> wanted(Contents contents, Reader reader, Instant since) {
        return front.ranked(since).stream()
                .filter(covered -> covered.coverage().outlets() >= contents.minimumSources())
                .filter(covered -> interests.meetsAny(covered, contents.topics()))
                .filter(covered -> !muted(covered, reader))
                .filter(covered -> contents.kind() == Contents.Kind.NEWS
                        || front.blindspot(covered).isPresent())
                .toList();
    }

    private List<CoveredStory> weighed(List<CoveredStory> stories, Contents contents, Reader reader, Instant now) {
        return stories.stream()
                .map(covered -> new Weighed(
                        covered, weight(covered, contents, reader, now).score()))
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .reversed()
                        .thenComparing(one -> one.covered().story().id()))
                .map(Weighed::covered)
                .toList();
    }

    private record Weighed(CoveredStory covered, double score) {}

    Weight weight(CoveredStory covered, Contents contents, Reader reader, Instant now) {
        boolean followed = reader.follows().stream().anyMatch(follow -> interests.meets(covered, follow.subject()));
        String edition = contents.edition();
        boolean about =
                !edition.isEmpty() && front.tags(covered.story()).countries().contains(edition);
        return Weight.of(covered, followed, about, edition, now);
    }

    /** The best, with no topic having more than half of the places, and none that is near a better one, as long as there are others. */
    private List<Pick> spread(List<Pick> picks, Contents contents) {
        int most = contents.topics().size() == 1 ? contents.stories() : Math.max(2, (contents.stories() + 1) / 2);
        Map<String, Integer> perTopic = new HashMap<>();
        Set<String> near = new HashSet<>();
        List<Pick> chosen = new ArrayList<>();
        List<Pick> rest = new ArrayList<>();
        for (Pick pick : picks) {
            List<String> topics = front.tags(pick.covered().story()).topics();
            boolean full = !topics.isEmpty() && perTopic.getOrDefault(topics.get(0), 0) >= most;
            Story story = pick.covered().story();
            if (chosen.size() < contents.stories() && !full && !near.contains(story.id())) {
                chosen.add(pick);
                near.addAll(story.related());
                topics.stream().limit(1).forEach(topic -> perTopic.merge(topic, 1, Integer::sum));
            } else {
                rest.add(pick);
            }
        }
        for (Pick pick : rest) {
            if (chosen.size() < contents.stories()) {
                chosen.add(pick);
            }
        }
        chosen.sort(Comparator.comparing(picks::indexOf));
        return List.copyOf(chosen);
    }
}
