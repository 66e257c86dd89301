package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.chat.ChatId;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Wishes;

/**
 * Tells chats what is new of what they follow: of a story, each material change; of a topic, a place, an outlet or words,
 * each new story, once. What a chat muted or has had is left out. For one thread.
 */
public final class FollowRound implements DigestDesk.Round {
    private static final Duration RECENT = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 500_000;
    private static final Duration FORGETTING = Duration.ofMinutes(10);

    private final FrontPage front;
    private final Function<String, Optional<Story>> stories;
    private final Follows follows;
    private final Wishes wishes;
    private final Choice choice;
    private final Interests interests;
    private final Bulletin bulletin;
    /** What was decided already, so that it is asked of the store once: by story, each order's newest version. */
    private final Map<String, Map<Order, Integer>> seen = new HashMap<>();
    /** Every order once, since each is remembered with many stories. */
    private final Map<Order, Order> orders = new HashMap<>();

    private final Beat beat = new Beat();
    private int remembered;
    private Instant forgetting = Instant.MIN;

    private record Order(ChatId chat, Subject subject) {}

    /** @param stories a story by its id, or by that of one that was merged into it */
    FollowRound(
            FrontPage front,
            Function<String, Optional<Story>> stories,
            Follows follows,
            Wishes wishes,
            Choice choice,
            Interests interests,
            Bulletin bulletin) {
        this.front = front;
        this.stories = stories;
        this.follows = follows;
        this.wishes = wishes;
        this.choice = choice;
        this.interests = interests;
        this.bulletin = bulletin;
    }

    @Override
    public int tick(Instant now) {
        if (!beat.due(now)) {
            return 0;
        }
        Map<ChatId, List<Follow>> byChat = follows.all().stream().collect(Collectors.groupingBy(Follow::chat));
        if (byChat.isEmpty()) {
            return 0;
        }
        Set<ChatId> closed = wishes.closedBefore(Instant.MAX);
        List<CoveredStory> recent = front.ranked(now.minus(RECENT));
        Map<String, Optional<CoveredStory>> followed = new HashMap<>();
        Map<Subject, List<CoveredStory>> met = new HashMap<>();
        int told = OneByOne.each(
                byChat.entrySet(),
                chat -> closed.contains(chat.getKey())
                                || wishes.of(chat.getKey()).paused(now)
                        ? 0
                        : follow(chat.getKey(), chat.getValue(), recent, followed, met, now));
        forget(byChat, recent, followed, now);
        return told;
    }

    private int follow(
            ChatId chat,
            List<Follow> wanted,
            List<CoveredStory> recent,
            Map<String, Optional<CoveredStory>> followed,
            Map<Subject, List<CoveredStory>> met,
            Instant now) {
        int told = 0;
        Choice.Reader reader = null;
        for (Follow follow : wanted) {
            Order order = orders.computeIfAbsent(new Order(chat, follow.subject()), one -> one);
            for (CoveredStory covered : candidates(follow, recent, followed, met)) {
                String story = covered.story().id();
                int version = covered.story().version();
                if (seen.getOrDefault(story, Map.of()).getOrDefault(order, 0) == version) {
                    continue;
                }
                reader = reader == null ? choice.reader(chat, now) : reader;
                Optional<Pick> pick = choice.pick(covered, reader).filter(found -> wanted(follow, found));
                if (pick.isPresent() && !choice.muted(covered, reader)) {
                    bulletin.update(chat, follow.thread(), follow.subject(), pick.get(), now);
                    told++;
                }
                remember(story, order, version);
            }
        }
        return told;
    }

    private void remember(String story, Order order, int version) {
        if (remembered >= MOST_REMEMBERED) {
            seen.clear();
            remembered = 0;
        }
        if (seen.computeIfAbsent(story, id -> new HashMap<>()).put(order, version) == null) {
            remembered++;
        }
    }

    /** Lets go of stories that are over, of which nobody is told again unless they follow them, and of orders taken back. */
    private void forget(
            Map<ChatId, List<Follow>> byChat,
            List<CoveredStory> recent,
            Map<String, Optional<CoveredStory>> followed,
            Instant now) {
        if (!now.isBefore(forgetting) || now.isBefore(forgetting.minus(FORGETTING))) {
            forgetting = now.plus(FORGETTING);
            Set<String> current = new HashSet<>();
            recent.forEach(covered -> current.add(covered.story().id()));
            followed.values()
                    .forEach(covered ->
                            covered.ifPresent(one -> current.add(one.story().id())));
            seen.keySet().retainAll(current);
            Set<Order> wanted = byChat.values().stream()
                    .flatMap(List::stream)
                    .map(follow -> new Order(follow.chat(), follow.subject()))
                    .collect(Collectors.toSet());
            orders.keySet().retainAll(wanted);
            seen.values().forEach(versions -> versions.keySet().retainAll(wanted));
            remembered = seen.values().stream().mapToInt(Map::size).sum();
        }
    }

    /** How many decisions are remembered. */
    int remembered() {
        return remembered;
    }

    private static boolean wanted(Follow follow, Pick pick) {
        return follow.subject().kind() == Subject.Kind.STORY || !pick.update();
    }

    /**
     * @param followed the stories that were looked up already: many chats follow the same ones
     * @param met the stories that meet a subject, for the same reason
     */
    private List<CoveredStory> candidates(
            Follow follow,
            List<CoveredStory> recent,
            Map<String, Optional<CoveredStory>> followed,
            Map<Subject, List<CoveredStory>> met) {
        if (follow.subject().kind() == Subject.Kind.STORY) {
            return followed
                    .computeIfAbsent(
                            follow.subject().value(), id -> stories.apply(id).map(front::cover))
                    .stream()
                    .toList();
        }
        return met
                .computeIfAbsent(
                        follow.subject(),
                        subject -> recent.stream()
                                .filter(covered -> interests.meets(covered, subject))
                                .toList())
                .stream()
                .filter(covered -> covered.story().firstSeen().isAfter(follow.since()))
                .toList();
    }
}
