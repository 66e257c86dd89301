package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Request;
import news.parallax.outlet.Outlets;
import news.parallax.preference.SettingsCommand;
import news.parallax.preference.Zones;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryLanguageMenuTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(5);
    private static final ChatId GROUP = new ChatId(-100);

    private final Store store = Stores.temporary();
    private final List<Command> commands = new ArrayList<>();

    StoryLanguageMenuTest() {
        Outlets outlets = new Outlets(List.of(), List.of());
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), outlets);
        FrontPage front = new FrontPage(store.stories(), outlets, () -> NOON, Duration.ofHours(72));
        Editions editions = new Editions(front, outlets);
        commands.add(new TopCommand(
                front,
                editions,
                new StoryLines(front, briefs, () -> NOON),
                store.chatStates(),
                new ReadBefore(store.versions(), store.looks(), briefs, () -> NOON),
                new LastRead(store.feeds(), () -> NOON),
                () -> NOON));
        commands.addAll(SettingsCommand.all(store.chatStates(), new Zones(), editions, front, () -> NOON));
        story("aaaaaa", "Port Ansel orders nine ferries", "en");
        story("bbbbbb", "Kelp Bay shuts its mill", "en-GB");
        story("cccccc", "Hafen bestellt neun Schiffe", "de");
        story("dddddd", "Порт Ансел покупает девять паромов", "ru");
        story("eeeeee", "Мельница в Торне закрыта до весны", "ru");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void story(String id, String title, String language) {
        List<Article> articles = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            articles.add(new Article(
                    id + n,
                    "https://o" + n + ".example/" + id,
                    "",
                    "o" + n + ".example",
                    title + " " + (n + 2),
                    "",
                    List.of(),
                    NOON.minusSeconds(600),
                    NOON,
                    language,
                    false,
                    false));
        }
        store.articles().add(articles);
        store.stories()
                .save(new StoryChanges(
                        NOON,
                        articles.stream()
                                .map(article -> new StoryChanges.Joined(article.id(), id, ""))
                                .toList(),
                        Map.of(),
                        List.of(id),
                        Map.of()));
    }

    private Message said(ChatId chat, String spoken, String line, boolean tap) {
        ChatKind kind = chat.equals(CHAT) ? ChatKind.PRIVATE : ChatKind.GROUP;
        String[] parts = tap ? line.split(":", 2) : line.substring(1).split(" ", 2);
        Command command = commands.stream()
                .filter(each -> (tap ? each.taps() : each.names()).contains(parts[0]))
                .findFirst()
                .orElseThrow();
        Request request = new Request(chat, kind, 5, Optional.empty(), spoken, line, tap, false);
        return command.answer(new Ask(request, store.chatStates().of(chat), parts.length == 1 ? "" : parts[1]))
                .message()
                .orElseThrow();
    }

    private String said(String line) {
        return said(CHAT, "en", line, false).text().plain();
    }

    private static List<String> data(Message message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(Button::value)
                .toList();
    }

    @Test
    void whoChoseNothingIsToldStoriesInTheLanguageOfTheChatAndInEnglishAndHowManyOthersThereAre() {
        String english = said("/top");
        assertTrue(english.contains("Port Ansel") && english.contains("Kelp Bay"), english);
        assertFalse(english.contains("Порт") || english.contains("Hafen"), english);
        assertTrue(english.contains("3 more stories in other languages: /lang stories all"), english);
        Message russian = said(CHAT, "ru", "/top", false);
        assertTrue(russian.text().plain().contains("Порт Ансел"), russian.text().plain());
        assertTrue(
                russian.text().plain().contains("Ещё 1 история на другом языке"),
                russian.text().plain());
        assertTrue(data(russian).contains("l:stories"), "and where to change that");
    }

    @Test
    void languagesAreChosenByCodeOrByNameInAnyLanguage() {
        assertTrue(said("/lang stories de, Russian").contains("Stories in: German and Russian"));
        String top = said("/top");
        assertTrue(top.contains("Порт") && top.contains("Hafen") && !top.contains("Kelp Bay"), top);
        assertTrue(said("/lang stories Deutsch українська").contains("German and Ukrainian"));
        assertTrue(said("/lang stories all").contains("Stories in: all languages"));
        assertFalse(said("/top").contains("more stor"), "nothing is left out");
        assertTrue(said("/lang stories auto").contains("Stories in: English (by default)"));
    }

    @Test
    void aLanguageThatNobodySpeaksChangesNothing() {
        said("/lang stories de");
        assertTrue(said("/lang stories de klingon").contains("I know no language “klingon”"));
        assertEquals("de", store.chatStates().of(CHAT).stories());
    }

    @Test
    void aTapAddsALanguageOnceHoweverOftenItComesAndTheLastToGoLeavesAll() {
        said("/lang stories en");
        said(CHAT, "en", "l:stories:with:de", true);
        Message menu = said(CHAT, "en", "l:stories:with:de", true);
        assertTrue(
                menu.text().plain().contains("Stories in: English and German"),
                menu.text().plain());
        assertTrue(data(menu).contains("l:stories:without:de"), data(menu).toString());
        said(CHAT, "en", "l:stories:without:de", true);
        said(CHAT, "en", "l:stories:without:en", true);
        assertEquals(ChatState.EVERY, store.chatStates().of(CHAT).stories());
        said(CHAT, "en", "l:stories:with:'; DROP TABLE chat", true);
        assertTrue(said("/top").contains("Port Ansel"));
    }

    @Test
    void whereNoStoryIsInTheLanguagesOfTheChatItIsSaidHowManyThereAre() {
        said("/lang stories fr");
        String top = said("/top");
        assertTrue(top.contains("No current story in these languages: French"), top);
        assertTrue(top.contains("5 more stories in other languages"), top);
        assertTrue(said(GROUP, "en", "/top", false).buttons().stream().noneMatch(List::isEmpty));
    }

    @Test
    void aGroupOfWhichNothingIsKnownIsToldAllStories() {
        String top = said(GROUP, "en", "/top", false).text().plain();
        assertTrue(top.contains("5 current stories") && !top.contains("more stor"), top);
        assertEquals(
                java.util.Set.of(), ChatState.unknown(GROUP).storyLanguages().codes());
    }

    @Test
    void theSettingsAndTheChoiceOfLanguageShowIt() {
        assertTrue(said("/settings").contains("Stories in: English (by default)"));
        assertTrue(data(said(CHAT, "en", "/settings", false)).contains("l:stories"));
        assertTrue(data(said(CHAT, "en", "/lang", false)).contains("l:stories"));
        List<String> captions = said(CHAT, "en", "l:stories", true).buttons().stream()
                .flatMap(List::stream)
                .map(Button::caption)
                .toList();
        assertEquals(List.of("• English 2", "Russian 2", "German 1", "All languages", "By default"), captions);
    }

    @Test
    void whatComesUnaskedSpeaksTheLanguageOfThePersonsProgramUntilAnotherIsChosen() {
        ChatState heard = ChatState.unknown(CHAT).hearing("de-AT");
        assertEquals("de", heard.voice().language().tag());
        assertEquals(java.util.Set.of("de", "en"), heard.storyLanguages().codes());
        assertEquals("fr", heard.speaking("fr").voice().language().tag());
    }
}
