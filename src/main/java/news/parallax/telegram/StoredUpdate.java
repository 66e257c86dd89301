package news.parallax.telegram;

import java.time.Instant;

/**
 * An update as Telegram handed it out, in the inbox.
 *
 * @param id Telegram's update_id
 * @param json the update as JSON
 * @param received when it was taken in
 * @param tries how often handling it has failed
 * @param lane those of one lane are handled in order, whichever process took them in; 0 for one that waits for none
 */
public record StoredUpdate(long id, String json, Instant received, int tries, long lane) {
    /** One that waits for none. */
    public StoredUpdate(long id, String json, Instant received, int tries) {
        this(id, json, received, tries, 0);
    }
}
