package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Length;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

/**
 * Invented stories come up and change for days, and chats with all kinds of settings are told of them: in all that they
 * read, no story stands twice in one version, and who follows a story reads of each change that matters.
 */
class NewsMonthTest {
    private static final Instant START = Instant.parse("2026-10-12T00:00:00Z");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns");
    /** A quiet night and the time that a step of the clock takes. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private static final Pattern MILL = Pattern.compile("Mill number (\\d+) in Torn");

    private final boolean all = Boolean.getBoolean("parallax.long");
    private final int days = all ? 30 : 2;
    private final int chats = all ? 50 : 5;
    private final Duration step = Duration.ofMinutes(all ? 60 : 120);
    private final Random random = new Random(30);
    private final Newsdesk desk = new Newsdesk(START);
    private final List<Mill> mills = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> following = new HashMap<>();

    /** A story; its number stands in its headline. */
    private static final class Mill {
        final int number;
        final Instant ends;
        int version = 1;
        int articles = 4;

        Mill(int number, Instant ends) {
            this.number = number;
            this.ends = ends;
        }

        String id() {
            return "mill" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        }

        String title() {
            return "Mill number " + number + " in Torn is to close";
        }
    }

    /** Something that mattered, in a story that a chat follows. */
    private record Change(ChatId chat, int mill, int version, Instant at) {}

    @Test
    void noVersionStandsTwiceInAChatAndEveryChangeReachesItsFollowers() {
        for (int chat = 1; chat <= chats; chat++) {
            settings(new ChatId(chat % 3 == 0 ? -chat : chat));
        }
        Set<String> read = new HashSet<>();
        Map<String, List<Instant>> times = new HashMap<>();
        int told = 0;
        int seen = 0;
        for (Instant at = START; at.isBefore(START.plus(Duration.ofDays(days))); at = at.plus(step)) {
            desk.now = at;
            happen();
            desk.tick();
            for (; seen < desk.posts.size(); seen++) {
                Newsdesk.Post post = desk.posts.get(seen);
                Matcher mill = MILL.matcher(post.plain());
                Set<Integer> inThis = new HashSet<>();
                while (mill.find()) {
                    int number = Integer.parseInt(mill.group(1));
                    // a headline and the first sentence both name the mill
                    if (inThis.add(number)) {
                        String key = post.chat().value() + ":" + number + ":" + mills.get(number).version;
                        assertTrue(read.add(key), "twice: " + key + " in " + post.plain());
                        times.computeIfAbsent(post.chat().value() + ":" + number, k -> new ArrayList<>())
                                .add(at);
                        told++;
                    }
                }
            }
        }
        Instant end = desk.now.minus(PATIENCE);
        List<Change> missed = changes.stream()
                .filter(change -> change.at().isBefore(end))
                .filter(change -> times.getOrDefault(change.chat().value() + ":" + change.mill(), List.of()).stream()
                        .noneMatch(time -> !time.isBefore(change.at())
                                && !time.isAfter(change.at().plus(PATIENCE))))
                .toList();
        assertEquals(List.of(), missed);
        assertTrue(changes.size() > days && told > days * chats, changes.size() + " changes, " + told + " told");
        System.Logger log = System.getLogger(NewsMonthTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "{0} days, {1} chats, {2} stories: {3} messages told {4} versions, {5} changes reached their followers",
                days,
                chats,
                mills.size(),
                desk.posts.size(),
                told,
                changes.size());
    }

    private void settings(ChatId chat) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        desk.zones.put(chat, zone);
        for (int digest = 0; digest < random.nextInt(3); digest++) {
            Contents contents = Contents.news(List.of())
                    .of(1 + random.nextInt(Contents.MOST_STORIES))
                    .at(Length.values()[random.nextInt(Length.values().length)])
                    .atLeast(random.nextInt(5))
                    .blindspots(random.nextBoolean())
                    .unshared(random.nextBoolean());
            desk.store
                    .subscriptions()
                    .add(Subscription.daily(
                                    chat,
                                    Optional.empty(),
                                    zone,
                                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                                    List.of(),
                                    7,
                                    START)
                            .holding(contents));
        }
        Wish wish = Wish.none(chat).alerts(random.nextInt(3) * 2, 1 + random.nextInt(4), Optional.empty());
        if (random.nextBoolean()) {
            LocalTime from = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
            wish = wish.quiet(Optional.of(new Quiet(from, from.plusHours(random.nextInt(10)))));
        }
        desk.store.wishes().save(wish);
        if (random.nextInt(4) == 0) {
            desk.store
                    .follows()
                    .save(new Follow(chat, new Subject(Subject.Kind.KEYWORD, "torn"), Optional.empty(), 7, START));
        }
    }

    /** What the world does in one step: stories begin, articles join, something changes, people follow. */
    private void happen() {
        double hours = step.toMinutes() / 60.0;
        if (random.nextDouble() < hours / 2) {
            begin();
        }
        for (Mill mill : mills) {
            if (mill.ends.isAfter(desk.now)) {
                if (random.nextDouble() < hours / 8) {
                    change(mill);
                } else if (random.nextDouble() < hours / 4) {
                    desk.join(mill.id(), mill.title(), lead(mill));
                    mill.articles++;
                }
                if (random.nextDouble() < hours / 6) {
                    follow(mill, new ChatId(following.size() % 3 == 0 ? -3 : 1 + random.nextInt(chats)));
                }
            }
        }
    }

    private void begin() {
        Mill mill = new Mill(mills.size(), desk.now.plus(Duration.ofHours(6 + random.nextInt(48))));
        mills.add(mill);
        desk.begin(mill.id(), mill.title(), lead(mill), lead(mill), lead(mill), lead(mill));
    }

    private String lead(Mill mill) {
        return "Mill number " + mill.number + " in Torn will close in spring, its owner said.";
    }

    private void change(Mill mill) {
        mill.version++;
        mill.articles++;
        desk.develop(
                mill.id(),
                mill.title(),
                Development.Kind.NEW_FACT,
                "Its owner owes " + (1_000 * mill.version + mill.number) + " crowns to the bank.");
        for (Map.Entry<String, Integer> follow : following.entrySet()) {
            String[] parts = follow.getKey().split(":");
            if (Integer.parseInt(parts[1]) == mill.number) {
                changes.add(new Change(new ChatId(Long.parseLong(parts[0])), mill.number, mill.version, desk.now));
            }
        }
    }

    private void follow(Mill mill, ChatId chat) {
        if (following.putIfAbsent(chat.value() + ":" + mill.number, mill.version) == null) {
            // what the chat knows when it begins to follow is the story as it is then
            desk.store.told().heard(chat, new Told(0, mill.id(), mill.version, ""), desk.now);
            desk.store
                    .follows()
                    .save(new Follow(chat, new Subject(Subject.Kind.STORY, mill.id()), Optional.empty(), 7, desk.now));
        }
    }
}
