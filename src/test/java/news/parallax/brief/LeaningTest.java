package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "They voted for nine ferries on Friday.",
                "Она добавила, что паромы начнут ходить весной.",
                "После этого совет отложил голосование.",
                "По ее словам, причал закрыт до мая.",
                "Во-вторых, причал давно закрыт.",
                "Именно поэтому совет закрыл причал.",
                "Так цена проезда выросла втрое.",
                "Первые, как говорят, будут из стали.",
                "Впоследствии выяснилось, что паром дал течь.",
                "Так, проезд подорожал на шесть процентов.",
                "«Паромы начнут ходить весной», — сказал он.",
                "Про це повідомила міська рада.",
                "Dabei kamen neun Fähren zum Einsatz.",
                "Die Fähren seien bestellt, sagte er.",
                "Der Saint-elle-Kai bleibe bis Mai zu, sagte er.",
                "Die Reederei Mont-il fahre weiter, betonte sie.",
                "Cette décision a surpris le port.",
                "Le quai restera fermé, a-t-il ajouté.",
                "Esto fue aprobado por el consejo.",
                "Essa decisão surpreendeu o porto.",
                "وأضاف أن العبارات ستعمل في الربيع."
            })
    void aSentenceThatPointsBackCannotBeToldAlone(String sentence) {
        assertTrue(Leaning.test(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council voted for nine ferries on Friday.",
                "В этом году паромы перевезли миллион человек.",
                "Первая волна обновления придет в июне.",
                "Так называемый паром мира стоит в Кеттле.",
                "Об отставке мэра сообщил совет Кеттла.",
                "Совет Кеттла сообщил, что он купит девять паромов.",
                "Цього року пороми перевезли мільйон людей.",
                "Diese Woche beginnt der Bau des Piers.",
                "Die Stadt bestellt neun Fähren.",
                "Der Kapitän hielt an, damit also er und die Gäste aussteigen konnten.",
                "Cette semaine, le port a fermé deux quais.",
                "Il Consiglio ha approvato nove traghetti.",
                "Este lunes, el consejo aprobó nueve transbordadores.",
                "وافق المجلس على تسع عبارات."
            })
    void oneThatNamesWhatItIsAboutCan(String sentence) {
        assertFalse(Leaning.test(sentence));
    }
}
