package news.parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.parallax.story.StoryChanges;
import news.parallax.story.StoryChanges.Joined;
import org.jdbi.v3.core.Handle;

/** Writes the changes of one turn, in a transaction that is open. Whatever they say, no article ends up out of sight. */
final class StoryWriting {
    private final Handle handle;
    private final StoryChanges changes;
    private final long at;

    StoryWriting(Handle handle, StoryChanges changes) {
        this.handle = handle;
        this.changes = changes;
        this.at = Columns.millis(changes.at());
    }

    void run() {
        List<Joined> joined = joined();
        List<String> begun = begin(joined);
        lock(begun);
        join(joined);
        merge();
        Database.all(
                handle,
                // one that begins stands at 0 until here
                "UPDATE story SET version = version + 1, updated = :at WHERE id = :id",
                new TreeSet<>(changes.touched()),
                (batch, id) -> batch.bind("id", id).bind("at", at));
        Database.all(
                handle,
                "UPDATE story SET version = 1 WHERE id = :id AND version = 0",
                begun,
                (batch, id) -> batch.bind("id", id));
        Database.all(
                handle,
                "UPDATE story_member SET reprint_of = :of WHERE article_id = :id AND left_at IS NULL",
                new TreeMap<>(changes.reprints()).entrySet(),
                (batch, reprint) -> batch.bind("id", reprint.getKey())
                        .bind("of", reprint.getValue().isEmpty() ? null : reprint.getValue()));
        Database.all(
                handle,
                "UPDATE story SET related = :related WHERE id = :id AND related <> :related",
                new TreeMap<>(changes.related()).entrySet(),
                (batch, story) -> batch.bind("id", story.getKey()).bind("related", String.join(" ", story.getValue())));
    }

    /** The memberships that begin, each in a story that goes on, and those of members that a merger left behind. */
    private List<Joined> joined() {
        Set<String> named = new LinkedHashSet<>();
        changes.joined().forEach(each -> named.add(each.articleId()));
        List<Joined> all = new ArrayList<>();
        changes.merged()
                .forEach((from, into) -> membersOf(from).stream()
                        .filter(article -> !named.contains(article))
                        .forEach(article -> all.add(new Joined(article, into, ""))));
        all.addAll(changes.joined());
        Map<String, String> going = new HashMap<>();
        all.forEach(each -> going.computeIfAbsent(each.storyId(), this::goingOn));
        return all.stream()
                .map(each -> new Joined(each.articleId(), going.getOrDefault(each.storyId(), ""), each.evidence()))
                .sorted(Comparator.comparing(Joined::articleId))
                .toList();
    }

    /** The story that goes on where this one has ended or ends now. */
    private String goingOn(String story) {
        Set<String> seen = new LinkedHashSet<>();
        String last = SqlStories.last(handle, story);
        while (changes.merged().containsKey(last) && seen.add(last)) {
            last = SqlStories.last(handle, changes.merged().getOrDefault(last, last));
        }
        return last;
    }

    private List<String> membersOf(String story) {
        return handle.createQuery("SELECT article_id FROM story_member WHERE story_id = :id AND left_at IS NULL")
                .bind("id", story)
                .mapTo(String.class)
                .list();
    }

    private List<String> begin(List<Joined> joined) {
        Set<String> named = new TreeSet<>();
        joined.forEach(each -> named.add(each.storyId()));
        named.addAll(changes.merged().keySet());
        named.addAll(changes.merged().values());
        Database.all(
                handle,
                "INSERT INTO story (id, version, first_seen, updated) VALUES (:id, 0, :at, :at) ON CONFLICT (id) DO NOTHING",
                named,
                (batch, id) -> batch.bind("id", id).bind("at", at));
        return List.copyOf(named);
    }

    /**
     * Takes every row of a story that will be written, in one fixed order: two processes that took the same ones in different
     * orders would wait for each other for ever.
     */
    private void lock(Collection<String> named) {
        Set<String> all = new TreeSet<>(named);
        all.addAll(changes.touched());
        all.addAll(changes.related().keySet());
        Database.all(
                handle, "UPDATE story SET version = version WHERE id = :id", all, (batch, id) -> batch.bind("id", id));
    }

    private void join(Collection<Joined> joined) {
        Database.all(
                handle,
                "UPDATE story_member SET left_at = :at WHERE article_id = :article AND left_at IS NULL AND story_id <> :story",
                joined,
                (batch, each) ->
                        batch.bind("at", at).bind("article", each.articleId()).bind("story", each.storyId()));
        Database.all(
                handle,
                "INSERT INTO story_member (article_id, story_id, joined_at, evidence) VALUES (:article, :story, :at, :evidence)"
                        + " ON CONFLICT (article_id) WHERE left_at IS NULL DO NOTHING",
                joined,
                (batch, each) -> batch.bind("at", at)
                        .bind("article", each.articleId())
                        .bind("story", each.storyId())
                        .bind("evidence", each.evidence()));
        SqlArticles.markPlaced(handle, joined.stream().map(Joined::articleId).toList());
        Database.all(
                handle,
                // when its first article was first read, which was before this turn
                "UPDATE story SET first_seen = COALESCE((SELECT MIN(a.first_seen) FROM story_member m JOIN article a"
                        + " ON a.id = m.article_id WHERE m.story_id = story.id AND m.left_at IS NULL), first_seen)"
                        + " WHERE id = :id AND version = 0",
                joined.stream().map(Joined::storyId).distinct().toList(),
                (batch, id) -> batch.bind("id", id));
        Database.all(
                handle,
                "UPDATE story SET updated = :at WHERE id = :id",
                joined.stream().map(Joined::storyId).distinct().toList(),
                (batch, id) -> batch.bind("id", id).bind("at", at));
    }

    private void merge() {
        changes.merged().forEach((from, into) -> {
            if (SqlStories.last(handle, into).equals(from)) {
                throw new IllegalArgumentException("story " + from + " cannot be merged into itself by way of " + into);
            }
            handle.createUpdate(
                            "UPDATE story SET merged_into = :into, updated = :at WHERE id = :from AND merged_into IS NULL")
                    .bind("from", from)
                    .bind("into", into)
                    .bind("at", at)
                    .execute();
            handle.createUpdate(
                            "UPDATE story SET first_seen = (SELECT MIN(first_seen) FROM story WHERE id IN (:from, :into))"
                                    + " WHERE id = :into")
                    .bind("from", from)
                    .bind("into", into)
                    .execute();
        });
    }
}
