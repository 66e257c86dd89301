package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.Development;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import news.parallax.story.StoryLanguages;

/**
 * Everything that comes to chats unasked, over a store of invented stories, with a clock that the test sets and a network
 * that keeps what was posted.
 */
final class Newsdesk implements ChatGateway {
    private static final int OUTLETS = 12;
    private static final Bias[] SIDES = {Bias.LEFT, Bias.CENTER, Bias.RIGHT};

    final Store store = Stores.temporary();
    final Map<ChatId, ZoneId> zones = new HashMap<>();
    final Map<ChatId, StoryLanguages> languages = new HashMap<>();
    /** Chats that nothing can be composed for. */
    final Set<ChatId> broken = new HashSet<>();

    final List<Post> posts = new ArrayList<>();
    final FrontPage front;
    final SubscribedChats chats;
    final Newsroom room;
    final DeliveryRound sending;

    Instant now;
    /** What the network answers to a new message; the number is the one that it would have. */
    BiFunction<Post, Long, PostResult> network = (post, number) -> new PostResult.Posted(number);

    private final List<DigestDesk.Round> rounds;
    private final Map<String, List<String>> articles = new HashMap<>();
    private long numbers = 1_000;

    /** What was posted, and how: {@code post}, {@code reply} or {@code replace}. */
    record Post(
            String how,
            ChatId chat,
            Optional<Integer> thread,
            long target,
            Message message,
            boolean silent,
            Instant at) {
        String plain() {
            return message.text().plain();
        }
    }

    Newsdesk(Instant start) {
        this(start, Promise.AT_LEAST_ONCE);
    }

    Newsdesk(Instant start, Promise promise) {
        now = start;
        InstantSource clock = () -> now;
        List<Outlet> rated = new ArrayList<>();
        for (int n = 0; n < OUTLETS; n++) {
            rated.add(new Outlet(
                    domain(n),
                    "Outlet " + n,
                    "US",
                    "en",
                    "newspaper",
                    "Owner " + n,
                    "nonprofit",
                    false,
                    SIDES[n % SIDES.length],
                    Factuality.HIGH,
                    List.of()));
        }
        Outlets outlets = new Outlets(rated, List.of());
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), outlets);
        front = new FrontPage(store.stories(), outlets, clock, Duration.ofHours(72));
        chats = new SubscribedChats(
                Stores.books(store), new PostedStories(store.articles(), store.stories(), this::link), clock);
        room = new Newsroom(
                front,
                briefs,
                store.stories(),
                store.versions(),
                Stores.books(store),
                this::link,
                this::voice,
                this::languages,
                clock);
        sending = new DeliveryRound(
                store.subscriptions(), store.deliveries(), this, chats, promise, "here", Duration.ZERO, clock);
        rounds = room.rounds();
    }

    private Voice voice(ChatId chat) {
        if (broken.contains(chat)) {
            throw new IllegalStateException("nothing can be told to chat " + chat.value());
        }
        return Voice.english(zones.getOrDefault(chat, ZoneId.of("UTC")));
    }

    private StoryLanguages languages(ChatId chat) {
        return languages.getOrDefault(chat, StoryLanguages.ALL);
    }

    /** A story begins, with one article of an outlet for each lead. */
    void begin(String id, String title, String... leads) {
        articles.put(id, new ArrayList<>());
        add(id, title, leads);
        store.stories().save(new StoryChanges(now, joined(id, leads.length), Map.of(), List.of(id), Map.of()));
        record(id);
    }

    /** Articles join that bring nothing material. */
    void join(String id, String title, String... leads) {
        add(id, title, leads);
        store.stories().save(new StoryChanges(now, joined(id, leads.length), Map.of(), List.of(), Map.of()));
    }

    /** An article joins that brings something material. */
    void develop(String id, String title, Development.Kind kind, String words) {
        add(id, title, words);
        develop(id, new Development(kind, words, "", "", ""));
    }

    /** Something material happens to the articles that are there. */
    void develop(String id, Development... developments) {
        int fresh = articles.get(id).size() - members(id);
        store.stories().save(new StoryChanges(now, joined(id, fresh), Map.of(), List.of(id), Map.of()));
        record(id, developments);
    }

    private int members(String id) {
        return store.stories().find(id).orElseThrow().members().size();
    }

    private void add(String id, String title, String... leads) {
        List<String> known = articles.get(id);
        for (String lead : leads) {
            int n = known.size();
            String article = id + "-" + n;
            store.articles()
                    .add(List.of(new Article(
                            article,
                            address(id, n),
                            "",
                            domain(n),
                            title,
                            lead,
                            List.of(),
                            now.minusSeconds(60),
                            now,
                            "en",
                            false,
                            false)));
            known.add(article);
        }
    }

    private List<StoryChanges.Joined> joined(String id, int last) {
        List<String> known = articles.get(id);
        return known.subList(known.size() - last, known.size()).stream()
                .map(article -> new StoryChanges.Joined(article, id, ""))
                .toList();
    }

    private void record(String id, Development... developments) {
        int version = store.stories().find(id).orElseThrow().version();
        store.versions()
                .save(List.of(new StoryVersion(
                        id,
                        version,
                        now,
                        articles.get(id),
                        new StoryVersion.Counts(articles.get(id).size(), 0, 0, 0),
                        "",
                        List.of(developments))));
    }

    /** Where an article of a story stands. */
    static String address(String story, int n) {
        return "https://" + domain(n) + "/" + story + "/" + n;
    }

    private static String domain(int n) {
        return "outlet" + n % OUTLETS + ".example";
    }

    /** Composes and sends all that is due; the clock stands still meanwhile. */
    void tick() {
        rounds.forEach(round -> round.tick(now));
        int sent = 0;
        while (sending.sendNext()) {
            if (++sent > 10_000) {
                throw new IllegalStateException("sending never ends");
            }
        }
    }

    /** The same at another time. */
    void tick(Instant at) {
        now = at;
        tick();
    }

    /** What was posted in a chat. */
    List<Post> in(ChatId chat) {
        return posts.stream().filter(post -> post.chat().equals(chat)).toList();
    }

    @Override
    public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
        return keep(new Post("post", chat, thread, 0, message, silent, now), ++numbers);
    }

    @Override
    public PostResult reply(ChatId chat, Optional<Integer> thread, long messageId, Message message, boolean silent) {
        return keep(new Post("reply", chat, thread, messageId, message, silent, now), ++numbers);
    }

    @Override
    public PostResult replace(ChatId chat, long messageId, Message message) {
        return keep(new Post("replace", chat, Optional.empty(), messageId, message, true, now), messageId);
    }

    private PostResult keep(Post post, long number) {
        PostResult result = network.apply(post, number);
        if (result instanceof PostResult.Posted) {
            posts.add(post);
        }
        return result;
    }

    @Override
    public boolean mayManage(ChatId chat, long user) {
        return true;
    }

    @Override
    public Optional<String> link(String start) {
        return Optional.of("https://t.me/parallax_bot?start=" + start);
    }
}
