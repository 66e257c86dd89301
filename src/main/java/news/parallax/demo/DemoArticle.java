package news.parallax.demo;

import java.time.Duration;
import java.util.List;

/**
 * One state of an article of the edition. A second state with the same id replaces the first once it is out.
 *
 * @param id identifier, the file name of its page
 * @param outlet short name of its outlet
 * @param offset when it comes out, counted from the start of the newsstand; below zero for what is out already
 * @param author who wrote it; empty if it is not signed
 * @param opinion whether it is an opinion piece
 * @param paywall whether it asks for a subscription
 * @param title headline
 * @param lead first words, as the feed gives them
 * @param paragraphs the text of its page after the lead
 */
record DemoArticle(
        String id,
        String outlet,
        Duration offset,
        String author,
        boolean opinion,
        boolean paywall,
        String title,
        String lead,
        List<String> paragraphs) {
    /** Copies the paragraphs. */
    DemoArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Where its page stands at its outlet. */
    String path() {
        return (opinion ? "opinion/" : "news/") + id + ".html";
    }
}
