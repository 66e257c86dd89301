package news.parallax.command;

import java.util.List;
import java.util.stream.Collectors;
import news.parallax.brief.Bullet;
import news.parallax.chat.Text;
import news.parallax.story.Story;

/** Bullets as a chat shows them: the sources' words, then whose and when, then the numbered links. */
final class BulletLines {
    private BulletLines() {}

    /** A bullet without its mark. */
    static Text of(Story story, Bullet bullet) {
        Text.Builder text = Text.builder().foreign(bullet.text());
        String beside = List.of(bullet.attribution(), bullet.date()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!beside.isEmpty()) {
            text.words(" – ").foreign(beside);
        }
        return text.words(" ").add(links(story, bullet.citations())).build();
    }

    /** The numbers of articles, each a link to it. */
    static Text links(Story story, List<Integer> citations) {
        Text.Builder text = Text.builder();
        for (int n : citations) {
            if (n >= 1 && n <= story.members().size()) {
                text.link(
                        Text.of("[" + n + "]"),
                        story.members().get(n - 1).article().url());
            }
        }
        return text.build();
    }
}
