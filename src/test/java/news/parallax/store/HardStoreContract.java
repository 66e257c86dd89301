package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.parallax.article.Article;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;
import news.parallax.digest.Cause;
import news.parallax.digest.Deliveries;
import news.parallax.digest.Delivery;
import news.parallax.digest.Parcel;
import news.parallax.digest.Whereabouts;
import news.parallax.story.Story;
import news.parallax.story.StoryChanges;
import news.parallax.story.StoryChanges.Joined;
import news.parallax.subscription.Subscription;
import news.parallax.telegram.Postings;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises where words are hostile, callers are careless, or several come at once. */
abstract class HardStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(-100_123);

    private Store store;
    private String url;

    /** The address of an empty database. */
    abstract String freshUrl();

    @BeforeEach
    void open() {
        url = freshUrl();
        store = Store.open(url);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void hostileWordsAreWordsAndNothingElse() {
        List<String> hostile = List.of(
                "'; DROP TABLE article; --",
                "\\' \" ? :id <ids> ${text} $1 %s {}",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u202eabc\u202c \u0000 \u0001",
                "half a pair \ud83d end",
                "x".repeat(1 << 20));
        for (int i = 0; i < hostile.size(); i++) {
            store.articles().add(List.of(article("h" + i, i, hostile.get(i))));
        }
        List<Article> kept = store.articles().since(NOON);
        assertEquals(hostile.size(), kept.size());
        assertEquals(hostile.get(0), kept.get(0).title());
        assertEquals(hostile.get(1), kept.get(1).title());
        assertEquals(hostile.get(2).replace("\0", ""), kept.get(2).title());
        assertEquals(hostile.get(4), kept.get(4).title());
        assertEquals(List.of(), store.search().matching(List.of("%", "_", "' OR 1=1"), Optional.empty(), 5));
    }

    @Test
    void authorsComeBackWordForWord() {
        Article plain = article("a1", 0, "Title");
        List<String> authors = List.of("", "Ana\nRuiz", "\"Bo\", [Lind]");
        store.articles().add(List.of(by(plain, authors)));
        assertEquals(authors, store.articles().find(List.of("a1")).get(0).authors());
    }

    @Test
    void whatIsSaidOfUnknownArticlesIsPassedOver() {
        store.articles().add(List.of(article("a1", 0, "Title")));
        store.articles().saveTexts(Map.of("a1", "text", "gone", "text"));
        store.articles().saveVectors(Map.of("a1", new float[] {1}, "gone", new float[] {1}));
        assertEquals(Set.of("a1"), store.articles().texts(List.of("a1", "gone")).keySet());
        assertEquals(
                Set.of("a1"), store.articles().vectors(List.of("a1", "gone")).keySet());
    }

    @Test
    void farMomentsAreTakenAsTheFarthestThatCanBeSaid() {
        store.articles().add(List.of(article("a1", 0, "Title")));
        assertEquals(1, store.articles().since(Instant.MIN).size());
        assertEquals(0, store.articles().since(Instant.MAX).size());
    }

    @Test
    void nothingAskedIsNothingFound() {
        store.articles().add(List.of());
        store.articles().saveTexts(Map.of());
        assertEquals(List.of(), store.articles().find(List.of()));
        assertEquals(Optional.empty(), store.stories().find("none"));
        assertEquals(List.of(), store.stories().mergedInto("none"));
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of(), List.of(), Map.of()));
        assertEquals(List.of(), store.search().matching(List.of(), Optional.empty(), 5));
    }

    @Test
    void aStoryBeginsAtVersionOneAndCountsUpWhenItChanges() {
        place("s1", "a1");
        assertEquals(1, story("s1").version());
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of(), List.of("s1"), Map.of()));
        assertEquals(2, story("s1").version());
        store.articles().add(List.of(article("a2", 2, "Untouched")));
        store.stories().save(new StoryChanges(NOON, List.of(joined("a2", "s2")), Map.of(), List.of(), Map.of()));
        assertEquals(1, story("s2").version());
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of(), List.of("s2"), Map.of()));
        assertEquals(2, story("s2").version());
    }

    @Test
    void aStoryIsAsOldAsTheFirstReadingOfItsArticles() {
        place("s1", "a3", "a1");
        assertEquals(NOON.plusSeconds(65), story("s1").firstSeen());
        place("s2", "a0");
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of("s2", "s1"), List.of("s1"), Map.of()));
        assertEquals(NOON.plusSeconds(5), story("s1").firstSeen());
    }

    @Test
    void aMergerTakesAlongTheMembersThatNobodyNamed() {
        place("s1", "a1", "a2");
        place("s2", "a3");
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of("s1", "s2"), List.of("s2"), Map.of()));
        assertEquals(3, story("s1").members().size());
        assertEquals("s2", story("s1").id());
    }

    @Test
    void anArticleForAStoryThatEndedGoesWhereItWent() {
        place("s1", "a1");
        place("s2", "a2");
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of("s1", "s2"), List.of(), Map.of()));
        store.articles().add(List.of(article("a3", 3, "Late"), article("a4", 4, "Later")));
        store.stories()
                .save(new StoryChanges(
                        NOON,
                        List.of(joined("a3", "s1"), joined("a4", "s3")),
                        Map.of("s3", "s1"),
                        List.of(),
                        Map.of()));
        assertEquals(4, story("s2").members().size());
        assertEquals("s2", story("s3").id());
    }

    @Test
    void aRingOfMergersIsRefusedAndNothingOfItKept() {
        place("s1", "a1");
        place("s2", "a2");
        store.stories().save(new StoryChanges(NOON, List.of(), Map.of("s1", "s2"), List.of(), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.stories()
                        .save(new StoryChanges(NOON, List.of(), Map.of("s2", "s1"), List.of("s2"), Map.of())));
        assertEquals("s2", story("s1").id());
        assertEquals(1, story("s2").version());
    }

    @Test
    void longChainsOfMergersLeadToTheirEnd() {
        place("s0", "a0");
        for (int i = 1; i <= 60; i++) {
            store.stories()
                    .save(new StoryChanges(
                            NOON, List.of(joined("a0", "s" + i)), Map.of("s" + (i - 1), "s" + i), List.of(), Map.of()));
        }
        assertEquals("s60", story("s0").id());
        assertEquals(60, store.stories().mergedInto("s60").size());
    }

    @Test
    void pastMembershipsAreKept() {
        place("s1", "a1");
        store.stories()
                .save(new StoryChanges(
                        NOON.plusSeconds(9), List.of(joined("a1", "s2")), Map.of(), List.of(), Map.of()));
        List<String> history = store.database()
                .read(handle -> handle.createQuery(
                                "SELECT story_id || ' ' || COALESCE(left_at, 0) FROM story_member ORDER BY joined_at")
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of("s1 " + NOON.plusSeconds(9).toEpochMilli(), "s2 0"), history);
    }

    @Test
    void aTurnIsKeptWholeOrNotAtAll() {
        place("s1", "a1");
        StoryChanges broken = new StoryChanges(
                NOON, List.of(joined("a1", "s2"), joined("nobody", "s2")), Map.of(), List.of(), Map.of());
        assertThrows(StoreException.class, () -> store.stories().save(broken));
        assertEquals(Map.of("a1", "s1"), store.stories().storyOf(List.of("a1")));
        assertEquals(Optional.empty(), store.stories().find("s2"));
    }

    @Test
    void aSearchTakesWordsFromSeveralHeadlinesOfOneStoryLargestFirst() {
        store.articles()
                .add(List.of(
                        article("a1", 1, "Ferry sinks"),
                        article("a2", 2, "Council meets on 5 boats"),
                        article("a3", 9, "Ferry council")));
        store.stories()
                .save(new StoryChanges(
                        NOON,
                        List.of(joined("a1", "s1"), joined("a2", "s1"), joined("a3", "s2")),
                        Map.of(),
                        List.of(),
                        Map.of()));
        assertEquals(List.of("s1", "s2"), store.search().matching(List.of("ferry", "COUNCIL"), Optional.empty(), 5));
        assertEquals(List.of("s1"), store.search().matching(List.of("ferry", "COUNCIL"), Optional.empty(), 1));
        assertEquals(List.of("s2"), store.search().matching(List.of("ferry"), Optional.of(NOON.plusSeconds(500)), 5));
        assertEquals(List.of(), store.search().matching(List.of("erry"), Optional.empty(), 5));
    }

    @Test
    void whatWasKeptIsThereAfterOpeningAgain() {
        place("s1", "a1");
        store.inbox().store(List.of(new StoredUpdate(7, "{}", NOON, 0)));
        Subscription kept = store.subscriptions().add(daily());
        store.close();
        store = Store.open(url);
        assertEquals(1, story("s1").members().size());
        assertEquals(8, store.inbox().nextOffset());
        assertTrue(store.subscriptions().add(daily()).id() > kept.id());
    }

    @Test
    void severalMayOpenAnEmptyDatabaseAtOnce() throws Exception {
        String empty = freshUrl() + (url.startsWith("jdbc:sqlite") ? "2" : "");
        List<Store> opened = together(4, n -> Store.open(empty));
        opened.forEach(each -> assertEquals(List.of(), each.feeds().all()));
        opened.forEach(Store::close);
    }

    @Test
    void theSameArticlesFromAllSidesAreKeptOnce() throws Exception {
        List<Article> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(article("m" + i, i, "Title " + i));
        }
        together(6, n -> {
            List<Article> turned = new ArrayList<>(many);
            java.util.Collections.rotate(turned, n * 50);
            store.articles().add(turned);
            store.articles().update(turned);
            return n;
        });
        assertEquals(300, store.articles().since(NOON).size());
    }

    @Test
    void readersAreNotKeptOutByTheWriterNorIsAChat() {
        store.lockForWriting();
        try (Store reader = Store.open(url)) {
            reader.chatStates().save(new ChatState(CHAT, ZoneId.of("UTC"), "", false, List.of("s1")));
            assertEquals(List.of("s1"), store.chatStates().of(CHAT).shown());
        }
    }

    @Test
    void theWriterMayAskAgain() {
        store.lockForWriting();
        store.lockForWriting();
        try (Store second = Store.open(url)) {
            assertThrows(StoreException.class, second::lockForWriting);
            assertThrows(StoreException.class, second::lockForWriting);
            store.close();
            second.lockForWriting();
        }
    }

    @Test
    void aChatThatMovesOntoItselfLosesNothing() {
        ChatState state = new ChatState(CHAT, ZoneId.of("Asia/Tokyo"), "ja", true, List.of("s 1", "s2"));
        store.chatStates().save(state);
        store.chatStates().move(CHAT, CHAT);
        assertEquals(state, store.chatStates().of(CHAT));
        ChatState other = ChatState.unknown(new ChatId(5)).in(ZoneId.of("UTC"));
        store.chatStates().save(other);
        store.chatStates().move(CHAT, new ChatId(5));
        assertEquals(other, store.chatStates().of(new ChatId(5)));
        assertEquals(ChatState.unknown(CHAT), store.chatStates().of(CHAT));
    }

    @Test
    void noTwoClaimTheSameDelivery() throws Exception {
        for (int i = 0; i < 40; i++) {
            store.deliveries().add(waiting(i, NOON.plusSeconds(i % 3)), List.of());
        }
        Set<Long> claimed = new HashSet<>();
        for (List<Long> each : together(4, n -> claimAll("p" + n))) {
            each.forEach(id -> assertTrue(claimed.add(id)));
        }
        assertEquals(40, claimed.size());
    }

    private List<Long> claimAll(String owner) {
        List<Long> ids = new ArrayList<>();
        Optional<Delivery> next = store.deliveries().claim(owner, NOON.plusSeconds(9), Optional.empty());
        while (next.isPresent()) {
            ids.add(next.get().id());
            next = store.deliveries().claim(owner, NOON.plusSeconds(9), Optional.empty());
        }
        return ids;
    }

    @Test
    void deliveriesAreClaimedInOrderOfTheirTimeThenNumber() {
        store.deliveries().add(waiting(1, NOON.plusSeconds(2)), List.of());
        store.deliveries().add(waiting(2, NOON.plusSeconds(1)), List.of());
        store.deliveries().add(waiting(3, NOON.plusSeconds(1)), List.of());
        store.deliveries().add(waiting(4, NOON.plusSeconds(60)), List.of());
        List<Long> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            order.add(store.deliveries()
                    .claim("me", NOON.plusSeconds(5), Optional.empty())
                    .orElseThrow()
                    .subscription());
        }
        assertEquals(List.of(2L, 3L, 1L), order);
        assertFalse(store.deliveries()
                .claim("me", NOON.plusSeconds(5), Optional.empty())
                .isPresent());
    }

    @Test
    void whereADeliveryInDoubtStandsIsKeptUntilItIsSettled() {
        Deliveries outbox = store.deliveries();
        outbox.add(waiting(1, NOON), List.of());
        Delivery claimed = outbox.claim("me", NOON, Optional.of(70L)).orElseThrow();
        assertEquals(Optional.of(new Whereabouts(70, Optional.empty(), NOON)), claimed.whereabouts());
        String doubt = Cause.DOUBT.note("the program ended");
        outbox.replace(claimed, claimed.again(NOON.plusSeconds(2), NOON.plusSeconds(1), doubt));
        assertFalse(outbox.bound(72, NOON), "it may have been sent after that one");
        assertFalse(outbox.bound(70, NOON.plusSeconds(1)), "it is beyond that one");
        assertTrue(outbox.bound(73, NOON.plusSeconds(1)));
        assertTrue(outbox.bound(80, NOON.plusSeconds(1)), "nothing is left to bound");
        Delivery again =
                outbox.claim("you", NOON.plusSeconds(2), Optional.of(81L)).orElseThrow();
        assertEquals(Optional.of(new Whereabouts(70, Optional.of(73L), NOON)), again.whereabouts());
        Instant later = NOON.plusSeconds(3);
        outbox.replace(again, again.again(later, later, Cause.RETRY.note("no route")));
        Delivery last = outbox.claim("me", later, Optional.of(90L)).orElseThrow();
        assertEquals(Optional.of(new Whereabouts(90, Optional.empty(), later)), last.whereabouts());
        assertTrue(outbox.bound(95, later), "what is being sent is not in doubt");
    }

    @Test
    void whatWentToAChatLatelyIsCountedWithoutEdits() {
        Instant[] now = {NOON};
        Postings postings = store.postings(() -> now[0]);
        postings.take(CHAT, false, (lately, when) -> Duration.ZERO);
        postings.take(CHAT, true, (lately, when) -> Duration.ZERO);
        postings.take(new ChatId(9), false, (lately, when) -> Duration.ZERO);
        assertEquals(1, postings.to(CHAT));
        now[0] = NOON.plus(Postings.MINUTE);
        assertEquals(0, postings.to(CHAT));
    }

    @Test
    void aChatThatMovedWhileADeliveryWasUnderWayStaysMoved() {
        store.deliveries().add(waiting(1, NOON), List.of());
        Delivery claimed =
                store.deliveries().claim("me", NOON, Optional.empty()).orElseThrow();
        store.deliveries().move(CHAT, new ChatId(9));
        assertTrue(store.deliveries().replace(claimed, claimed.sent(1, NOON)));
        assertEquals(1, store.deliveries().of(new ChatId(9), 5).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'LATER'",
                "topics = 'climate, ferries'",
                "days = 0",
                "zone = 'Ostraven/Harbor', minute = 9999"
            })
    void aSubscriptionThatCannotBeReadStopsNoOther(String change) {
        Subscription odd = store.subscriptions().add(daily());
        Subscription fine = store.subscriptions().add(daily());
        store.database()
                .write(handle -> handle.execute("UPDATE subscription SET " + change + " WHERE id = ?", odd.id()));
        assertEquals(List.of(fine), store.subscriptions().due(NOON.plusSeconds(200_000), 10));
        assertEquals(Optional.empty(), store.subscriptions().find(odd.id()));
    }

    @Test
    void aSubscriptionChangedByItsOwnerIsNotAdvanced() {
        Subscription kept = store.subscriptions().add(daily());
        Subscription later = kept.at(kept.zone(), LocalTime.of(20, 0), kept.days(), NOON);
        store.subscriptions().replace(later);
        store.subscriptions().advance(kept.id(), kept.nextDue(), LocalDate.of(2026, 11, 23), NOON.plusSeconds(1));
        Subscription now = store.subscriptions().find(kept.id()).orElseThrow();
        assertEquals(later.nextDue(), now.nextDue());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 23)), now.lastSlot());
        assertEquals(List.of(now), store.subscriptions().orderedBy(9));
        store.subscriptions().remove(kept.id());
        assertEquals(List.of(), store.subscriptions().of(CHAT));
    }

    @Test
    void updateIdsThatBeginAnewLeadTheOffsetBack() {
        store.inbox().store(List.of(new StoredUpdate(1_000, "{}", NOON, 0)));
        store.inbox().store(List.of(new StoredUpdate(500, "{}", NOON.plusSeconds(1), 0)));
        assertEquals(501, store.inbox().nextOffset());
        store.inbox().done(List.of(500L, 1_000L));
        assertEquals(2, store.inbox().prune(NOON.plusSeconds(60)));
        assertEquals(501, store.inbox().nextOffset());
    }

    private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int n = i;
                all.add(() -> work.apply(n));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : workers.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        } finally {
            workers.shutdown();
        }
    }

    private void place(String story, String... articles) {
        List<Joined> joined = new ArrayList<>();
        for (String id : articles) {
            store.articles().add(List.of(article(id, Integer.parseInt(id.substring(1)), "Title of " + id)));
            joined.add(joined(id, story));
        }
        store.stories().save(new StoryChanges(NOON, joined, Map.of(), List.of(story), Map.of()));
    }

    private Story story(String id) {
        return store.stories().find(id).orElseThrow();
    }

    private static Joined joined(String article, String story) {
        return new Joined(article, story, "{}");
    }

    static Article article(String id, int minutes, String title) {
        Instant published = NOON.plus(Duration.ofMinutes(minutes));
        return new Article(
                id,
                "https://one.example/" + id,
                "https://one.example/feed",
                "one.example",
                title,
                "A lead.",
                List.of(),
                published,
                published.plusSeconds(5),
                "en",
                true,
                false);
    }

    private static Article by(Article article, List<String> authors) {
        return new Article(
                article.id(),
                article.url(),
                article.feedUrl(),
                article.domain(),
                article.title(),
                article.lead(),
                authors,
                article.published(),
                article.firstSeen(),
                article.language(),
                article.opinion(),
                article.paywall());
    }

    private static Subscription daily() {
        return Subscription.daily(
                CHAT, Optional.empty(), ZoneId.of("Europe/Berlin"), LocalTime.of(7, 30), List.of(), 9, NOON);
    }

    private static Delivery waiting(long subscription, Instant notBefore) {
        return Delivery.waiting(
                Parcel.digest(daily().numbered(subscription), LocalDate.of(2026, 11, 23), true, "{}", 1, NOON),
                notBefore);
    }
}
