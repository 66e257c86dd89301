package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-04T08:15:00+02:00 | 2031-05-04T06:15:00Z",
                "2031-05-04T08:15:00.123Z | 2031-05-04T08:15:00Z",
                "2031-05-04 08:15:00 +0200 | 2031-05-04T06:15:00Z",
                "2031-05-04 08:15 | 2031-05-04T08:15:00Z",
                "2031-5-4 | 2031-05-04T00:00:00Z",
                "20310504 | 2031-05-04T00:00:00Z",
                "Sun, 4 May 2031 08:15:00 GMT | 2031-05-04T08:15:00Z",
                "May 4, 2031 | 2031-05-04T00:00:00Z",
                "4. Mai 2031 | 2031-05-04T00:00:00Z",
                "4 de mayo de 2031 | 2031-05-04T00:00:00Z",
                "04.05.2031 | 2031-05-04T00:00:00Z",
                "2031年5月4日 | 2031-05-04T00:00:00Z",
            })
    void readsDatesAsPagesWriteThem(String text, Instant when) {
        assertEquals(Optional.of(when), DateText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2031-13-45", "0000-00-00T00:00:00", "99999999", "12 of 2031"})
    void inventsNoDate(String text) {
        assertEquals(Optional.empty(), DateText.read(text));
    }
}
