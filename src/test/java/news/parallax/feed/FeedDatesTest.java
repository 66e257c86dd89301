package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 14 Nov 2023 22:13:20 GMT|2023-11-14T22:13:20Z",
                "Tue, 14 Nov 2023 22:13:20 CEST|2023-11-14T20:13:20Z",
                "Tue, 14 Nov 2023 22:13:20 +9999|2023-11-14T22:13:20Z",
                "14 Nov 23 22:13 EST|2023-11-15T03:13:00Z",
                "mar., 14 nov. 2023 22:13:20 +0100|2023-11-14T21:13:20Z",
                "November 14, 2023 10:13 PM|2023-11-14T22:13:00Z",
                "2023-11-14T22:13:20.5+01:00|2023-11-14T21:13:20.500Z",
                "2023-11-14 22:13|2023-11-14T22:13:00Z",
                "20231114T221320Z|2023-11-14T22:13:20Z",
                "2023-11|2023-11-01T00:00:00Z",
                "2024-03-31T02:30:00[Europe/Paris]|2024-03-31T01:30:00Z",
                "1700000000000|2023-11-14T22:13:20Z",
                "Mon, 01 Jan 2099 00:00:00 GMT|2099-01-01T00:00:00Z"
            })
    void readsDatesAsFeedsWriteThem(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), FeedDates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday at noon",
                "Thu, 30 Feb 2023 10:00:00 GMT",
                "0000-00-00T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "Mon, 01 Jan 99999 00:00:00 GMT",
                "2023-13-45",
                "soon"
            })
    void makesNothingOfWhatIsNoDate(String text) {
        assertEquals(Optional.empty(), FeedDates.parse(text));
    }
}
