package news.parallax.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.story.StorySearch;
import org.jdbi.v3.core.statement.Query;

/** Search by the words of headlines, in the search column of {@code article}. */
final class SqlStorySearch implements StorySearch {
    private static final int MOST_WORDS = 30;

    private final Database database;

    SqlStorySearch(Database database) {
        this.database = database;
    }

    @Override
    public List<String> matching(List<String> words, Optional<Instant> since, int limit) {
        List<String> patterns = words.stream()
                .flatMap(word -> Headlines.pattern(word).stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (patterns.isEmpty()) {
            return List.of();
        }
        // the words may stand in the headlines of different articles of one story
        StringBuilder sql =
                new StringBuilder("SELECT m.story_id FROM story_member m JOIN article a ON a.id = m.article_id"
                        + " WHERE m.left_at IS NULL GROUP BY m.story_id HAVING MAX(a.published) >= :since");
        for (int i = 0; i < patterns.size(); i++) {
            sql.append(" AND MAX(CASE WHEN a.search LIKE :word").append(i).append(" THEN 1 ELSE 0 END) = 1");
        }
        sql.append(" ORDER BY COUNT(*) DESC, MAX(a.published) DESC, m.story_id LIMIT :limit");
        return database.read(handle -> {
            Query query = handle.createQuery(sql.toString())
                    .bind("since", Columns.millis(since.orElse(Instant.MIN)))
                    .bind("limit", limit);
            for (int i = 0; i < patterns.size(); i++) {
                query.bind("word" + i, patterns.get(i));
            }
            return query.mapTo(String.class).list();
        });
    }
}
