package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import news.parallax.web.FetchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageLookTest {
    private static final String ADDRESS = "https://gazette.example/harbor";

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyAPageCannotBeReadInTheReadersLanguage(Language language) {
        String why = why(new FetchResult.Refused("port 22 is not one that is fetched"), language);
        assertTrue(!why.isBlank() && !why.contains("port 22"), why);
        assertEquals(language == Language.ENGLISH, why.equals(why(new FetchResult.Refused(""), Language.ENGLISH)), why);
    }

    @Test
    void tellsApartWhatASenderCanDoSomethingAbout() {
        assertEquals(
                "the site asks to be left alone for now",
                why(new FetchResult.RetryLater(Optional.empty(), "busy"), Language.ENGLISH));
        assertEquals("the site says that it is gone for good", why(new FetchResult.Gone("410"), Language.ENGLISH));
        assertEquals("the site gave no answer that I could read", why(new FetchResult.Failed("500"), Language.ENGLISH));
    }

    @Test
    void takesNoPageForAFeedAndNoBlankPageForAnArticle() {
        PageLook look = new PageLook(request -> page("<html><body></body></html>"));
        assertEquals(Optional.of(PageLook.Trouble.FEEDLESS), look.feed(ADDRESS).trouble());
        assertEquals(Optional.of(PageLook.Trouble.BARE), look.page(ADDRESS).trouble());
    }

    private static String why(FetchResult result, Language language) {
        Voice voice = new Voice(language, ZoneOffset.UTC, false);
        return new PageLook(request -> result)
                .page(ADDRESS)
                .why(voice)
                .orElseThrow()
                .plain();
    }

    private static FetchResult.Fresh page(String html) {
        return new FetchResult.Fresh(
                ADDRESS,
                Optional.empty(),
                200,
                Optional.empty(),
                Optional.empty(),
                Optional.of("text/html"),
                Optional.empty(),
                false,
                html.getBytes(StandardCharsets.UTF_8));
    }
}
