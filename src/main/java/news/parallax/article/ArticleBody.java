package news.parallax.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the body of the article out of a page, in four steps. Immutable, safe for several threads. */
final class ArticleBody {
    private final NameWords names = new NameWords();
    private final Phrases phrases = new Phrases();

    /**
     * The blocks of the body, in order.
     *
     * @param body the page
     * @param title its headline
     * @param description what it says of itself in a sentence
     */
    List<Block> read(Element body, String title, String description) {
        PageBlocks page = new PageBlocks(body);
        new Beside(page, names).mark();
        BodyFinder finder = new BodyFinder(page);
        Box root = finder.root();
        List<Block> blocks = new ArrayList<>(new PageStandfirst(page, title, description).above(root));
        blocks.addAll(finder.kept(root));
        return new BodyTrim(phrases, title).trim(blocks);
    }
}
