package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneOffset;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the figures of a coverage are put into words. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource({"conglomerate, Mischkonzerne", "state-funded, staatlich finanziert", "telecom, Telekomfirmen"})
    void aGroupOfOwnersIsNamedInTheReadersLanguage(String group, String german) {
        assertEquals(german, figures(Language.GERMAN).owner(group).plain());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void noLanguageLeavesTheCatalogsOwnWordForIt(Language language) {
        for (String group : new String[] {"government", "wealthy-individual", "corporation", "private-equity"}) {
            assertNotEquals(
                    group.replace('-', ' '), figures(language).owner(group).plain());
        }
    }

    private static Figures figures(Language language) {
        return new Figures(new Voice(language, ZoneOffset.UTC, false));
    }
}
