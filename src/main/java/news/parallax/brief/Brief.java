package news.parallax.brief;

import java.util.List;

/**
 * One story told shortly.
 *
 * @param headline at most 90 characters
 * @param standfirst one sentence of at most 200 characters, or empty
 * @param bullets what is told
 * @param dropped sources that were left out, and why
 * @param withheld how many bullets the check refused
 */
public record Brief(String headline, String standfirst, List<Bullet> bullets, List<Dropped> dropped, int withheld) {
    /** Copies the lists. */
    public Brief {
        bullets = List.copyOf(bullets);
        dropped = List.copyOf(dropped);
    }
}
