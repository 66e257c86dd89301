package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities in the languages of the catalog. */
class QuantityReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Эпидемия закончится к 8 августа.",
                "Он ушёл из жизни на 77-м году жизни.",
                "Мост откроют 12 травня.",
                "La obra empieza el 7 de agosto.",
                "La grève commence le 12 juin.",
                "A obra começa em 7 de agosto.",
                "I lavori cominciano il 7 agosto.",
                "Het werk begint op 7 augustus.",
                "Die Arbeiten beginnen am 7. August."
            })
    void aDayOrAnOrdinalIsNone(String sentence) {
        assertEquals(List.of(), QuantityReader.in(sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 200 человек пришли на пристань.', 1200, человек",
        "'На пристань пришли 1\u00a0200 человек.', 1200, человек",
        "'Some 1,200 people came.', 1200, people",
        "'Unos 3.400.000 votos fueron contados.', 3400000, voto",
        "'The fee rose to 2.5 crowns.', 2.5, crown"
    })
    void groupsOfThreeDigitsAreOneNumber(String sentence, String value, String unit) {
        List<Quantity> found = QuantityReader.in(sentence);
        assertEquals(List.of(value), found.stream().map(Quantity::value).toList());
        found.forEach(quantity -> assertEquals(unit, quantity.unit()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Погибли около 120 рыбаков.",
                "Загинули майже 120 рибалок.",
                "Murieron cerca de 120 pescadores.",
                "Près de 120 pêcheurs sont morts.",
                "Mais de 120 pescadores morreram.",
                "Oltre 120 pescatori sono morti."
            })
    void aRoughNumberIsKnownByTheWordsBeforeIt(String sentence) {
        assertTrue(QuantityReader.in(sentence).get(0).rough(), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "'$US14 ($22) billion was lost.', 14000000000, dollar",
        "'About $14 billion (£11.1 billion) was lost.', 14000000000, dollar",
        "'A $25-billion bond was issued.', 25000000000, dollar",
        "'They hold up a $3 MILLION check.', 3000000, dollar",
        "'It closed at $US701.32 ($1091.50).', 701.32, dollar"
    })
    void anAmountInOtherMoneyIsTheSameFigure(String sentence, String value, String unit) {
        List<Quantity> found = QuantityReader.in(sentence);
        assertEquals(List.of(value), found.stream().map(Quantity::value).toList());
        found.forEach(quantity -> assertEquals(unit, quantity.unit()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forty five people came.", "One hundred and three men took part."})
    void theEndOfANumberThatIsSpelledOutIsNone(String sentence) {
        assertEquals(List.of(), QuantityReader.in(sentence), sentence);
    }
}
