package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import news.parallax.brief.Development;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import org.jdbi.v3.core.Handle;

/** Versions of stories, in the tables {@code story_version} and {@code story_development}. */
final class SqlStoryVersions implements StoryVersions {
    private static final String VERSIONS =
            "SELECT story, version, made, articles, article_count, on_left, on_center, on_right, brief FROM story_version ";
    private static final Comparator<StoryVersion> ORDER =
            Comparator.comparing(StoryVersion::story).thenComparing(StoryVersion::version);

    private final Database database;
    private final LongSupplier token;
    private final Kept<String, Long> revision;

    /**
     * @param token the fencing token of the one that clusters; 0 where nobody else may
     * @param revision keeps the number of the last change of stories
     */
    SqlStoryVersions(Database database, LongSupplier token, Kept<String, Long> revision) {
        this.database = database;
        this.token = token;
        this.revision = revision;
    }

    @Override
    public List<String> save(List<StoryVersion> versions) {
        // two that write the same stories in different orders would wait for each other for ever
        List<StoryVersion> inOrder = versions.stream().sorted(ORDER).toList();
        if (versions.isEmpty()) {
            return List.of();
        }
        if (versions.stream().allMatch(version -> version.developments().isEmpty())) {
            return database.write(handle -> refused(handle, inOrder));
        }
        List<String> refused = new ArrayList<>();
        revision.change(
                SqlStories.REVISION,
                () -> database.write(handle -> {
                    SharedJobs.check(handle, Store.CLUSTERING, token.getAsLong());
                    refused.addAll(refused(handle, inOrder));
                    return SqlStories.changed(handle);
                }));
        return refused;
    }

    /** Keeps versions; the stories of those that had one with the number already. */
    private static List<String> refused(Handle handle, List<StoryVersion> versions) {
        return versions.stream()
                .filter(version -> !save(handle, version))
                .map(StoryVersion::story)
                .distinct()
                .toList();
    }

    /** Keeps a version; whether there was none with its number. */
    private static boolean save(Handle handle, StoryVersion version) {
        int added = handle.createUpdate(
                        "INSERT INTO story_version (story, version, made, articles, article_count, on_left,"
                                + " on_center, on_right, brief) VALUES (:story, :version, :made, :articles, :count, :left, :center,"
                                + " :right, :brief) ON CONFLICT (story, version) DO NOTHING")
                .bind("story", version.story())
                .bind("version", version.version())
                .bind("made", Columns.millis(version.at()))
                .bind("articles", Columns.words(version.articles()))
                .bind("count", version.counts().articles())
                .bind("left", version.counts().left())
                .bind("center", version.counts().center())
                .bind("right", version.counts().right())
                .bind("brief", version.brief())
                .execute();
        if (added == 0) {
            return false;
        }
        if (!version.developments().isEmpty()) {
            handle.createUpdate("UPDATE story SET version = :version, updated = :at"
                            + " WHERE id = :story AND version < :version")
                    .bind("version", version.version())
                    .bind("at", Columns.millis(version.at()))
                    .bind("story", version.story())
                    .execute();
        }
        int place = 0;
        for (Development development : version.developments()) {
            handle.createUpdate(
                            "INSERT INTO story_development (story, version, place, kind, words, was, is_now, article,"
                                    + " made) VALUES (:story, :version, :place, :kind, :words, :was, :now, :article, :made)")
                    .bind("story", version.story())
                    .bind("version", version.version())
                    .bind("place", place++)
                    .bind("kind", development.kind().name())
                    .bind("words", development.words())
                    .bind("was", development.before())
                    .bind("now", development.after())
                    .bind("article", development.articleId())
                    .bind("made", Columns.millis(version.at()))
                    .execute();
        }
        return true;
    }

    @Override
    public Optional<StoryVersion> latest(String story) {
        return database.read(
                handle -> handle.createQuery(VERSIONS + "WHERE story = :story ORDER BY version DESC LIMIT 1")
                        .bind("story", story)
                        .map((row, context) -> version(handle, row))
                        .findOne());
    }

    @Override
    public List<StoryVersion> after(String story, int version) {
        return database.read(
                handle -> handle.createQuery(VERSIONS + "WHERE story = :story AND version > :version ORDER BY version")
                        .bind("story", story)
                        .bind("version", version)
                        .map((row, context) -> version(handle, row))
                        .list());
    }

    @Override
    public List<StoryVersion> corrections(int limit) {
        return database.read(handle -> new ArrayList<>(handle.createQuery(VERSIONS
                        + "WHERE EXISTS (SELECT 1 FROM story_development d WHERE d.story = story_version.story"
                        + " AND d.version = story_version.version AND d.kind = 'CORRECTION')"
                        + " ORDER BY made DESC, story LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> version(handle, row))
                .list()));
    }

    private static StoryVersion version(Handle handle, ResultSet row) throws SQLException {
        String story = row.getString("story");
        int version = row.getInt("version");
        return new StoryVersion(
                story,
                version,
                Columns.moment(row, "made"),
                Columns.words(row.getString("articles")),
                new StoryVersion.Counts(
                        row.getInt("article_count"),
                        row.getInt("on_left"),
                        row.getInt("on_center"),
                        row.getInt("on_right")),
                row.getString("brief"),
                developments(handle, story, version));
    }

    private static List<Development> developments(Handle handle, String story, int version) {
        return handle.createQuery("SELECT kind, words, was, is_now, article FROM story_development"
                        + " WHERE story = :story AND version = :version ORDER BY place")
                .bind("story", story)
                .bind("version", version)
                .map((row, context) -> new Development(
                        Development.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
