package news.parallax.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.Text;
import news.parallax.subscription.Subscriptions;

/** Brings words of the operators to every chat that has a digest. Safe for several threads. */
public final class Announcer {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;

    /** Announces by this outbox. */
    public Announcer(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How many chats that would reach now. */
    public int chats() {
        return subscriptions.chats().size();
    }

    /**
     * Puts the words into the outbox, once for each chat and occasion, without sound.
     *
     * @return for how many chats
     */
    public int send(String occasion, String words) {
        Instant now = clock.instant();
        int put = 0;
        for (ChatId chat : subscriptions.chats()) {
            Parcel parcel = new Parcel(
                    Parcel.Kind.ANNOUNCEMENT,
                    occasion + ":" + chat.value(),
                    0,
                    LocalDate.ofInstant(now, ZoneOffset.UTC),
                    chat,
                    Optional.empty(),
                    true,
                    MessageJson.write(Message.of(Text.builder().words(words).build())),
                    0,
                    Optional.empty(),
                    now);
            put += deliveries.add(Delivery.waiting(parcel, now), List.of()) ? 1 : 0;
        }
        return put;
    }
}
