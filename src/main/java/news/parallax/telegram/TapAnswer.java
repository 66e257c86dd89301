package news.parallax.telegram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the waiting of one person who tapped a button, once, whoever comes first. Safe for several threads. */
final class TapAnswer {
    private final TelegramGateway gateway;
    private final AtomicBoolean given;

    /** @param late whether the tap is too old to be answered */
    TapAnswer(TelegramGateway gateway, boolean late) {
        this.gateway = gateway;
        given = new AtomicBoolean(late);
    }

    /** Tells Telegram that a tap arrived, with a few words or none. */
    void give(String query, String notice) {
        if (!given.getAndSet(true)) {
            gateway.answerTap(query, notice, Optional.empty());
        }
    }

    /** The same, and opens a link to the bot. */
    void open(String query, String link) {
        if (!given.getAndSet(true)) {
            gateway.answerTap(query, "", Optional.of(link));
        }
    }
}
