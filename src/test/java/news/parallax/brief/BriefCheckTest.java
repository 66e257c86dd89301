package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

class BriefCheckTest {
    private static final String TEXT =
            "Mayor Ilse Brandt said on 3 March that repairs would cost 40 million crowns. \"We will not open it before summer,\" Brandt said. "
                    + "Two pillars of the bridge are cracked. The shipyard will run ferries for workers. Rain fell all day in the hills.";

    @Test
    void passesWordsOfTheSource() {
        assertEquals(
                Optional.empty(),
                refusal("Mayor Ilse Brandt said on 3 March that repairs would cost 40 million crowns."));
        assertEquals(Optional.empty(), refusal("\"We will not open it before summer,\" Brandt said."));
    }

    @Test
    void passesASpelledNumberAsDigits() {
        assertEquals(Optional.empty(), refusal("The bridge has 2 pillars that are cracked."));
    }

    @Test
    void refusesAnotherNumber() {
        assertTrue(refusal("Mayor Ilse Brandt said repairs would cost 45 million crowns.")
                .isPresent());
    }

    @Test
    void refusesAnotherScale() {
        assertTrue(refusal("Mayor Ilse Brandt said repairs would cost 40 billion crowns.")
                .isPresent());
    }

    @Test
    void refusesAnotherName() {
        assertTrue(refusal("The mayor, Olga Brandt, said repairs would cost 40 million crowns.")
                .isPresent());
    }

    @Test
    void refusesAnotherDate() {
        assertTrue(refusal("Mayor Ilse Brandt said on 4 March that repairs would cost 40 million crowns.")
                .isPresent());
    }

    @Test
    void refusesAQuotationThatIsNotVerbatim() {
        assertTrue(refusal("\"We will not open the bridge before summer,\" Brandt said.")
                .isPresent());
    }

    @Test
    void refusesWhatTheSentencesDoNotSay() {
        assertTrue(
                refusal("Residents demand resignation over corruption scandal.").isPresent());
    }

    @Test
    void refusesAnArticleThatIsNotThere() {
        Bullet bullet = new Bullet("Two pillars of the bridge are cracked.", List.of(7), "", "");
        assertTrue(new BriefCheck(List.of(source())).refusal(bullet).isPresent());
    }

    private static Optional<String> refusal(String text) {
        return new BriefCheck(List.of(source())).refusal(new Bullet(text, List.of(1), "", ""));
    }

    private static Source source() {
        return new Source(
                1,
                "North Wire",
                "",
                Optional.empty(),
                "",
                TEXT,
                Side.CENTER,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
