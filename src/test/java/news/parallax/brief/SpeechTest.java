package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechTest {
    @ParameterizedTest
    @MethodSource
    void whatStandsInTheMidstOfASpeechIsKnownByTheMarksAroundIt(String paragraph, List<Boolean> spoken) {
        Speech speech = new Speech();
        assertEquals(
                spoken, Sentences.of(paragraph).stream().map(speech::goesOn).toList());
    }

    static Stream<Arguments> whatStandsInTheMidstOfASpeechIsKnownByTheMarksAroundIt() {
        return Stream.of(
                Arguments.of(
                        "“The pier is old. It has to go. We start in May,” Brandt said.", List.of(false, true, true)),
                Arguments.of("\"The pier is old. It has to go.\" The council agreed.", List.of(false, true, false)),
                Arguments.of(
                        "„Der Pier ist alt. Er muss weg“, sagte Brandt. Der Rat stimmte zu.",
                        List.of(false, true, false)),
                Arguments.of(
                        "«La jetée est vieille. Elle doit partir», a dit Brandt. Le conseil a voté.",
                        List.of(false, true, false)),
                Arguments.of("“The pier is old. It has to go.", List.of(false, true)),
                Arguments.of("Brandt called it “old” and “a danger”. The council agreed.", List.of(false, false)),
                Arguments.of("Brandt called it \"old\" (and \"a danger\"). The council agreed.", List.of(false, false)),
                Arguments.of("The plank is 6'2\" long. It was found on Monday.", List.of(false, false)),
                Arguments.of("“The pier is old.” “It has to go.” The council agreed.", List.of(false, false, false)));
    }

    @Test
    void aBriefTellsNothingAsAnOutletsThatSomebodySaidInTheMidstOfASpeech() {
        String first = "The harbor council of Ostraven voted on Tuesday to tear down the old ferry pier.\n"
                + "“The pier was built for boats that no longer sail. But for the harbor it has become a danger to every ferry."
                + " The council has no money for a second repair,” said Mayor Ilse Brandt after the vote.\n"
                + "Work on the pier begins in May and costs 4 million crowns, the council said.";
        String second = "Ostraven tears down its old ferry pier, the harbor council decided on Tuesday.\n"
                + "Work begins in May and will cost 4 million crowns.";
        Brief brief =
                new ExtractiveSummarizer().summarize(List.of(source(1, first), source(2, second)), BriefLength.CHAT);
        assertFalse(brief.bullets().isEmpty());
        for (Bullet bullet : brief.bullets()) {
            assertFalse(bullet.text().contains("danger to every ferry"), bullet.text());
        }
    }

    private static Source source(int n, String text) {
        return new Source(
                n,
                "Outlet " + n,
                "Ostraven to tear down ferry pier",
                Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                "",
                text,
                Side.CENTER,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
