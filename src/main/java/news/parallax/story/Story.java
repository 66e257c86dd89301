package news.parallax.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;
import news.parallax.article.TextLanguage;

/**
 * Articles about one event.
 *
 * @param id six letters and digits, never used again for another story
 * @param version counts material changes, from 1
 * @param firstSeen when its first article was first read
 * @param updated when it last changed
 * @param members its articles, in order of publication, then id
 * @param related ids of the stories near it, likest first, as the turn that touched it last found them: some may be merged or gone
 *     since; none of one that is too small to be told
 */
public record Story(
        String id, int version, Instant firstSeen, Instant updated, List<Member> members, List<String> related) {
    private static final Comparator<Member> ORDER = Comparator.comparing(
                    (Member member) -> member.article().published())
            .thenComparing(member -> member.article().id());

    /** Sorts the members and copies the lists. */
    public Story {
        members = members.stream().sorted(ORDER).toList();
        related = List.copyOf(related);
    }

    /** A story of which is not known what is near it. */
    public Story(String id, int version, Instant firstSeen, Instant updated, List<Member> members) {
        this(id, version, firstSeen, updated, members, List.of());
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

    /**
     * The language that most of its reports are in, of as many the one that came first, as its brief is: the ISO 639-1 code, or empty where nobody can tell.
     */
    public String language() {
        Map<String, Integer> reports = new LinkedHashMap<>();
        for (Member member : members) {
            Article article = member.article();
            String language = TextLanguage.atAGlance(article.language(), article.title(), article.lead());
            boolean report = member.reprintOf().isEmpty() && !article.opinion();
            if (!language.isEmpty()) {
                reports.merge(language, report ? 1 : 0, Integer::sum);
            }
        }
        String most = "";
        for (Map.Entry<String, Integer> language : reports.entrySet()) {
            most = most.isEmpty() || language.getValue() > reports.getOrDefault(most, 0) ? language.getKey() : most;
        }
        return most;
    }

    /** When its newest article was published. */
    public Instant newest() {
        return members.get(members.size() - 1).article().published();
    }
}
