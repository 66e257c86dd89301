package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.parallax.brief.Bullet;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import news.parallax.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH|22 Nov 2026|22 Nov 2026",
                "ENGLISH|Sunday, 22 Nov 2026|Sunday, 22 Nov 2026",
                "GERMAN|22 Nov 2026|22. Nov. 2026",
                "GERMAN|Sunday, 22 Nov 2026|Sonntag, 22. Nov. 2026",
                "RUSSIAN|22 Nov 2026|22 нояб. 2026 г.",
                "ARABIC|22 Nov 2026|22 نوفمبر 2026",
                "GERMAN|late in November|late in November"
            })
    void theDayBesideABulletIsWrittenAsTheReaderDoes(Language language, String written, String told) {
        Voice voice = new Voice(language, ZoneOffset.UTC, false);
        Bullet bullet = new Bullet("Nine ferries.", List.of(1), "Harbor Ledger", written);
        assertEquals(
                "Nine ferries. – Harbor Ledger, " + told,
                BulletLines.of(voice, new Story("k7m2qd", 1, NOON, NOON, List.of()), bullet)
                        .plain()
                        .replaceAll("\\p{Zs}", " ")
                        .strip());
    }
}
