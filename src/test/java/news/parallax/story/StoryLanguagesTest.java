package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class StoryLanguagesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Member> members = new ArrayList<>();

    private StoryLanguagesTest with(String title, String language, boolean opinion, boolean reprint) {
        String id = "a" + members.size();
        members.add(new Member(
                new Article(
                        id,
                        "https://o.example/" + id,
                        "",
                        "o.example",
                        title,
                        "",
                        List.of(),
                        NOON.plusSeconds(members.size()),
                        NOON.plusSeconds(600),
                        language,
                        opinion,
                        false),
                reprint ? Optional.of("a0") : Optional.empty(),
                ""));
        return this;
    }

    private CoveredStory covered() {
        return new CoveredStory(new Story("k7m2qd", 1, NOON, NOON, members), Coverage.of(List.of()));
    }

    @Test
    void aStoryIsInTheLanguageOfMostOfItsReports() {
        with("Neun Fähren", "de", false, false)
                .with("Nine ferries", "en-US", false, false)
                .with("Nine ferries ordered", "en", false, false);
        assertEquals("en", covered().language());
    }

    @Test
    void opinionAndReprintsCountForNothingWhereThereAreReports() {
        with("Neun Fähren", "de", false, false)
                .with("Nine ferries", "en", false, true)
                .with("Of ferries", "en", true, false);
        assertEquals("de", covered().language());
        members.clear();
        with("Of ferries", "en", true, false);
        assertEquals("en", covered().language());
    }

    @Test
    void ofAsManyReportsTheFirstDecides() {
        with("Neun Fähren", "de", false, false).with("Nine ferries", "en", false, false);
        assertEquals("de", covered().language());
    }

    @Test
    void aFeedThatDeclaresAnotherLanguageThanItWritesDeceivesNobody() {
        with("Порт Ансел покупает девять паромов, и все они придут весной, но не для города", "en", false, false);
        assertEquals("ru", covered().language());
    }

    @Test
    void whoReadsAllOrCannotBeToldTheLanguageMissesNothing() {
        with("Nine ferries", "en", false, false);
        assertTrue(StoryLanguages.ALL.hold(covered()));
        assertTrue(new StoryLanguages(Set.of("en", "de")).hold(covered()));
        assertFalse(new StoryLanguages(Set.of("de")).hold(covered()));
        members.clear();
        with("9", "", false, false);
        assertTrue(new StoryLanguages(Set.of("de")).hold(covered()));
    }
}
