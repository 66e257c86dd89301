package news.parallax.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.parallax.digest.SubscribedChats;

/** Stores for the tests of what is kept in them. */
public final class Stores {
    private Stores() {}

    /** An empty one, in the build's own folder: whoever ends the process may not let it clean up. */
    public static Store temporary() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "store");
            return Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is kept for chats. */
    public static SubscribedChats.Books books(Store store) {
        return new SubscribedChats.Books(
                store.subscriptions(),
                store.deliveries(),
                store.told(),
                store.held(),
                store.wishes(),
                store.follows(),
                store.mutes());
    }
}
