package news.parallax.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.parallax.digest.SubscribedChats;

/** Stores for the tests of what is kept in them. */
public final class Stores {
    private Stores() {}

    /** An empty one that is gone with the process. */
    public static Store temporary() {
        try {
            Path folder = Files.createTempDirectory("parallax-store");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("test.db");
            file.toFile().deleteOnExit();
            return Store.open("jdbc:sqlite:" + file);
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
