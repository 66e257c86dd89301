package news.parallax;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Every setting, read and checked at start. {@code config/parallax.yaml} holds a sentence for each; the environment
 * overrides the file.
 *
 * @param database where everything is kept
 * @param catalog folders of the outlet catalog, later ones override earlier ones
 * @param raters whose ratings count; empty for all
 * @param polling how the web is read
 * @param stories how stories are kept together
 * @param telegram how Telegram is reached
 * @param http the operators' port
 * @param model the language model that writes briefs, if one is configured
 */
record Settings(
        String database,
        List<Path> catalog,
        List<String> raters,
        Polling polling,
        StorySettings stories,
        Telegram telegram,
        Http http,
        Model model) {
    Settings {
        catalog = List.copyOf(catalog);
        raters = List.copyOf(raters);
    }

    /** The same on another store and catalog, with these addresses allowed. */
    Settings on(String otherDatabase, Path otherCatalog, String allowedAddresses) {
        return new Settings(
                otherDatabase,
                List.of(otherCatalog),
                List.of(),
                new Polling(
                        Duration.ofSeconds(5),
                        polling.parallel(),
                        polling.pageTime(),
                        polling.contact(),
                        allowedAddresses),
                stories,
                telegram,
                http,
                model);
    }

    /**
     * How the web is read.
     *
     * @param interval shortest time between two polls of a feed
     * @param parallel how many hosts are read side by side
     * @param pageTime how long one turn may read article pages; what is left comes with the next turn
     * @param contact address in the User-Agent
     * @param allowAddresses private addresses that may be fetched all the same
     */
    record Polling(Duration interval, int parallel, Duration pageTime, String contact, String allowAddresses) {}

    /**
     * How stories are kept together.
     *
     * @param window how long after its newest article a story takes in more
     * @param retention how long the texts and embeddings of articles are kept
     */
    record StorySettings(Duration window, Duration retention) {}

    /**
     * How Telegram is reached.
     *
     * @param atLeastOnce whether a digest whose fate is unknown is sent again
     * @param sideBySide how many messages that nobody waits for may be on their way at a time
     * @param operators user ids that may use {@code /admin}
     */
    record Telegram(
            Secret token, String apiUrl, boolean atLeastOnce, int sideBySide, List<Long> operators, Webhook webhook) {}

    /**
     * Where Telegram delivers updates by itself.
     *
     * @param url the public address; empty to ask for updates instead
     * @param secret what Telegram brings along
     */
    record Webhook(String url, Secret secret) {
        boolean wanted() {
            return !url.isEmpty();
        }
    }

    /**
     * The operators' port.
     *
     * @param port 0 for none
     */
    record Http(int port) {}

    /**
     * A language model behind an interface like OpenAI's.
     *
     * @param url base address; empty for none, so that briefs are extracts
     * @param name which model is asked for
     * @param key may be empty
     * @param deadline how long one answer may take
     */
    record Model(String url, String name, Secret key, Duration deadline) {
        boolean wanted() {
            return !url.isEmpty();
        }
    }
}
