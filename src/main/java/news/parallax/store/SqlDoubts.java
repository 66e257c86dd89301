package news.parallax.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import news.parallax.story.Doubts;

/** Votes in the table {@code doubt}. */
final class SqlDoubts implements Doubts {
    private final Database database;

    SqlDoubts(Database database) {
        this.database = database;
    }

    @Override
    public void vote(String articleId, String storyId, long voter, boolean belongs, Instant at) {
        database.write(handle -> handle.createUpdate(
                        "INSERT INTO doubt (article_id, story_id, voter, belongs, voted_at) VALUES (:article, :story, :voter,"
                                + " :belongs, :at) ON CONFLICT (article_id, voter) DO UPDATE SET story_id = excluded.story_id,"
                                + " belongs = excluded.belongs, voted_at = excluded.voted_at, checked_at = NULL")
                .bind("article", articleId)
                .bind("story", storyId)
                .bind("voter", voter)
                .bind("belongs", belongs ? 1 : 0)
                .bind("at", Columns.millis(at))
                .execute());
    }

    @Override
    public List<String> open(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT article_id FROM doubt WHERE checked_at IS NULL GROUP BY article_id"
                                + " HAVING SUM(1 - belongs) > SUM(belongs) ORDER BY MIN(voted_at), article_id LIMIT :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void checked(Collection<String> articleIds, Instant at) {
        database.writeAll(
                "UPDATE doubt SET checked_at = :at WHERE article_id = :id AND checked_at IS NULL AND voted_at <= :at",
                articleIds.stream().sorted().toList(),
                (batch, id) -> batch.bind("id", id).bind("at", Columns.millis(at)));
    }

    @Override
    public void forget(long voter) {
        database.write(handle -> handle.createUpdate("DELETE FROM doubt WHERE voter = :voter")
                .bind("voter", voter)
                .execute());
    }
}
