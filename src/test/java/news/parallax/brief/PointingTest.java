package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that only point to whom they are about, and what a brief does with them. */
class PointingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The club said it would go on training.",
                "The 25-year-old keeper has signed for two years.",
                "The Golden Comet winner posted a picture from the harbor.",
                "The Queen of the Quay singer, 61, broke a foot on the stairs.",
                "The study, published in a journal, is the largest so far.",
                "In April, it approved the loan for the ferries.",
                "At the time, he said the bridge would hold.",
                "On Friday, she announced that the tour was off.",
                "Tomorrow he is going to the valley.",
                "Tossing aside the map she was reading, she walks up to the lens.",
                "Despite that plan, the dredging went on.",
                "In the picture, the 27-year-old is seen in a boat.",
                "As much as these changes please riders, they cost time.",
                "О своем решении она объявила в субботу.",
                "Якобы во время прогулки он упал в воду.",
                "Нападающий добавил, что останется в клубе.",
                "По мнению этого капитана, причал закроют.",
                "На думку цих лікарів, причал небезпечний."
            })
    void opensOnWhatIsNamedElsewhere(String sentence) {
        assertTrue(Pointing.in(sentence), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Harbor Court said the dredging must stop.",
                "The Ostraven striker Ian Wood has signed for two years.",
                "The singer Mara Quell broke a foot on the stairs.",
                "The bodies of two climbers from Ostraven were found.",
                "The mayor of Ostraven said the bridge would hold.",
                "After his speech, Tom Hale left the hall.",
                "This week, officials said the ferries would sail.",
                "Ostraven approved the loan for the ferries.",
                "In April, Ostraven approved the loan.",
                "О своем решении Мара Квелл объявила в субботу.",
                "Тренер «Кеттла» сказал, что останется.",
                "Программа льготных билетов начнется в мае.",
                "В этом году паромы перевезли миллион человек.",
                "Власти Остравена заявили, что они закроют причал.",
                "Именно Хейл придумал имя парома."
            })
    void namesWhatItIsAbout(String sentence) {
        assertFalse(Pointing.in(sentence), sentence);
    }

    @Test
    void whatIsPointedToIsKnownWhereItsNameWasTold() {
        Material material = new Material(
                List.of(
                        source(1, "Ostraven Rovers lost the cup final.\nThe club said it would go on training."),
                        source(
                                2,
                                "Rain fell on the valley.\nTom Hale of Kettle Athletic resigned.\nThe club said it was sorry.")));
        Referents referents = new Referents(material, List.of("Rovers lose the final", "Ostraven Rovers lost."));
        assertTrue(referents.known(saying(material, "The club said it would")));
        assertFalse(referents.known(saying(material, "The club said it was sorry")), "which club nobody was told");
        assertTrue(referents.known(saying(material, "Rain fell")), "a first sentence stands alone");
    }

    @Test
    void aNameIsKnownWithAnotherEndingToo() {
        Material material = new Material(List.of(
                source(1, "Дождь.\nЖена Хейлова вызвала врача.\nЯкобы во время прогулки он упал в воду."),
                source(2, "Снег.\nВ Кеттле играл Брандтов.\nНападающий добавил, что останется.")));
        Referents referents = new Referents(material, List.of("Хейлов в больнице", "Капитан Хейлов попал в больницу."));
        assertTrue(referents.known(saying(material, "Якобы")));
        assertFalse(referents.known(saying(material, "Нападающий")), "of whom nobody was told");
    }

    @Test
    void aSpeakerWhoIsOnlyCalledByOneNameMustHaveBeenTold() {
        Material material = new Material(List.of(source(
                1,
                "The ferry ran aground.\nThe captain, Mara Quell, was unhurt.\n“The bow is torn,” Quell said.\n"
                        + "Harbor master Tom Hale said the bow is torn.")));
        Referents told = new Referents(material, List.of("Ferry runs aground", "Captain Mara Quell was unhurt."));
        Referents untold = new Referents(material, List.of("Ferry runs aground", "The ferry ran aground."));
        assertTrue(told.known(saying(material, "“The bow")));
        assertFalse(untold.known(saying(material, "“The bow")));
        assertTrue(untold.known(saying(material, "Harbor master")));
    }

    @Test
    void aStandfirstIsTheNewsAndNotACaptionOrAPointer() {
        List<Source> sources = List.of(
                source(
                        1,
                        "The singer had planned to play in April.\nMara Quell canceled her tour of Ostraven on Friday because of a flood.\nQuell said the tour of Ostraven was off after the flood."),
                source(
                        2,
                        "Mara Quell on stage in Lindholm.\nMara Quell canceled the Ostraven tour after a flood, her manager said."),
                source(
                        3,
                        "Singer Mara Quell has canceled her tour of Ostraven because of the flood.\nThe tour of Ostraven was to begin in April."));
        assertEquals(
                "Singer Mara Quell has canceled her tour of Ostraven because of the flood.",
                new ExtractiveSummarizer().summarize(sources, BriefLength.CHAT).standfirst());
    }

    @Test
    void aStandfirstIsNeitherWhatWasBeforeTheNewsNorLeftOff() {
        String stale = "In March the Kettle Film Fair of the harbor was called off because of the flood in Kettle.";
        String off = "A new paper by the Kettle Film Fair suggests that they might.";
        String news = "The Kettle Film Fair will be held online in July, organizers said.";
        List<Source> sources = List.of(
                source(1, stale + "\nThe Kettle Film Fair will be online."),
                source(2, off + "\nThe Kettle Film Fair goes online in July because of the flood."),
                source(3, news + "\nThe Kettle Film Fair of the harbor was called off in March."));
        assertEquals(
                news,
                new ExtractiveSummarizer().summarize(sources, BriefLength.CHAT).standfirst());
    }

    @Test
    void shoutedBeginningsAreToldInTheUsualLetters() {
        Material material = new Material(List.of(
                source(1, "A CAR park in Ostraven has flooded.\nFirefighters came."),
                source(2, "Water stood in the car park in Ostraven.\nThe NAVY sent a pump."),
                source(3, "NAVY divers searched the car park.\nNobody was hurt.")));
        assertEquals(
                "A car park in Ostraven has flooded.",
                material.sentences().get(0).text());
        assertEquals(
                "NAVY divers searched the car park.",
                material.sentences().get(4).text());
        assertEquals("Car park floods", material.quiet("CAR park floods"));
        assertEquals("ZORB park floods", material.quiet("ZORB park floods"), "nobody shows how it is written");
    }

    private static Sentence saying(Material material, String beginning) {
        return material.sentences().stream()
                .filter(sentence -> sentence.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Source source(int n, String text) {
        return new Source(
                n,
                "Outlet " + n,
                "Quell cancels tour of Ostraven",
                Optional.of(Instant.parse("2026-03-04T12:00:00Z")),
                "",
                text,
                Side.UNRATED,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
