package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sentences of two reports, held against each other. */
class SameFactTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        "endings differ",
                        true,
                        "Певица Мара Квелл сняла фильм о паромах Кеттла после своего высказывания о паромщиках.",
                        "Ведущая Мара Квелл после громкого скандала, вызванного ее высказываниями о паромщиках, сняла фильм."),
                Arguments.of(
                        "the same people, another fact",
                        false,
                        "Певица Мара Квелл сняла фильм о паромах Кеттла после своего высказывания о паромщиках.",
                        "Мара Квелл родилась в Остравене и в двадцать лет выиграла конкурс песни."),
                Arguments.of(
                        "endings differ in English",
                        true,
                        "The council of Kettle discussed ways to reform the farm markets and to free farmers of the levy.",
                        "The Kettle mayor discussed reforming the farming market and freeing farmers, a release said."),
                Arguments.of(
                        "figures stand whole",
                        false,
                        "Паром везет 412 пассажиров.",
                        "Паром везет 41 вагон и 4120 тонн угля зимой по каналу."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void seesOneFactInOtherWords(String what, boolean same, String a, String b) {
        Material material = new Material(List.of(source(1, "Дождь.\n" + a), source(2, "Rain.\n" + b)));
        List<Sentence> sentences = material.sentences();
        assertEquals(same, new SameFact().told(List.of(sentences.get(1)), sentences.get(3)), what);
    }

    private static Source source(int n, String text) {
        return new Source(
                n,
                "Outlet " + n,
                "Ferries",
                Optional.of(Instant.parse("2026-03-04T12:00:00Z")),
                "",
                text,
                Side.UNRATED,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
