package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The state filed its brief in Hale v. Kettle on Friday.",
                "Киностудия им. Орлова открыла канал.",
                "Причал в г. Кеттл закрыт до мая.",
                "Im Hafen wurden 3 Mio. Euro verbaut.",
                "قال د. أحمد إن الميناء مغلق."
            })
    void aDotBehindAnAbbreviationEndsNoSentence(String text) {
        assertEquals(List.of(text), Sentences.of(text));
    }

    @Test
    void sentencesThatLostTheSpaceBetweenThemAreTwo() {
        assertEquals(
                List.of("The council passed the package.", "The ferries come in spring."),
                Sentences.of("The council passed the package.The ferries come in spring."));
        assertEquals(
                List.of("Совет принял бюджет.", "Паромы придут весной."),
                Sentences.of("Совет принял бюджет.Паромы придут весной."));
        assertEquals(
                List.of("Она сыграла в фильме \"Паром\".", "Мара, как и Том, пела."),
                Sentences.of("Она сыграла в фильме \"Паром\".Мара, как и Том, пела."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbor.Com is a shop in Kettle.",
                "The U.S.Senate voted on ferries.",
                "He wrote it in Node.JS last week."
            })
    void aDotWithinANameEndsNone(String text) {
        assertEquals(List.of(text), Sentences.of(text));
    }

    @Test
    void theYearBeforeTheDotEndsASentenceInRussian() {
        assertEquals(
                2,
                Sentences.of("Паром построили в 2020 г. Он ходит до сих пор.").size());
    }
}
