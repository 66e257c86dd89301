package news.parallax.brief;

import java.util.List;

/**
 * One thing that a brief tells.
 *
 * @param text only words of the cited sources
 * @param citations numbers of the sources that say it, at least one, each once
 * @param attribution whose words they are, to be shown beside; may be empty
 * @param date when they were published, to be shown beside; may be empty
 */
public record Bullet(String text, List<Integer> citations, String attribution, String date) {
    /** Copies the citations, each once: two sentences of one source are one link. */
    public Bullet {
        citations = citations.stream().distinct().toList();
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a bullet needs a citation");
        }
    }
}
