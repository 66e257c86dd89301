package news.parallax.chat;

import java.time.Duration;

/** What looking for a message showed of which nobody knew whether it was posted. */
public sealed interface Sighting {
    /** It stands in the chat under this number. */
    record Stands(long messageId) implements Sighting {}

    /** It stands nowhere: it was never posted. */
    record Nowhere() implements Sighting {}

    /** It cannot be told, now or later. */
    record Unclear(String reason) implements Sighting {}

    /** The network does not say at the moment; to be asked again after this long. */
    record Later(Duration delay) implements Sighting {}
}
