package news.parallax.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.article.ExtractedPage;

/** Has the pages of articles read and keeps what they say. Safe for several threads. */
final class ArticlePages {
    private final Articles articles;
    private final PageRound reader;
    private final Duration time;
    private final Consumer<String> progress;

    /**
     * @param time how long one reading may take; what is left comes with a later one
     * @param progress is told what goes on, in a line
     */
    ArticlePages(Articles articles, PageRound reader, Duration time, Consumer<String> progress) {
        this.articles = articles;
        this.reader = reader;
        this.time = time;
        this.progress = progress;
    }

    /** Reads those that were not tried yet. */
    void read(List<Article> wanted) {
        Map<String, String> tried =
                articles.texts(wanted.stream().map(Article::id).toList());
        keep(wanted.stream()
                .filter(article -> !tried.containsKey(article.id()))
                .distinct()
                .toList());
    }

    /** Reads those that were edited by their outlets, whether they were read before or not. */
    void readAgain(Collection<String> ids) {
        keep(articles.find(ids));
    }

    private void keep(List<Article> wanted) {
        List<Article> open =
                wanted.stream().filter(article -> !article.url().isEmpty()).toList();
        if (open.isEmpty()) {
            return;
        }
        progress.accept("reading " + open.size() + " article pages");
        Map<String, Optional<ExtractedPage>> read = reader.read(open, time);
        Map<String, String> texts = new HashMap<>();
        List<Article> better = new ArrayList<>();
        for (Article article : open) {
            Optional<ExtractedPage> page = read.get(article.id());
            if (page == null) {
                continue;
            }
            texts.put(article.id(), page.map(ExtractedPage::text).orElse(""));
            page.flatMap(extracted -> Edits.completed(article, extracted)).ifPresent(better::add);
        }
        articles.update(better);
        articles.saveTexts(texts);
    }
}
