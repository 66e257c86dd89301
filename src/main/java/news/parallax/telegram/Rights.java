package news.parallax.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import news.parallax.chat.ChatId;
import news.parallax.memory.Lately;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Who may change a chat's settings, as Telegram says; remembered for less than a minute. Safe for several threads. */
final class Rights {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final BotApi api;
    private final InstantSource clock;
    private final Cache<Member, Verdict> known;

    Rights(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
        this.known = Lately.noted(FRESH, clock).maximumSize(MOST).build();
    }

    private record Member(ChatId chat, long user) {}

    private record Verdict(boolean admin, Instant at) {}

    /** Whether a person is an admin of a chat; a person is that of the private chat with the bot. */
    boolean admin(ChatId chat, long user) {
        if (user <= 0 || chat.value() >= 0) {
            return user > 0 && chat.value() == user;
        }
        Instant now = clock.instant();
        Member member = new Member(chat, user);
        Verdict verdict = known.getIfPresent(member);
        if (verdict != null
                && !now.isBefore(verdict.at())
                && now.isBefore(verdict.at().plus(FRESH))) {
            return verdict.admin();
        }
        known.invalidate(member);
        if (!(api.call(new GetChatMember(Long.toString(chat.value()), user)) instanceof Answer answer)
                || answer.serverFailed()
                || answer.code() == 429) {
            return false;
        }
        String status = answer.result().path("status").asText();
        boolean admin = answer.ok() && (status.equals("creator") || status.equals("administrator"));
        known.put(member, new Verdict(admin, now));
        return admin;
    }
}
