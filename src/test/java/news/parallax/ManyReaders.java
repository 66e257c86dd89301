package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.chat.ChatId;
import news.parallax.store.Store;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Subscription;

/**
 * Chats with a digest each, at various hours of various zones. One in ten also talks to the bot; what comes to the others
 * unasked can be nothing but their digests, which are counted by local day. Safe for several threads.
 */
final class ManyReaders {
    private static final int MOST_DAYS = 12;
    private static final int TALKATIVE = 10;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Europe/Kyiv"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/London"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Los_Angeles"));
    private static final String[] LINES = {
        "/top",
        "/story 1",
        "/story 3",
        "/why 1",
        "/why 2 bias",
        "/sources 1",
        "/bias 2",
        "/compare 1",
        "/timeline 1",
        "/changes 1",
        "/blindspot",
        "/status",
        "/help",
        "/digest",
        "/settings",
        "/search bridge",
        "flood wall budget",
        "/corrections",
        "/follow ferry line",
        "/unfollow ferry line",
        "/mute lighthouse",
        "/mybias",
        "/picture 1",
        "/more"
    };

    private static final Subject FOLLOWED = new Subject(Subject.Kind.KEYWORD, "ferry line");
    private static final Subject MUTED = new Subject(Subject.Kind.KEYWORD, "lighthouse");
    private static final Duration MUTED_FOR = Duration.ofDays(30);

    private final Instant start;
    private final List<Subscription> orders = new ArrayList<>();
    private final byte[] digests;
    private final Random random = new Random(17);

    ManyReaders(Instant start, int chats) {
        this.start = start;
        digests = new byte[(chats + 1) * MOST_DAYS];
        for (int chat = 1; chat <= chats; chat++) {
            // mostly mornings, some evenings, some at any time
            int hour = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(23); // never so late that a leap of the clock makes it the next day
                case 1 -> 17 + random.nextInt(3);
                default -> 6 + random.nextInt(3);
            };
            orders.add(Subscription.daily(
                    new ChatId(chat),
                    Optional.empty(),
                    ZONES.get(random.nextInt(ZONES.size())),
                    LocalTime.of(hour, 5 * random.nextInt(12)),
                    List.of(),
                    chat,
                    start));
        }
    }

    /**
     * Has all of them subscribe. Of the talkative ones as many follow and mute something as in the long run do, given what
     * they write: how much is wished is to stay the same, as how much is written does.
     */
    void subscribe(Store store) {
        orders.forEach(store.subscriptions()::add);
        for (Subscription order : orders) {
            ChatId chat = order.chat();
            if (talks(chat.value())) {
                store.mutes().save(new Mute(chat, MUTED, start.plus(MUTED_FOR)));
                if (chat.value() / TALKATIVE % 2 == 0) {
                    store.follows().save(new Follow(chat, FOLLOWED, Optional.empty(), chat.value(), start));
                }
            }
        }
    }

    /** Has some of the talkative ones write lines and tap buttons. */
    void talk(BusyTelegram telegram, int times) {
        for (int i = 0; i < times; i++) {
            if (random.nextInt(3) > 0 || !telegram.tap()) {
                long user = TALKATIVE * (1L + random.nextInt(Math.max(1, orders.size() / TALKATIVE)));
                telegram.line(user, LINES[random.nextInt(LINES.length)]);
            }
        }
    }

    /** Whether a chat also talks to the bot. */
    static boolean talks(long chat) {
        return chat % TALKATIVE == 0;
    }

    /** Counts what came to a chat. */
    synchronized void got(Instant at, long chat) {
        digests[(int) chat * MOST_DAYS + day(at, (int) chat)]++;
    }

    private int day(Instant at, int chat) {
        ZoneId zone = orders.get(chat - 1).zone();
        return Math.toIntExact(LocalDate.ofInstant(at, zone).toEpochDay()
                - LocalDate.ofInstant(start, zone).toEpochDay());
    }

    /** How many digests were due, lost and doubled. */
    record Count(int due, int lost, int doubled) {}

    /** Counts the digests that were due long enough before an instant, in chats that never talk. */
    synchronized Count count(Instant now, Duration late) {
        int due = 0;
        int lost = 0;
        int doubled = 0;
        for (int chat = 1; chat <= orders.size(); chat++) {
            if (talks(chat)) {
                continue;
            }
            Subscription order = orders.get(chat - 1);
            int last = day(now, chat);
            for (int day = 0; day <= last; day++) {
                Instant minute = LocalDate.ofInstant(start, order.zone())
                        .plusDays(day)
                        .atTime(order.minute())
                        .atZone(order.zone())
                        .toInstant();
                int got = digests[chat * MOST_DAYS + day];
                boolean wanted = minute.isAfter(start) && minute.isBefore(now.minus(late));
                due += wanted ? 1 : 0;
                lost += wanted && got == 0 ? 1 : 0;
                doubled += Math.max(0, got - 1);
            }
        }
        return new Count(due, lost, doubled);
    }
}
