package news.parallax;

import java.time.InstantSource;
import java.util.function.Consumer;
import news.parallax.brief.Summarizer;
import news.parallax.chat.ChatGateway;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.Embedder;
import news.parallax.web.Fetcher;

/**
 * All that is outside of the program; tests give another.
 *
 * @param clock what time it is
 * @param web how addresses are fetched
 * @param store where everything is kept
 * @param outlets the catalog
 * @param embedder how texts become vectors
 * @param summarizer who writes the briefs
 * @param chat where conversations take place
 * @param progress is told what goes on, in a line
 */
record World(
        InstantSource clock,
        Fetcher web,
        Store store,
        Outlets outlets,
        Embedder embedder,
        Summarizer summarizer,
        ChatGateway chat,
        Consumer<String> progress) {}
