package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day a sentence tells of: when something happens, not until when it holds. Published on Wednesday, 4 March 2026. */
class DaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A court on Tuesday stopped the dredging until February 9, 2027. | 2026-03-03",
                "A court stopped the dredging on March 2, and the order holds through April 1. | 2026-03-02",
                "The council voted on Monday to end the levy by Friday. | 2026-03-02",
                "The bill will be tested as soon as Friday. | 2026-03-06",
                "The film came out after Hale canceled a scheduled interview Monday night. | 2026-03-02",
                "The trial is scheduled for Monday. | 2026-03-09",
                "The ferry sails again on April 1. | 2026-04-01"
            })
    void isTheDayOnWhichItHappens(String sentence, LocalDate day) {
        assertEquals(Optional.of(day), Days.of(sentence(sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The order holds until the hearing on February 9, and the cofferdam stays.",
                "An appeals court paused the dam until at least February 9.",
                "Applications are due April 5 at the town hall.",
                "The papers must be returned by March 20 to the clerk.",
                "The moratorium remains in place through May 15.",
                "The council set a May 1 deadline for the answer."
            })
    void isNotADeadline(String sentence) {
        assertEquals(Optional.empty(), Days.of(sentence(sentence)));
    }

    @Test
    void theDateStillStandsBesideADayByWhichSomethingIsDue() {
        assertEquals(Optional.of("Friday, 6 Mar 2026"), RelativeDay.in(sentence("The council must answer by Friday.")));
    }

    @Test
    void aDayThatMayHaveBegunWhereTheNewsroomIsStaysOpen() {
        assertEquals(Optional.empty(), RelativeDay.in(sentence("The council voted on Thursday to end the levy.")));
        assertEquals(
                Optional.of("Thursday, 26 Feb 2026"),
                RelativeDay.in(sentence("The council voted last Thursday to end the levy.")));
        assertEquals(
                Optional.of("Thursday, 5 Mar 2026"), RelativeDay.in(sentence("The council will vote on Thursday.")));
    }

    private static Sentence sentence(String text) {
        Source source = new Source(
                1,
                "",
                "",
                Optional.of(Instant.parse("2026-03-04T12:00:00Z")),
                "",
                text,
                Side.UNRATED,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
        return new Material(List.of(source)).sentences().get(0);
    }
}
