package news.parallax.digest;

import java.util.List;
import news.parallax.chat.Message;

/**
 * A message about stories, and which.
 *
 * @param message the message
 * @param told the stories in it, in order; empty where it says that there is nothing new
 */
public record Composed(Message message, List<Told> told) {
    /** Copies the list. */
    public Composed {
        told = List.copyOf(told);
    }
}
