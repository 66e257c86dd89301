package news.parallax.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.parallax.brief.Bullet;
import news.parallax.chat.Language;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** Bullets as a chat shows them: the sources' words, then whose and when, then the numbered links. */
final class BulletLines {
    /** As briefs write a day, in some with the day of the week before it. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private BulletLines() {}

    /** A bullet without its mark. */
    static Text of(Voice voice, Story story, Bullet bullet) {
        Text.Builder text = Text.builder().foreign(bullet.text());
        String beside = List.of(bullet.attribution(), date(voice, bullet.date())).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!beside.isEmpty()) {
            text.words(" – ").foreign(beside);
        }
        return text.words(" ").add(links(story, bullet.citations())).build();
    }

    /** A day as the reader's language writes it; what is no day stays as it is. */
    private static String date(Voice voice, String written) {
        int comma = written.indexOf(", ");
        if (voice.language() == Language.ENGLISH || written.isEmpty()) {
            return written;
        }
        try {
            LocalDate day = LocalDate.parse(comma < 0 ? written : written.substring(comma + 2), DAY);
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Times(voice.in(ZoneOffset.UTC), start).day(start, comma >= 0);
        } catch (DateTimeParseException e) {
            return written;
        }
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
