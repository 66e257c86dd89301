package news.parallax.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for quiet hours in other forms than the help shows. */
class TypedHoursTest {
    @ParameterizedTest
    @ValueSource(strings = {"22:00-07:00", "22-7", "22:00 to 7", "22 bis 7"})
    void quietHoursMayBeTypedWithoutMinutes(String words) {
        assertEquals(
                LocalTime.of(22, 0), QuietCommand.hours(words).orElseThrow().from());
        assertEquals(LocalTime.of(7, 0), QuietCommand.hours(words).orElseThrow().to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25-7", "22", "night", "22:61-7"})
    void whatIsNoHourIsNotGuessed(String words) {
        assertTrue(QuietCommand.hours(words).isEmpty());
    }
}
