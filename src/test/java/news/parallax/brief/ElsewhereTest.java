package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch their interview with the mayor below.",
                "You can watch the trailer for the new season here.",
                "Take a look at everything on offer below.",
                "Check out the ferry's first trip here.",
                "The keel can be seen in the photo below.",
                "The crew appears in the viral video above, made by a deckhand.",
                "View the full table of fares so far here.",
                "Die Abfahrt ist im Video oben zu sehen.",
                "La vidéo ci-dessous montre le départ du ferry.",
                "Mira el vídeo del primer viaje del transbordador.",
                "Veja a foto do novo barco no cais.",
                "Момент отплытия попал на видео ниже.",
                "Дивіться відео першого рейсу порома."
            })
    void seesWhereASentenceSendsItsReaderElsewhereOnItsPage(String sentence) {
        assertTrue(Elsewhere.in(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See the harbor once and you will come back, the mayor said.",
                "Fares fell below those of last year, the operator said.",
                "The ferry will stay here until May, the captain said.",
                "Lenders want to see it below 30 percent.",
                "The post above the harbor was empty, the fire service said.",
                "Rates above four percent are rare, the bank said.",
                "Read the room, a councillor told the operator, or sail alone.",
                "Видео показали в суде, сообщил прокурор."
            })
    void leavesSentencesThatOnlyNameAPlace(String sentence) {
        assertFalse(Elsewhere.in(sentence));
    }
}
