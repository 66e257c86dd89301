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

class AuthorsVoiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have never seen a worse plan for the harbor.",
                "Let’s be frank: the new ferry is slow.",
                "The best thing the mayor and her party can do is resign.",
                "Voters should reject the ferry plan and its price.",
                "Of course the council hid the bill from ratepayers.",
                "It would appear that the mayor’s infamous adviser has won again.",
                "Sadly, the harbor has lost its last wooden pier.",
                "What a day for the harbor of Port Ansel!",
                "Мы не верим, что паромы придут весной.",
                "К сожалению, причал снова закрыт.",
                "Wir sollten den Hafen neu bauen.",
                "Malheureusement, le quai reste fermé."
            })
    void anAuthorWhoSpeaksForHimselfIsHeard(String sentence) {
        assertTrue(AuthorsVoice.heard(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council said passengers should be wary of thin ice.",
                "The union argued that the plan must be stopped.",
                "The first boat should be delivered by May 2028.",
                "Passengers must wear vests under the new rule.",
                "The US ferry line carried 12,000 people on Friday.",
                "Совет Кеттла купит девять паромов.",
                "Die Stadt bestellt neun Fähren."
            })
    void aReportIsNot(String sentence) {
        assertFalse(AuthorsVoice.heard(sentence));
    }

    @Test
    void adviceIsToldOfNeitherSide() {
        for (String who : List.of("Liberals", "Conservatives", "Democrats", "Republicans")) {
            assertTrue(AuthorsVoice.heard(who + " should be ashamed of the harbor vote."));
        }
    }

    @Test
    void anArticleThatSaysIAgainAndAgainIsTakenForOpinion() {
        String column =
                "The ferry plan is back. I rode the old boat for years. My knees still ache from its benches. I doubt the new one is better.";
        assertTrue(Columnist.read(source(column)).opinion());
    }

    @Test
    void aReportThatQuotesSomebodyWhoSaysIIsNot() {
        String report =
                "The ferry plan is back. “I rode the old boat for years. My knees still ache. I doubt the new one is better,” Ann Hale said.";
        assertFalse(Columnist.read(source(report)).opinion());
        String single =
                "The ferry plan is back. ‘I rode the old boat. I like it. I would ride it again. My knees ache,’ Ann Hale said.";
        assertFalse(Columnist.read(source(single)).opinion());
    }

    @Test
    void aBriefQuotesTheReportAndNotTheColumnist() {
        String report =
                "The council of Port Ansel voted 9 to 4 on Friday to order nine electric ferries. The first boat is due in spring 2028, the transport office said.";
        String column =
                "Port Ansel has bought nine electric ferries, of course. The council of Port Ansel should be ashamed of the vote on nine ferries.";
        Brief brief = new ExtractiveSummarizer()
                .summarize(List.of(source(report), source(column).numbered(2)), BriefLength.CHAT);
        assertFalse(brief.bullets().isEmpty() && brief.standfirst().isEmpty());
        assertFalse((brief.standfirst() + brief.bullets()).contains("ashamed"));
        assertFalse((brief.standfirst() + brief.bullets()).contains("of course"));
    }

    @Test
    void aBriefOfAStoryInTwoLanguagesIsInThatOfMostReports() {
        List<Source> sources = List.of(
                source(
                        "Совет порта Ансел в пятницу решил купить девять электрических паромов. Первый паром придёт весной."),
                source("The council of Port Ansel voted on Friday to order nine electric ferries for the harbor.")
                        .numbered(2),
                source("Nine electric ferries were ordered on Friday by the council of Port Ansel for its harbor.")
                        .numbered(3));
        assertEquals(
                List.of(2, 3), Tongue.ofMost(sources).stream().map(Source::n).toList());
    }

    private static Source source(String text) {
        return new Source(
                1,
                "Harbor Ledger",
                "Nine ferries ordered",
                Optional.of(Instant.parse("2026-11-20T10:00:00Z")),
                "https://harbor.example/1",
                text,
                Side.UNRATED,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
