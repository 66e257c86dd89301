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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import news.parallax.story.Member;
import news.parallax.story.Placed;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StoryChanges;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Stories as they are read from the tables {@code story} and {@code story_member}; {@link StoryWriting} writes them. */
final class SqlStories implements Stories {
    /** The counter of changes. */
    static final String REVISION = "revision";

    private static final String MEMBERS =
            "SELECT m.story_id, m.evidence, m.reprint_of, a.id, a.url, a.feed_url, a.domain, a.title, a.lead, a.authors,"
                    + " a.published, a.first_seen, a.language, a.opinion, a.paywall, s.version, s.first_seen AS began,"
                    + " s.updated, s.related FROM story_member m JOIN article a ON a.id = m.article_id JOIN story s ON s.id = m.story_id"
                    + " WHERE m.left_at IS NULL AND ";
    // UNION, not UNION ALL: ends even where a chain were a ring
    private static final String CHAIN =
            "WITH RECURSIVE chain (id) AS (SELECT id FROM story WHERE id = :id UNION SELECT s.merged_into FROM chain c"
                    + " JOIN story s ON s.id = c.id WHERE s.merged_into IS NOT NULL)";

    private final Database database;
    private final LongSupplier token;
    private final Kept<String, Long> revision;

    /**
     * @param token the fencing token of the one that clusters; 0 where nobody else may
     * @param revision keeps the number of the last change
     */
    SqlStories(Database database, LongSupplier token, Kept<String, Long> revision) {
        this.database = database;
        this.token = token;
        this.revision = revision;
    }

    @Override
    public long reserveNumbers(int count) {
        return database.write(handle -> Database.number(handle, "story", count));
    }

    @Override
    public void save(StoryChanges changes) {
        revision.change(
                REVISION,
                () -> database.write(handle -> {
                    SharedJobs.check(handle, Store.CLUSTERING, token.getAsLong());
                    new StoryWriting(handle, changes).run();
                    return changed(handle);
                }));
    }

    /** Notes that stories are not what they were; returns the last revision. */
    static long changed(Handle handle) {
        return Database.number(handle, REVISION, 1);
    }

    @Override
    public long revision() {
        return revision.get(
                REVISION,
                name -> database.read(handle -> handle.createQuery("SELECT value FROM counter WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()));
    }

    @Override
    public Optional<Story> find(String id) {
        return database.read(handle -> stories(handle.createQuery(
                                CHAIN + MEMBERS + "m.story_id IN (SELECT s.id FROM chain c JOIN story s ON s.id = c.id"
                                        + " WHERE s.merged_into IS NULL)")
                        .bind("id", id))
                .stream()
                .findFirst());
    }

    /**
     * First which they are, then their members, a few hundred at a time: asked for both at once, PostgreSQL takes most
     * articles for current and reads a million of them to tell a hundred thousand.
     */
    @Override
    public List<Story> since(Instant newest) {
        return database.read(handle -> {
            List<String> ids = handle.createQuery(
                            "SELECT DISTINCT n.story_id FROM story_member n JOIN article b ON b.id = n.article_id"
                                    + " WHERE n.left_at IS NULL AND b.published >= :since ORDER BY n.story_id")
                    .bind("since", Columns.millis(newest))
                    .mapTo(String.class)
                    .list();
            List<Story> stories = new ArrayList<>();
            Lists.inChunks(
                    ids,
                    chunk -> stories.addAll(
                            stories(handle.createQuery(MEMBERS + "m.story_id IN (<ids>) ORDER BY m.story_id")
                                    .bindList("ids", chunk))));
            return stories;
        });
    }

    @Override
    public void placed(Instant since, Consumer<Placed> each) {
        database.read(handle -> {
            handle.createQuery(
                            "SELECT a.id, a.domain, a.title, a.lead, a.published, a.language, v.vector, m.story_id FROM"
                                    + " article a JOIN story_member m ON m.article_id = a.id AND m.left_at IS NULL JOIN"
                                    + " article_vector v ON v.article_id = a.id WHERE a.published >= :since"
                                    + " ORDER BY a.published, a.id")
                    .bind("since", Columns.millis(since))
                    .setFetchSize(Lists.CHUNK)
                    .map((row, context) -> placed(row))
                    .forEach(each);
            return since;
        });
    }

    /** By number, since there may be a hundred thousand rows. */
    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                HalfFloats.floats(row.getBytes(7)),
                row.getString(8));
    }

    @Override
    public Map<String, String> storyOf(Collection<String> articleIds) {
        return database.read(handle -> {
            Map<String, String> stories = new HashMap<>();
            Lists.inChunks(
                    articleIds,
                    chunk -> handle.createQuery(
                                    "SELECT article_id, story_id FROM story_member WHERE left_at IS NULL AND article_id IN (<ids>)")
                            .bindList("ids", chunk)
                            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                            .forEach(entry -> stories.put(entry.getKey(), entry.getValue())));
            return stories;
        });
    }

    @Override
    public List<String> mergedInto(String id) {
        return database.read(handle -> handle.createQuery(
                        "WITH RECURSIVE into_it (id) AS (SELECT id FROM story WHERE merged_into = :id UNION"
                                + " SELECT s.id FROM story s JOIN into_it i ON s.merged_into = i.id)"
                                + " SELECT id FROM into_it ORDER BY id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** The story that one was merged into in the end, or itself. */
    static String last(Handle handle, String id) {
        return handle.createQuery(
                        CHAIN + " SELECT s.id FROM chain c JOIN story s ON s.id = c.id WHERE s.merged_into IS NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(id);
    }

    private static List<Story> stories(Query query) {
        Map<String, Head> heads = new LinkedHashMap<>();
        query.map((row, context) -> {
                    String id = row.getString("story_id");
                    Head head = heads.get(id);
                    if (head == null) {
                        head = Head.of(row);
                        heads.put(id, head);
                    }
                    return head.members().add(member(row));
                })
                .forEach(added -> {});
        List<Story> stories = new ArrayList<>();
        heads.forEach((id, head) -> stories.add(
                new Story(id, head.version(), head.firstSeen(), head.updated(), head.members(), head.related())));
        return stories;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                SqlArticles.article(row), Optional.ofNullable(row.getString("reprint_of")), row.getString("evidence"));
    }

    private record Head(int version, Instant firstSeen, Instant updated, List<Member> members, List<String> related) {
        static Head of(ResultSet row) throws SQLException {
            String related = row.getString("related");
            return new Head(
                    row.getInt("version"),
                    Columns.moment(row, "began"),
                    Columns.moment(row, "updated"),
                    new ArrayList<>(),
                    related.isEmpty() ? List.of() : List.of(related.split(" ")));
        }
    }
}
