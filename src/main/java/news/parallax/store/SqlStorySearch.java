package news.parallax.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.story.StorySearch;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Search by the words of headlines, in the search column of {@code article}. */
final class SqlStorySearch implements StorySearch {
    private final Jdbi jdbi;

    SqlStorySearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<String> matching(List<String> words, Optional<Instant> since, int limit) {
        StringBuilder sql = new StringBuilder(
                "SELECT m.story_id FROM story_member m JOIN article a ON a.id = m.article_id WHERE m.left_at IS NULL");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND a.search LIKE :word").append(i).append(" ESCAPE '!'");
        }
        sql.append(" AND a.published >= :since GROUP BY m.story_id")
                .append(" ORDER BY COUNT(*) DESC, MAX(a.published) DESC, m.story_id LIMIT :limit");
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql.toString())
                    .bind("since", since.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
                    .bind("limit", limit);
            for (int i = 0; i < words.size(); i++) {
                String word = SqlArticles.folded(words.get(i)).replace("\0", "");
                query.bind("word" + i, "%" + word.replaceAll("([!%_])", "!$1") + "%");
            }
            return query.mapTo(String.class).list();
        });
    }
}
