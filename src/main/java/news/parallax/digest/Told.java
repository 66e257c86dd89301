package news.parallax.digest;

/**
 * A story as a chat was told it.
 *
 * @param place its number in the message, from 1; 0 where others told it
 * @param story its id
 * @param version the version that was told
 * @param fact the sentence that was told of it, as it stood in the message; may be empty
 */
public record Told(int place, String story, int version, String fact) {}
