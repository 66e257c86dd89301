package news.parallax.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Articles about one event.
 *
 * @param id six letters and digits, never used again for another story
 * @param version counts material changes, from 1
 * @param firstSeen when its first article was first read
 * @param updated when it last changed
 * @param members its articles, in order of publication, then id
 */
public record Story(String id, int version, Instant firstSeen, Instant updated, List<Member> members) {
    private static final Comparator<Member> ORDER = Comparator.comparing(
                    (Member member) -> member.article().published())
            .thenComparing(member -> member.article().id());

    /** Sorts and copies the members. */
    public Story {
        members = members.stream().sorted(ORDER).toList();
    }

    /** How many outlets have an article here. */
    public int outlets() {
        return (int) members.stream()
                .map(member -> member.article().domain())
                .distinct()
                .count();
    }

    /**
     * Whether it is told to readers: from three articles, two of them independent reports of different outlets. Before
     * that it exists, and a search finds it.
     */
    public boolean listed() {
        return members.size() >= 3
                && members.stream()
                                .filter(member -> member.reprintOf().isEmpty())
                                .map(member -> member.article().domain())
                                .distinct()
                                .count()
                        >= 2;
    }

    /** When its newest article was published. */
    public Instant newest() {
        return members.get(members.size() - 1).article().published();
    }
}
