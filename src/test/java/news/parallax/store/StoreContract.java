package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import news.parallax.digest.Delivery;
import news.parallax.digest.Had;
import news.parallax.digest.Held;
import news.parallax.digest.Parcel;
import news.parallax.digest.Told;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedState;
import news.parallax.story.KnownStories;
import news.parallax.story.Member;
import news.parallax.story.Placed;
import news.parallax.story.Story;
import news.parallax.story.StoryChanges;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.Postings;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises, whichever database is behind it. */
abstract class StoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(77);

    private Store store;

    /** The address of an empty database. */
    abstract String freshUrl();

    private String url;

    /** What is done with a store before it is used. */
    void opened(Store store) {}

    @BeforeEach
    void open() {
        url = freshUrl();
        store = Store.open(url);
        opened(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anArticleComesBackAsItWasKept() {
        Article article = article("a1", 0, "Ferries: “nine boats” \uD83D\uDEA2 'quoted'; DROP TABLE article;--");
        store.articles().add(List.of(article));
        assertEquals(List.of(article), store.articles().find(List.of("a1", "none")));
        assertEquals(Optional.of(article), store.articles().byUrl(article.url()));
    }

    @Test
    void whatOneProcessSendsAnotherTakesIntoAccount() {
        Instant[] now = {NOON};
        Postings one = store.postings(() -> now[0]);
        Postings two = store.postings(() -> now[0]);
        List<Postings.Lately> seen = new ArrayList<>();
        Postings.Rule look = (lately, when) -> {
            seen.add(lately);
            return Duration.ZERO;
        };
        long first = one.take(CHAT, false, look).number();
        two.take(CHAT, true, look);
        assertEquals(new Postings.Lately(List.of(), 1, List.of()), seen.get(1), "an edit is counted apart");
        now[0] = NOON.plusMillis(300);
        one.answered(first, Duration.ofMillis(100));
        two.take(CHAT, false, look);
        assertEquals(new Postings.Lately(List.of(NOON.plusMillis(200)), 0, List.of(NOON)), seen.get(2));
        now[0] = NOON.plus(Postings.MINUTE).plusMillis(300);
        two.take(CHAT, false, look);
        assertEquals(List.of(), seen.get(3).toChat(), "a minute later it is forgotten");
        assertEquals(0, seen.get(3).underWay(), "a process that died is not waited for");
    }

    @Test
    void whatMustWaitIsNotNoted() {
        Postings postings = store.postings(() -> NOON);
        Duration second = Duration.ofSeconds(1);
        assertEquals(second, postings.take(CHAT, false, (lately, now) -> second).pause());
        postings.take(CHAT, false, (lately, now) -> {
            assertEquals(new Postings.Lately(List.of(), 0, List.of()), lately);
            return Duration.ZERO;
        });
    }

    @Test
    void noTwoProcessesAskForTheSamePlace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> asking = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Postings postings = store.postings(() -> NOON);
                ChatId chat = new ChatId(i);
                asking.add(() -> postings.take(
                                chat,
                                false,
                                (lately, now) -> lately.underWay() < 30 ? Duration.ZERO : Duration.ofSeconds(1))
                        .pause()
                        .isZero());
            }
            int went = 0;
            for (Future<Boolean> each : threads.invokeAll(asking)) {
                went += each.get() ? 1 : 0;
            }
            assertEquals(30, went);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anUpdateWaitsForAnEarlierOneOfItsChatThatAnotherProcessHas() {
        Inbox one = store.inbox("one");
        Inbox two = store.inbox("two");
        StoredUpdate early = new StoredUpdate(10, "{}", NOON, 0, 7);
        StoredUpdate late = new StoredUpdate(11, "{}", NOON, 0, 7);
        StoredUpdate other = new StoredUpdate(12, "{}", NOON, 0, 8);
        one.store(List.of(early));
        two.store(List.of(late, other));
        assertFalse(one.waits(early));
        assertTrue(two.waits(late));
        assertFalse(two.waits(other));
        assertEquals(List.of(late, other), two.pending());
        one.done(List.of(10L));
        assertFalse(two.waits(late));
    }

    @Test
    void anArticleThatIsKeptAlreadyIsLeftAsItIs() {
        store.articles().add(List.of(article("a1", 0, "First")));
        store.articles().add(List.of(article("a1", 5, "Second")));
        assertEquals("First", store.articles().find(List.of("a1")).get(0).title());
    }

    @Test
    void anUpdateReplacesWhatIsKept() {
        store.articles().add(List.of(article("a1", 0, "First")));
        store.articles().update(List.of(article("a1", 0, "Second")));
        assertEquals("Second", store.articles().find(List.of("a1")).get(0).title());
    }

    @Test
    void nulCharactersDoNoHarm() {
        store.articles().add(List.of(article("a1", 0, "one\0two")));
        store.articles().saveTexts(Map.of("a1", "three\0four"));
        assertEquals(1, store.articles().find(List.of("a1")).size());
        assertEquals(Map.of("a1", "threefour"), store.articles().texts(List.of("a1")));
    }

    @Test
    void articlesComeInOrderOfPublicationThenId() {
        store.articles().add(List.of(article("b", 1, "B"), article("c", 0, "C"), article("a", 1, "A")));
        assertEquals(List.of("c", "a", "b"), ids(store.articles().since(NOON.minusSeconds(1))));
        assertEquals(List.of("c", "a"), ids(store.articles().unplaced(2)));
        assertEquals(List.of("a", "b"), ids(store.articles().since(NOON.plusSeconds(60))));
    }

    @Test
    void anArticleIsReadyOnceItIsEmbeddedOrOverdue() {
        store.articles().add(List.of(article("a1", 0, "A"), article("a2", 1, "B"), article("a3", 9, "C")));
        store.articles().saveVectors(Map.of("a3", new float[] {1}));
        assertEquals(List.of("a3"), ids(store.articles().ready(5, NOON)));
        assertEquals(List.of("a1", "a3"), ids(store.articles().ready(5, NOON.plusSeconds(6))));
        assertEquals(List.of("a1"), ids(store.articles().ready(1, NOON.plusSeconds(6))));
    }

    @Test
    void aBatchLooksAtFewArticlesHoweverManyHaveNothingToForget() {
        List<Article> many = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            many.add(article("b" + n, n / 5 * 5, "A"));
        }
        store.articles().add(many);
        store.articles().saveTexts(Map.of("b22", "Text"));
        Instant before = NOON.plus(Duration.ofMinutes(60));

        Instant reached = store.articles().forget(NOON, before, 1);
        assertEquals(NOON.plus(Duration.ofMinutes(10)), reached);
        while (reached.isBefore(before)) {
            reached = store.articles().forget(reached, before, 1);
        }
        assertEquals(Map.of("b22", ""), store.articles().texts(List.of("b22")));
    }

    @Test
    void textsAndEmbeddingsOfOldArticlesAreForgottenInBatches() {
        store.articles()
                .add(List.of(
                        article("a1", 0, "A"), article("a2", 1, "B"), article("a3", 2, "C"), article("a4", 9, "D")));
        for (String id : List.of("a1", "a3", "a4")) {
            store.articles().saveVectors(Map.of(id, new float[] {1}));
            store.articles().saveTexts(Map.of(id, "Text"));
        }
        Instant before = NOON.plus(Duration.ofMinutes(9));

        Instant reached = store.articles().forget(Instant.EPOCH, before, 1);
        assertEquals(NOON, reached);
        assertEquals(NOON.plus(Duration.ofMinutes(2)), store.articles().forget(reached, before, 1));
        assertEquals(before, store.articles().forget(reached, before, 1));

        List<String> all = List.of("a1", "a2", "a3", "a4");
        assertEquals(Set.of("a4"), store.articles().vectors(all).keySet());
        assertEquals(Map.of("a1", "", "a3", "", "a4", "Text"), store.articles().texts(all));
        assertEquals(4, store.articles().find(all).size());
    }

    @Test
    void anArticleThatMoreReadersDoubtThanDefendWaitsToBeLookedAtAgain() {
        store.doubts().vote("a1", "s1", 1, false, NOON);
        store.doubts().vote("a2", "s1", 1, false, NOON.minusSeconds(5));
        store.doubts().vote("a2", "s1", 2, true, NOON);
        store.doubts().vote("a3", "s1", 1, false, NOON.minusSeconds(9));
        store.doubts().vote("a4", "s1", 3, true, NOON);
        assertEquals(List.of("a3", "a1"), store.doubts().open(10));
        assertEquals(List.of("a3"), store.doubts().open(1));
        store.doubts().checked(List.of("a3"), NOON);
        assertEquals(List.of("a1"), store.doubts().open(10));
        store.doubts().vote("a3", "s1", 1, false, NOON.plusSeconds(1));
        assertEquals(List.of("a1", "a3"), store.doubts().open(10));
        store.doubts().forget(1);
        assertEquals(List.of(), store.doubts().open(10));
    }

    @Test
    void longListsOfIdsAreLookedUp() {
        List<Article> many = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(article("id" + i, i, "Title " + i));
            ids.add("id" + i);
        }
        store.articles().add(many);
        assertEquals(ids, store.articles().known(ids));
        assertEquals(2_500, store.articles().find(ids).size());
    }

    @Test
    void textsAndVectorsAreKeptApart() {
        store.articles().add(List.of(article("a1", 0, "First")));
        store.articles().saveTexts(Map.of("a1", ""));
        store.articles().saveTexts(Map.of("a1", "x".repeat(1_000_000)));
        store.articles().saveVectors(Map.of("a1", new float[] {0.5f, -0.25f, 0}));
        assertEquals(Map.of("a1", "x".repeat(1_000_000)), store.articles().texts(List.of("a1")));
        assertArrayEquals(
                new float[] {0.5f, -0.25f, 0},
                store.articles().vectors(List.of("a1")).get("a1"));
        assertTrue(store.articles().texts(List.of("other")).isEmpty());
    }

    @Test
    void aPlacedArticleIsInItsStoryAndNoLongerWaits() {
        place("s1", "a1", "a2");
        Story story = store.stories().find("s1").orElseThrow();
        assertEquals(List.of("a1", "a2"), ids(story));
        assertEquals(1, story.version());
        assertTrue(store.articles().unplaced(10).isEmpty());
        assertEquals(Map.of("a1", "s1", "a2", "s1"), store.stories().storyOf(List.of("a1", "a2", "a3")));
    }

    @Test
    void aStoryFoundAgainIsTheSameUntilSomethingHasChanged() {
        KnownStories known = new KnownStories(store.stories(), InstantSource.system());
        assertTrue(known.find("s1").isEmpty());
        place("s1", "a1", "a2");
        Story found = known.find("s1").orElseThrow();
        assertSame(found, known.find("s1").orElseThrow());
        place("s1", "a3");
        assertEquals(3, known.find("s1").orElseThrow().members().size());
        store.articles().update(List.of(article("a2", 2, "Another title")));
        assertEquals(
                "Another title",
                known.find("s1").orElseThrow().members().get(1).article().title());
        place("s2", "a4");
        store.stories().save(changes(List.of(joined("a4", "s1")), Map.of("s2", "s1"), List.of("s1")));
        assertEquals("s1", known.find("s2").orElseThrow().id());
    }

    @Test
    void whatIsPlacedIsToldInOrderForTheMemoryToBeRebuilt() {
        place("s1", "a1", "a2");
        store.articles()
                .add(List.of(article("b2", 5, "Later"), article("b1", 5, "Later too"), article("b3", 6, "Waits")));
        store.stories()
                .save(changes(
                        List.of(joined("b1", "s2"), joined("b2", "s2"), joined("a2", "s2")), Map.of(), List.of()));
        for (String id : List.of("a2", "b1", "b2", "b3")) {
            store.articles().saveVectors(Map.of(id, new float[] {0.5f, -0.25f}));
        }
        List<Placed> placed = new ArrayList<>();
        store.stories().placed(NOON.minus(Duration.ofDays(1)), placed::add);
        assertEquals(
                List.of("a2 s2", "b1 s2", "b2 s2"),
                placed.stream().map(each -> each.id() + " " + each.storyId()).toList(),
                "a1 has no vector, b3 waits, and a2 has moved");
        Placed last = placed.get(2);
        Article article = article("b2", 5, "Later");
        assertEquals(article.title(), last.title());
        assertEquals(article.lead(), last.lead());
        assertEquals(article.domain(), last.domain());
        assertEquals(article.language(), last.language());
        assertEquals(article.published(), last.published());
        assertArrayEquals(new float[] {0.5f, -0.25f}, last.vector());
        placed.clear();
        store.stories().placed(NOON.plus(Duration.ofMinutes(5)).plusMillis(1), placed::add);
        assertEquals(List.of(), placed);
    }

    @Test
    void theRevisionOfStoriesGrowsWithEveryChange() {
        long before = store.stories().revision();
        place("s1", "a1", "a2");
        long after = store.stories().revision();
        assertTrue(after > before);
        assertEquals(after, store.stories().revision());
        store.articles().update(store.articles().find(List.of("a1")));
        assertTrue(store.stories().revision() > after);
    }

    @Test
    void savingTheSameTurnTwiceDoublesNothing() {
        place("s1", "a1", "a2");
        store.stories().save(changes(List.of(joined("a1", "s1"), joined("a2", "s1")), Map.of(), List.of()));
        assertEquals(List.of("a1", "a2"), ids(store.stories().find("s1").orElseThrow()));
    }

    @Test
    void aMergedStoryLeadsToTheOneItWentIntoAlsoByWayOfAnother() {
        place("s1", "a1");
        place("s2", "a2");
        place("s3", "a3");
        store.stories().save(changes(List.of(joined("a1", "s2")), Map.of("s1", "s2"), List.of("s2")));
        store.stories()
                .save(changes(List.of(joined("a1", "s3"), joined("a2", "s3")), Map.of("s2", "s3"), List.of("s3")));
        Story story = store.stories().find("s1").orElseThrow();
        assertEquals("s3", story.id());
        assertEquals(List.of("a1", "a2", "a3"), ids(story));
        assertEquals(Set.of("s1", "s2"), Set.copyOf(store.stories().mergedInto("s3")));
        assertEquals(1, store.stories().since(NOON.minusSeconds(1)).size());
    }

    @Test
    void aMovedArticleLeavesItsOldStory() {
        place("s1", "a1", "a2");
        store.stories().save(changes(List.of(joined("a2", "s2")), Map.of(), List.of("s1", "s2")));
        assertEquals(List.of("a1"), ids(store.stories().find("s1").orElseThrow()));
        assertEquals(List.of("a2"), ids(store.stories().find("s2").orElseThrow()));
        assertEquals(2, store.stories().find("s1").orElseThrow().version());
    }

    @Test
    void whatIsNearAStoryIsKeptAsItWasFoundLast() {
        place("s1", "a1");
        place("s2", "a2");
        assertEquals(List.of(), related("s1"));
        store.stories().save(near(Map.of("s1", List.of("s2", "s9"), "s2", List.of("s1"))));
        assertEquals(List.of("s2", "s9"), related("s1"));
        store.stories().save(near(Map.of("s1", List.of())));
        assertEquals(List.of(), related("s1"));
        assertEquals(List.of("s1"), related("s2"));
    }

    private List<String> related(String story) {
        return store.stories().find(story).orElseThrow().related();
    }

    private static StoryChanges near(Map<String, List<String>> related) {
        return new StoryChanges(NOON, List.of(), Map.of(), List.of(), Map.of(), related);
    }

    @Test
    void reprintsAreMarkedAndUnmarked() {
        place("s1", "a1", "a2");
        store.stories().save(reprints(Map.of("a2", "a1", "a1", "")));
        assertEquals(
                Optional.of("a1"),
                store.stories().find("s1").orElseThrow().members().get(1).reprintOf());
        store.stories().save(reprints(Map.of("a2", "")));
        assertEquals(
                Optional.empty(),
                store.stories().find("s1").orElseThrow().members().get(1).reprintOf());
    }

    @Test
    void numbersForStoriesAreNeverGivenTwice() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Callable<Long>> asks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            asks.add(() -> store.stories().reserveNumbers(1));
        }
        Set<Long> numbers = new HashSet<>();
        for (Future<Long> number : workers.invokeAll(asks)) {
            numbers.add(number.get());
        }
        workers.shutdown();
        assertEquals(100, numbers.size());
        store.close();
        store = Store.open(url);
        assertFalse(numbers.contains(store.stories().reserveNumbers(1)));
    }

    @Test
    void aSearchFindsStoriesByWordsInAnyLetterCase() {
        store.articles()
                .add(List.of(article("a1", 0, "Fähre 100% ELEKTRISCH"), article("a2", 1, "Паром стал электрическим")));
        store.stories().save(changes(List.of(joined("a1", "s1"), joined("a2", "s2")), Map.of(), List.of("s1", "s2")));
        assertEquals(List.of("s1"), store.search().matching(List.of("fähre", "elektrisch"), Optional.empty(), 5));
        assertEquals(List.of("s2"), store.search().matching(List.of("ПАРОМ"), Optional.empty(), 5));
        assertEquals(List.of("s1"), store.search().matching(List.of("100%"), Optional.empty(), 5));
        assertEquals(List.of(), store.search().matching(List.of("1_0"), Optional.empty(), 5));
        assertEquals(List.of(), store.search().matching(List.of("fähre"), Optional.of(NOON.plusSeconds(1)), 5));
    }

    @Test
    void theCatalogSaysWhichFeedsArePolledAndTheirStateIsKept() {
        Feed one = Feed.of("https://one.example/feed", "one.example", "", "en");
        Feed two = Feed.of("https://two.example/feed", "two.example", "", "en");
        store.feeds().register(List.of(one, two));
        Feed polled = new Feed(
                one.url(),
                one.currentUrl(),
                one.domain(),
                "",
                "en",
                Optional.of("\"tag\""),
                Optional.of("Sun, 22 Nov"),
                Optional.of(NOON),
                Optional.of(NOON),
                NOON.plusSeconds(600),
                0,
                FeedState.OK,
                "",
                12,
                Duration.ofMinutes(7),
                "print");
        store.feeds().save(List.of(polled));
        store.feeds().register(List.of(one));
        assertEquals(List.of(polled), store.feeds().all());
    }

    @Test
    void aClaimedFeedIsNotDueUntilItsLeaseEnds() {
        Feed feed = Feed.of("https://one.example/feed", "one.example", "", "en");
        store.feeds().register(List.of(feed));
        assertEquals(1, store.feeds().claimDue(NOON, 10, Duration.ofMinutes(5)).size());
        assertEquals(
                0,
                store.feeds()
                        .claimDue(NOON.plusSeconds(60), 10, Duration.ofMinutes(5))
                        .size());
        assertEquals(
                1,
                store.feeds()
                        .claimDue(NOON.plusSeconds(301), 10, Duration.ofMinutes(5))
                        .size());
    }

    @Test
    void whatIsKnownOfAChatIsKeptMovedAndForgotten() {
        ChatState state = new ChatState(CHAT, ZoneId.of("Europe/Berlin"), "de", true, List.of("s1", "s2"));
        assertEquals(ChatState.unknown(CHAT), store.chatStates().of(CHAT));
        store.chatStates().save(state);
        assertEquals(state, store.chatStates().of(CHAT));
        store.chatStates().move(CHAT, new ChatId(88));
        assertEquals(ChatState.unknown(CHAT), store.chatStates().of(CHAT));
        assertEquals(List.of("s1", "s2"), store.chatStates().of(new ChatId(88)).shown());
        store.chatStates().forget(new ChatId(88));
        assertEquals(List.of(), store.chatStates().of(new ChatId(88)).shown());
    }

    @Test
    void anUpdateIsTakenInOnce() {
        StoredUpdate one = new StoredUpdate(10, "{}", NOON, 0);
        StoredUpdate two = new StoredUpdate(11, "{}", NOON, 0);
        assertEquals(List.of(10L), List.copyOf(store.inbox().store(List.of(one))));
        assertEquals(List.of(11L), List.copyOf(store.inbox().store(List.of(one, two))));
        assertEquals(12, store.inbox().nextOffset());
        store.inbox().settle(11);
        store.inbox().settle(99);
        assertEquals(2, store.inbox().pending().size());
        store.inbox().done(List.of(10L));
        assertEquals(1, store.inbox().pending().size());
        assertEquals(1, store.inbox().failed(11));
        assertEquals(2, store.inbox().failed(11));
        store.inbox().setAside(11, "it throws");
        assertEquals(0, store.inbox().pending().size());
        assertEquals(2, store.inbox().prune(NOON.plusSeconds(1)));
        assertEquals(12, store.inbox().nextOffset());
    }

    @Test
    void anUpdateBelongsToOneProcessUntilThatIsNotSeenForAWhile() {
        Inbox one = store.inbox("one");
        Inbox two = store.inbox("two");
        one.store(List.of(new StoredUpdate(10, "{}", NOON, 0), new StoredUpdate(11, "{}", NOON, 0)));
        one.done(List.of(11L));
        assertTrue(one.mine(10));
        assertFalse(one.mine(11));
        assertFalse(two.mine(10));
        assertEquals(List.of(), two.pending());
        one.renew(NOON.plusSeconds(10));
        assertEquals(List.of(), two.adopt(NOON.plusSeconds(15), Duration.ofSeconds(12)));
        List<StoredUpdate> adopted = two.adopt(NOON.plusSeconds(23), Duration.ofSeconds(12));
        assertEquals(List.of(10L), adopted.stream().map(StoredUpdate::id).toList());
        assertTrue(two.mine(10));
        assertFalse(one.mine(10));
        assertEquals(List.of(), one.adopt(NOON.plusSeconds(24), Duration.ofSeconds(12)));
    }

    @Test
    void aSubscriptionIsDueUntilItsDayWasSeenTo() {
        Subscription kept = store.subscriptions().add(daily());
        assertEquals(List.of(kept), store.subscriptions().of(CHAT));
        assertEquals(List.of(), store.subscriptions().due(kept.nextDue().minusSeconds(1), 10));
        assertEquals(List.of(kept), store.subscriptions().due(kept.nextDue(), 10));
        LocalDate slot = LocalDate.of(2026, 11, 23);
        store.subscriptions()
                .advance(kept.id(), kept.nextDue(), slot, kept.nextDue().plusSeconds(86_400));
        Subscription after = store.subscriptions().find(kept.id()).orElseThrow();
        assertEquals(Optional.of(slot), after.lastSlot());
        assertEquals(List.of(), store.subscriptions().due(kept.nextDue(), 10));
    }

    @Test
    void aClosedChatsSubscriptionsRestAndComeBack() {
        Subscription kept = store.subscriptions().add(daily());
        store.subscriptions().close(CHAT, NOON);
        assertEquals(List.of(), store.subscriptions().due(kept.nextDue(), 10));
        store.subscriptions().open(CHAT);
        assertEquals(1, store.subscriptions().due(kept.nextDue(), 10).size());
        store.subscriptions().move(CHAT, new ChatId(88));
        assertEquals(1, store.subscriptions().of(new ChatId(88)).size());
        store.subscriptions().close(new ChatId(88), NOON);
        assertEquals(1, store.subscriptions().removeClosed(NOON.plusSeconds(1)));
    }

    @Test
    void whatAChatHasHadCountsUnlessItNeverCame() {
        Subscription subscription = store.subscriptions().add(daily());
        store.held().hold(new Held(CHAT, "k7m2qd", Parcel.Kind.UPDATE, Optional.of(3), NOON));
        store.held().hold(new Held(CHAT, "p4xw9e", Parcel.Kind.ALERT, Optional.empty(), NOON));
        assertTrue(store.deliveries().add(waiting(subscription), List.of(new Told(1, "k7m2qd", 4, "A vote."))));
        assertEquals(1, store.held().of(CHAT).size());
        assertEquals(Set.of(CHAT), store.held().awake(NOON, 5));
        assertEquals(new Had(4, "A vote.", NOON), store.told().had(CHAT).get("k7m2qd"));
        Delivery claimed =
                store.deliveries().claim("me", NOON, Optional.empty()).orElseThrow();
        assertEquals(1, store.told().in(claimed.id()).size());
        store.deliveries().replace(claimed, claimed.become(Delivery.State.REFUSED, NOON, "refused"));
        assertEquals(Map.of(), store.told().had(CHAT));
        store.told().heard(CHAT, new Told(0, "k7m2qd", 5, ""), NOON);
        assertEquals(5, store.told().had(CHAT).get("k7m2qd").version());
        assertEquals(List.of(), store.told().tellers("k7m2qd", NOON));
    }

    @Test
    void whatPeoplePostedIsKeptApartFromWhatTheyWereTold() {
        store.told().posted(CHAT, "k7m2qd", 2, NOON);
        store.told().posted(CHAT, "k7m2qd", 3, NOON.plusSeconds(5));
        store.told().posted(CHAT, "p4xw9e", 1, NOON.minusSeconds(5));
        assertEquals(Map.of(), store.told().had(CHAT));
        assertEquals(Map.of("k7m2qd", 3), store.told().posted(CHAT, NOON));
        assertEquals(Map.of(), store.told().posted(new ChatId(78), NOON));
        assertEquals(1, store.told().prune(NOON.minusSeconds(9), NOON));
        assertEquals(Map.of("k7m2qd", 3), store.told().posted(CHAT, Instant.EPOCH));
        store.told().move(CHAT, new ChatId(78));
        assertEquals(Map.of("k7m2qd", 3), store.told().posted(new ChatId(78), NOON));
        store.told().forget(new ChatId(78));
        assertEquals(Map.of(), store.told().posted(new ChatId(78), NOON));
    }

    @Test
    void wishesFollowsAndMutesAreKeptAndMove() {
        Wish wish = Wish.none(CHAT)
                .quiet(Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))))
                .alerts(8, 3, Optional.of(3));
        store.wishes().save(wish);
        assertEquals(List.of(wish), store.wishes().alerted(NOON));
        Subject topic = new Subject(Subject.Kind.TOPIC, "climate");
        store.follows().save(new Follow(CHAT, topic, Optional.empty(), 9, NOON));
        store.follows().save(new Follow(CHAT, topic, Optional.of(3), 9, NOON));
        store.mutes().save(new Mute(CHAT, topic, NOON.plusSeconds(60)));
        ChatId other = new ChatId(99);
        store.wishes().move(CHAT, other);
        store.follows().move(CHAT, other);
        store.mutes().move(CHAT, other);
        assertEquals(1, store.follows().all().size());
        assertEquals(1, store.mutes().of(other, NOON).size());
        assertEquals(0, store.mutes().of(other, NOON.plusSeconds(60)).size());
        store.wishes().close(other, NOON);
        assertEquals(List.of(), store.wishes().alerted(NOON));
        assertEquals(Set.of(other), store.wishes().closedBefore(NOON.plusSeconds(1)));
        assertTrue(store.follows().remove(other, topic));
        assertFalse(store.follows().remove(other, topic));
        store.votes().save("1:2", 5, true, NOON);
        store.votes().save("1:2", 5, false, NOON);
        assertEquals(1, store.votes().of("1:2").not());
    }

    @Test
    void aDeliveryIsComposedOnceAndClaimedOnce() {
        Subscription subscription = store.subscriptions().add(daily());
        assertTrue(store.deliveries().add(waiting(subscription), List.of()));
        assertFalse(store.deliveries().add(waiting(subscription), List.of()));
        Delivery claimed =
                store.deliveries().claim("me", NOON, Optional.empty()).orElseThrow();
        assertEquals(Optional.empty(), store.deliveries().claim("you", NOON, Optional.empty()));
        assertEquals(List.of(claimed), store.deliveries().claimed());
        assertTrue(store.deliveries().replace(claimed, claimed.sent(5, NOON)));
        assertFalse(store.deliveries().replace(claimed, claimed.sent(6, NOON)));
        assertEquals(Delivery.State.SENT, store.deliveries().of(CHAT, 1).get(0).state());
        assertEquals(1L, store.deliveries().counts().get(Delivery.State.SENT));
        assertEquals(1, store.deliveries().prune(NOON.plusSeconds(1)));
    }

    @Test
    void whatBecameOfADeliveryIsWrittenUnlessItWasClaimedAgain() {
        Subscription subscription = store.subscriptions().add(daily());
        store.deliveries().add(waiting(subscription), List.of());
        Delivery claimed =
                store.deliveries().claim("me", NOON, Optional.empty()).orElseThrow();
        assertTrue(store.deliveries().replace(claimed, claimed.again(NOON.plusSeconds(30), NOON, "twice")));
        assertTrue(store.deliveries().settle(claimed, claimed.again(NOON, NOON, "")), "put back by another meanwhile");
        Delivery again = store.deliveries().claim("you", NOON, Optional.empty()).orElseThrow();
        assertFalse(store.deliveries().settle(claimed, claimed.sent(5, NOON)), "claimed by another meanwhile");
        assertTrue(store.deliveries().replace(again, again.become(Delivery.State.UNKNOWN, NOON, "lost")));
        assertTrue(store.deliveries().settle(again, again.sent(6, NOON)), "given up by another meanwhile");
        assertFalse(store.deliveries().settle(again, again.sent(7, NOON)), "settled for good");
        assertEquals(Optional.of(6L), store.deliveries().of(CHAT, 1).get(0).messageId());
    }

    @Test
    void aSecondWriterIsTurnedAwayAtOnce() {
        store.lockForWriting();
        Store second = Store.open(url);
        try {
            StoreException refused = assertThrows(StoreException.class, second::lockForWriting);
            assertTrue(refused.busy());
        } finally {
            second.close();
        }
        store.close();
        store = Store.open(url);
        store.lockForWriting();
    }

    @Test
    void writersSideBySideLoseNothing() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int n = i;
            writes.add(() -> {
                store.articles().add(List.of(article("w" + n, n, "Title " + n)));
                place("s" + n, "w" + n);
                store.chatStates().save(new ChatState(new ChatId(n), ZoneId.of("UTC"), "", false, List.of()));
                return true;
            });
        }
        for (Future<Boolean> write : workers.invokeAll(writes)) {
            assertTrue(write.get());
        }
        workers.shutdown();
        assertEquals(40, store.stories().since(NOON.minusSeconds(1)).size());
    }

    private void place(String story, String... articles) {
        List<StoryChanges.Joined> joined = new ArrayList<>();
        for (String id : articles) {
            store.articles().add(List.of(article(id, Integer.parseInt(id.substring(1)), "Title of " + id)));
            joined.add(joined(id, story));
        }
        store.stories().save(changes(joined, Map.of(), List.of(story)));
    }

    private static StoryChanges.Joined joined(String article, String story) {
        return new StoryChanges.Joined(article, story, "{}");
    }

    private static StoryChanges changes(
            List<StoryChanges.Joined> joined, Map<String, String> merged, List<String> touched) {
        return new StoryChanges(NOON, joined, merged, touched, Map.of());
    }

    private static StoryChanges reprints(Map<String, String> reprints) {
        return new StoryChanges(NOON, List.of(), Map.of(), List.of(), reprints);
    }

    private static Article article(String id, int minutes, String title) {
        Instant published = NOON.plus(Duration.ofMinutes(minutes));
        return new Article(
                id,
                "https://one.example/" + id,
                "https://one.example/feed",
                "one.example",
                title,
                "A lead.",
                List.of("Ana Ruiz", "Bo Lind"),
                published,
                published.plusSeconds(5),
                "en",
                false,
                true);
    }

    private static Subscription daily() {
        return Subscription.daily(
                CHAT, Optional.of(3), ZoneId.of("Europe/Berlin"), LocalTime.of(7, 30), List.of("ferries"), 9, NOON);
    }

    private static Delivery waiting(Subscription subscription) {
        return Delivery.waiting(Parcel.digest(subscription, LocalDate.of(2026, 11, 23), false, "{}", 1, NOON), NOON);
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }

    private static List<String> ids(Story story) {
        return story.members().stream().map(Member::article).map(Article::id).toList();
    }
}
