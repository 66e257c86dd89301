package news.parallax.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;

/** What a turn came to so far. For one thread. */
final class Tally {
    int fresh;
    int notModified;
    int failed;
    int entries;
    int articles;
    final List<Article> added = new ArrayList<>();
    /** Articles as they were before their outlets edited them. */
    final Map<String, Article> edited = new HashMap<>();
}
