package news.parallax.subscription;

import java.util.List;

/**
 * What a digest holds.
 *
 * @param kind news, or blindspots alone
 * @param topics topics and places that it is about, in the owner's words; empty for everything
 * @param edition the country (ISO 3166) whose stories come first; empty for the world
 * @param stories how many stories it holds at most
 * @param length how much it says of each
 * @param minimumSources how many outlets a story needs to stand in it
 * @param blindspots whether one story that a side hardly covers is added
 * @param unshared whether stories that people posted in the chat are left out
 */
public record Contents(
        Kind kind,
        List<String> topics,
        String edition,
        int stories,
        Length length,
        int minimumSources,
        boolean blindspots,
        boolean unshared) {
    /** Kinds of digests. */
    public enum Kind {
        /** The best stories since the last one. */
        NEWS,
        /** Only stories that one side hardly covers. */
        BLINDSPOTS
    }

    /** The most topics of one digest. */
    public static final int MOST_TOPICS = 5;

    /** The most stories of one digest. */
    public static final int MOST_STORIES = 12;

    /** Checks the numbers, copies the list. */
    public Contents {
        if (stories < 1 || stories > MOST_STORIES || minimumSources < 0 || topics.size() > MOST_TOPICS) {
            throw new IllegalArgumentException("a digest of " + stories + " stories, " + topics.size() + " topics");
        }
        topics = List.copyOf(topics);
    }

    /** News about some topics, all else as it is unless the owner says otherwise. */
    public static Contents news(List<String> topics) {
        return new Contents(Kind.NEWS, topics, "", Subscription.STORIES, Length.SHORT, 0, true, true);
    }

    /** Stories that one side hardly covers. */
    public static Contents onlyBlindspots() {
        return new Contents(Kind.BLINDSPOTS, List.of(), "", Subscription.STORIES, Length.SHORT, 0, true, true);
    }

    /** The same about other topics. */
    public Contents about(List<String> others) {
        return new Contents(kind, others, edition, stories, length, minimumSources, blindspots, unshared);
    }

    /** The same for another edition. */
    public Contents from(String country) {
        return new Contents(kind, topics, country, stories, length, minimumSources, blindspots, unshared);
    }

    /** The same with another number of stories. */
    public Contents of(int number) {
        return new Contents(kind, topics, edition, number, length, minimumSources, blindspots, unshared);
    }

    /** The same at another length. */
    public Contents at(Length other) {
        return new Contents(kind, topics, edition, stories, other, minimumSources, blindspots, unshared);
    }

    /** The same of stories with as many outlets. */
    public Contents atLeast(int outlets) {
        return new Contents(kind, topics, edition, stories, length, outlets, blindspots, unshared);
    }

    /** The same with a blindspot, or without. */
    public Contents blindspots(boolean with) {
        return new Contents(kind, topics, edition, stories, length, minimumSources, with, unshared);
    }

    /** The same without what people posted in the chat, or with it. */
    public Contents unshared(boolean without) {
        return new Contents(kind, topics, edition, stories, length, minimumSources, blindspots, without);
    }
}
