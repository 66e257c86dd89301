package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that can stand alone in a brief, and such as only look so. */
class QuotableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A paper by the harbor school suggests that they might.",
                "The council says nobody is happier with the ferries than it was.",
                "Паром о рекорде: \"Запомню этот день на всю жизнь\"Вторым пришел корабль из Кеттла.",
                "Далее места в гонке паромов Кеттла распределились следующим образом:4."
            })
    void whatIsLeftOffOrRunTogetherIsNot(String text) {
        assertFalse(Quotable.clear(sentence(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council could not say what the ferries were for, or who might pay for them.",
                "Бывший игрок «Остравена»Том Хейл вернулся в команду Кеттла.",
                "Сегодня «Остравен» на выезде разгромил «Кеттл» со счетом 5:2."
            })
    void aWholeSentenceIs(String text) {
        assertTrue(Quotable.clear(sentence(text)), text);
    }

    private static Sentence sentence(String text) {
        Source source = new Source(
                1,
                "Harbor Ledger",
                "Ferries",
                Optional.of(Instant.parse("2026-03-04T12:00:00Z")),
                "",
                text,
                Side.UNRATED,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
        return new Material(List.of(source)).sentence(source, 0, text);
    }
}
