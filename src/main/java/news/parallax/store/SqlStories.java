package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.story.Member;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StoryChanges;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stories in the tables {@code story}, {@code story_member} and {@code counter}. */
final class SqlStories implements Stories {
    private static final int LONGEST_CHAIN = 1_000;
    private static final String MEMBERS =
            "SELECT m.story_id, m.evidence, m.reprint_of, a.id, a.url, a.feed_url, a.domain, a.title, a.lead, a.authors,"
                    + " a.published, a.first_seen, a.language, a.opinion, a.paywall, s.version, s.first_seen AS began,"
                    + " s.updated FROM story_member m JOIN article a ON a.id = m.article_id JOIN story s ON s.id = m.story_id"
                    + " WHERE m.left_at IS NULL AND ";

    private final Jdbi jdbi;

    SqlStories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long reserveNumbers(int count) {
        return jdbi.inTransaction(handle ->
                handle.createQuery("UPDATE counter SET value = value + :count WHERE name = 'story' RETURNING value")
                                .bind("count", count)
                                .mapTo(Long.class)
                                .one()
                        - count);
    }

    @Override
    public void save(StoryChanges changes) {
        jdbi.useTransaction(handle -> {
            long at = changes.at().toEpochMilli();
            begin(handle, changes, at);
            join(handle, changes, at);
            PreparedBatch merges = handle.prepareBatch(
                    "UPDATE story SET merged_into = :into, updated = :at WHERE id = :from AND merged_into IS NULL");
            changes.merged()
                    .forEach((from, into) -> merges.bind("from", from)
                            .bind("into", into)
                            .bind("at", at)
                            .add());
            run(merges);
            PreparedBatch versions =
                    handle.prepareBatch("UPDATE story SET version = version + 1, updated = :at WHERE id = :id");
            changes.touched()
                    .forEach(id -> versions.bind("id", id).bind("at", at).add());
            run(versions);
            PreparedBatch reprints = handle.prepareBatch(
                    "UPDATE story_member SET reprint_of = :of WHERE article_id = :id AND left_at IS NULL");
            changes.reprints()
                    .forEach((id, of) -> reprints.bind("id", id)
                            .bind("of", of.isEmpty() ? null : of)
                            .add());
            run(reprints);
        });
    }

    private static void begin(Handle handle, StoryChanges changes, long at) {
        PreparedBatch stories =
                handle.prepareBatch("INSERT INTO story (id, version, first_seen, updated) VALUES (:id, 0, :at, :at)"
                        + " ON CONFLICT (id) DO NOTHING");
        changes.joined().stream()
                .map(StoryChanges.Joined::storyId)
                .distinct()
                .forEach(id -> stories.bind("id", id).bind("at", at).add());
        changes.merged()
                .forEach((from, into) -> stories.bind("id", from).bind("at", at).add());
        run(stories);
    }

    private static void join(Handle handle, StoryChanges changes, long at) {
        PreparedBatch leaving = handle.prepareBatch("UPDATE story_member SET left_at = :at"
                + " WHERE article_id = :article AND left_at IS NULL AND story_id <> :story");
        PreparedBatch joining = handle.prepareBatch(
                "INSERT INTO story_member (article_id, story_id, joined_at, evidence) SELECT :article, :story, :at, :evidence"
                        + " WHERE NOT EXISTS (SELECT 1 FROM story_member WHERE article_id = :article AND left_at IS NULL)");
        List<String> ids = new ArrayList<>();
        for (StoryChanges.Joined joined : changes.joined()) {
            ids.add(joined.articleId());
            leaving.bind("at", at)
                    .bind("article", joined.articleId())
                    .bind("story", joined.storyId())
                    .add();
            joining.bind("at", at)
                    .bind("article", joined.articleId())
                    .bind("story", joined.storyId())
                    .bind("evidence", joined.evidence())
                    .add();
        }
        run(leaving);
        run(joining);
        SqlArticles.markPlaced(handle, ids);
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public Optional<Story> find(String id) {
        return jdbi.withHandle(handle -> {
            String last = id;
            for (int step = 0; step < LONGEST_CHAIN; step++) {
                Optional<String> next = handle.createQuery(
                                "SELECT merged_into FROM story WHERE id = :id AND merged_into IS NOT NULL")
                        .bind("id", last)
                        .mapTo(String.class)
                        .findOne();
                if (next.isEmpty()) {
                    break;
                }
                last = next.get();
            }
            return stories(handle, MEMBERS + "m.story_id = :key ORDER BY a.published, a.id", last).stream()
                    .findFirst();
        });
    }

    @Override
    public List<Story> since(Instant newest) {
        return jdbi.withHandle(handle -> stories(
                handle,
                MEMBERS + "m.story_id IN (SELECT n.story_id FROM story_member n JOIN article b ON b.id = n.article_id"
                        + " WHERE n.left_at IS NULL AND b.published >= :key) ORDER BY m.story_id, a.published, a.id",
                newest.toEpochMilli()));
    }

    @Override
    public Map<String, String> storyOf(Collection<String> articleIds) {
        Map<String, String> stories = new HashMap<>();
        jdbi.useHandle(handle -> Lists.inChunks(
                articleIds,
                chunk -> handle.createQuery(
                                "SELECT article_id, story_id FROM story_member WHERE left_at IS NULL AND article_id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(entry -> stories.put(entry.getKey(), entry.getValue()))));
        return stories;
    }

    @Override
    public List<String> mergedInto(String id) {
        return jdbi.withHandle(handle -> {
            List<String> all = new ArrayList<>();
            List<String> open = List.of(id);
            while (!open.isEmpty() && all.size() < LONGEST_CHAIN) {
                open = handle.createQuery("SELECT id FROM story WHERE merged_into IN (<ids>) ORDER BY id")
                        .bindList("ids", open)
                        .mapTo(String.class)
                        .list();
                all.addAll(open);
            }
            return all;
        });
    }

    private static List<Story> stories(Handle handle, String sql, Object key) {
        Map<String, Head> heads = new LinkedHashMap<>();
        Map<String, List<Member>> members = new HashMap<>();
        handle.createQuery(sql)
                .bind("key", key)
                .map((row, context) -> {
                    heads.putIfAbsent(row.getString("story_id"), Head.of(row));
                    members.computeIfAbsent(row.getString("story_id"), each -> new ArrayList<>())
                            .add(member(row));
                    return row.getString("story_id");
                })
                .list();
        List<Story> stories = new ArrayList<>();
        heads.forEach((id, head) -> stories.add(
                new Story(id, head.version, head.firstSeen, head.updated, members.getOrDefault(id, List.of()))));
        return stories;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                SqlArticles.article(row, ""),
                Optional.ofNullable(row.getString("reprint_of")),
                row.getString("evidence"));
    }

    private record Head(int version, Instant firstSeen, Instant updated) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    Math.max(1, row.getInt("version")),
                    Instant.ofEpochMilli(row.getLong("began")),
                    Instant.ofEpochMilli(row.getLong("updated")));
        }
    }
}
