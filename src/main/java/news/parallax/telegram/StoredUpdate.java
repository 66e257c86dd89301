package news.parallax.telegram;

import java.time.Instant;

/**
 * An update as Telegram handed it out, in the inbox.
 *
 * @param id Telegram's update_id
 * @param json the update as JSON
 * @param received when it was taken in
 * @param tries how often handling it has failed
 */
public record StoredUpdate(long id, String json, Instant received, int tries) {}
