package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, The ferry ran aground off the coast and all of its passengers are safe",
        "es, El transbordador encalló frente a la costa y los pasajeros están a salvo",
        "pt, A balsa encalhou na costa e os passageiros não correm perigo após o resgate",
        "fr, Le ferry s'est échoué au large de la côte et les passagers sont saufs",
        "de, Die Fähre ist vor der Küste auf Grund gelaufen und das Schiff wird geborgen",
        "it, Il traghetto si è arenato al largo della costa e i passeggeri sono salvi",
        "ru, Паром сел на мель у берега и пассажиры не пострадали",
        "uk, Пором сів на мілину біля берега і пасажири не постраждали",
        "ar, جنحت العبارة قبالة الساحل",
        "zh, 渡轮在海岸附近搁浅",
        "ja, フェリーが沖合で座礁した"
    })
    void tellsLanguageOfText(String language, String text) {
        assertEquals(language, TextLanguage.of("", text, ""));
    }

    @Test
    void believesWhatIsDeclared() {
        assertEquals("sl", TextLanguage.of("sl", "Trajekt Aurelia", ""));
        assertEquals("pt", TextLanguage.of("pt-BR", "Aurelia", ""));
    }

    @ParameterizedTest
    @CsvSource({"en, English", "en, eng", "en, EN_US", "de, ger", "de, deu", "pt, Portuguese", "he, iw", "uk, ukr"})
    void knowsALanguageByItsOtherNames(String language, String declared) {
        assertEquals(language, TextLanguage.of(declared, "123", ""));
        assertEquals(language, TextLanguage.atAGlance(declared, "123", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x17", "zz", "UTF-8", "-", "en\u0301", "none", "my language"})
    void aDeclarationThatIsNoLanguageIsNone(String declared) {
        assertEquals("en", TextLanguage.of(declared, "The ferry ran aground and is safe at the port", ""));
        assertEquals("en", TextLanguage.atAGlance(declared, "The ferry ran aground and is safe at the port", ""));
    }

    @Test
    void doesNotBelieveWhatTheScriptBelies() {
        assertEquals("ru", TextLanguage.of("en", "Паром сел на мель у берега и это не первый раз", ""));
        assertEquals("en", TextLanguage.of("ar", "The ferry ran aground and is safe at the port", ""));
    }

    @Test
    void saysNothingRatherThanGuess() {
        assertEquals("", TextLanguage.of("", "Aurelia", ""));
        assertEquals("", TextLanguage.of("", "", ""));
        assertEquals("", TextLanguage.of("", "12 345", ""));
    }

    @Test
    void aPossessiveIsNoWordOfAnotherLanguage() {
        assertEquals("", TextLanguage.of("", "Ostraven's harbor council backs women's team", ""));
        assertEquals("", TextLanguage.of("", "Ostraven’s ferries", ""));
    }

    @Test
    void doesNotBelieveADeclarationThatTheWordsEvidentlyBelie() {
        String title = "El puerto de la isla abre con retraso por el temporal";
        String lead = "Los vecinos de los barrios del norte se quedan sin transporte y el alcalde pide una solución.";
        assertEquals("es", TextLanguage.unlessBelied("en", title, lead));
        assertEquals("es", TextLanguage.unlessBelied("en-US", title, lead));
        assertEquals(
                "en",
                TextLanguage.unlessBelied(
                        "es",
                        "The harbor is to open late after the storm",
                        "Residents of the north have been left without a ferry, and the mayor is asking for a solution."));
    }

    @Test
    void believesADeclarationWhereTheWordsAreFewOrOfAKin() {
        assertEquals("en", TextLanguage.unlessBelied("en", "El Niño y La Niña", ""));
        assertEquals("en-US", TextLanguage.unlessBelied("en-US", "The harbor is to open late after the storm", ""));
        String catalan = "El port de la ciutat obre amb retard i els veïns del barri es queden sense transport";
        assertEquals("ca", TextLanguage.unlessBelied("ca", catalan, ""), "a language whose words are not known here");
        assertEquals("", TextLanguage.unlessBelied("", "The harbor is to open late after the storm", ""));
    }

    @Test
    void whatWasDeclaredStandsAsSoonAsMostLettersFitIt() {
        assertEquals("en", TextLanguage.of("en", "Київ", "Kyivs"));
        assertEquals("en", TextLanguage.of("en", "Київ", "Kyiv, Odesa, Lviv: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"));
        assertEquals("uk", TextLanguage.of("en", "Київ", "Kyi"));
        assertEquals("ru", TextLanguage.of("ru", "Москва", "Mosco"));
    }
}
