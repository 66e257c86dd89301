package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class TagReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Topics topics = new Topics();
    private final TagReader reader = new TagReader(topics, InstantSource.system());

    @Test
    void readsTopicsThatAThirdOfTheArticlesSpeakOf() {
        Tags tags = tags(
                "Central bank holds interest rate for a third month",
                "Rate stays, inflation falls, bank says",
                "What the bank's decision means for your holiday");

        assertEquals(List.of("business"), tags.topics());
    }

    @Test
    void oneWordOfAHeadlineMakesATopicOnlyWhereMostHeadlinesHaveOne() {
        assertEquals(
                List.of(),
                tags("Mara Quell prices her fame", "Singer's dog", "Quell at home").topics().stream()
                        .filter("business"::equals)
                        .toList());
        assertEquals(
                List.of("business"),
                tags("Council cuts prices", "Price of ferries falls", "Ferries at home")
                        .topics());
    }

    @Test
    void rainAndWindAreMattersOfTheClimate() {
        assertEquals(
                List.of("climate"),
                tags("Дождь и сильный ветер придут в Остравен").topics());
        assertEquals(List.of("climate"), tags("Regen und Gewitter in Ostraven").topics());
    }

    @Test
    void aWordThatOnlyBeginsAlikeSpeaksOfNoTopic() {
        assertEquals(
                List.of(),
                tags("Mara Quell shares pictures of Stormi in Riverdale").topics());
    }

    @Test
    void readsTopicsAndCountriesInOtherLanguages() {
        assertEquals(
                List.of("sports"),
                tags("Немецкие футболисты выиграли матч в России").topics());
        assertEquals(
                List.of("DE", "RU"),
                tags("Немецкие футболисты выиграли матч в России").countries());
        assertEquals(
                List.of("FR"),
                tags("Gewerkschaft in Frankreich kündigt Streik an").countries());
        assertEquals(
                List.of("crime"), tags("La policía detiene a tres sospechosos").topics());
    }

    @Test
    void takesTheLongestName() {
        assertEquals(List.of("KR"), tags("South Korea's lander reaches orbit").countries());
        Tags newMexico = tags("A dam in New Mexico is closed");
        assertEquals(List.of("US"), newMexico.countries());
        assertEquals(List.of("New Mexico"), newMexico.places());
    }

    @Test
    void takesASurnameForNoCountry() {
        assertEquals(List.of(), tags("The cup goes to Anna Jordan").countries());
    }

    @Test
    void readsPeopleBesideATitleOrASayingVerb() {
        Tags tags = reader.of(List.of(
                article("The bill passes", "It is late, President Ada Miller told reporters. Otto Berg said no."),
                article("A bill passes", "President Ada Miller signed..")));

        assertEquals(List.of("Ada Miller", "Otto Berg"), tags.people());
    }

    @Test
    void answersInterestsByTopicCountryAndWords() {
        Story story = story("Storm cuts power in Berlin", "Storm over Berlin");

        assertTrue(meets("climate", story));
        assertTrue(meets("Klima", story));
        assertTrue(meets("Deutschland", story));
        assertTrue(meets("de", story));
        assertTrue(meets("berlin", story));
        assertTrue(meets("storm", story));
        assertFalse(meets("torm", story));
        assertFalse(meets("sports", story));
        assertEquals(Optional.empty(), Interest.of("  ", topics, reader));
    }

    @Test
    void doesNotDependOnTheOrderOfArticles() {
        List<Article> articles = new ArrayList<>(List.of(
                article("Vote in Paris on the budget", "Parliament votes."),
                article("Budget fails", "Members of parliament in Paris voted."),
                article("A long night in France", "")));
        Tags one = reader.of(articles);
        java.util.Collections.reverse(articles);

        assertEquals(one, reader.of(articles));
    }

    private boolean meets(String words, Story story) {
        return Interest.of(words, topics, reader).orElseThrow().meets(story, reader.of(story));
    }

    private Tags tags(String... titles) {
        return reader.of(Stream.of(titles).map(title -> article(title, "")).toList());
    }

    private static Story story(String... titles) {
        return new Story(
                "k7m2qd",
                1,
                NOON,
                NOON,
                Stream.of(titles)
                        .map(title -> new Member(article(title, ""), Optional.empty(), ""))
                        .toList());
    }

    private static Article article(String title, String lead) {
        return new Article(
                title,
                "https://ledger.example/a",
                "",
                "ledger.example",
                title,
                lead,
                List.of(),
                NOON,
                NOON,
                "",
                false,
                false);
    }
}
