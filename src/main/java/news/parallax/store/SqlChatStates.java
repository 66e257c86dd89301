package news.parallax.store;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;
import news.parallax.command.ChatStates;
import org.jdbi.v3.core.Jdbi;

/** What is kept of chats, in the table {@code chat}. */
final class SqlChatStates implements ChatStates {
    private final Jdbi jdbi;

    SqlChatStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public ChatState of(ChatId chat) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT zone, language, plain, shown FROM chat WHERE chat = :chat")
                .bind("chat", chat.value())
                .map((row, context) -> new ChatState(
                        chat,
                        ZoneId.of(row.getString(1)),
                        row.getString(2),
                        row.getInt(3) != 0,
                        row.getString(4).isEmpty()
                                ? List.of()
                                : Arrays.asList(row.getString(4).split(" "))))
                .findOne()
                .orElseGet(() -> ChatState.unknown(chat)));
    }

    @Override
    public void save(ChatState state) {
        jdbi.useTransaction(handle -> handle.createUpdate(
                        "INSERT INTO chat (chat, zone, language, plain, shown) VALUES (:chat, :zone, :language, :plain, :shown)"
                                + " ON CONFLICT (chat) DO UPDATE SET zone = excluded.zone, language = excluded.language,"
                                + " plain = excluded.plain, shown = excluded.shown")
                .bind("chat", state.chat().value())
                .bind("zone", state.zone().getId())
                .bind("language", state.language())
                .bind("plain", state.plain() ? 1 : 0)
                .bind("shown", String.join(" ", state.shown()))
                .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("UPDATE chat SET chat = :to WHERE chat = :from"
                            + " AND NOT EXISTS (SELECT 1 FROM chat WHERE chat = :to)")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
            handle.createUpdate("DELETE FROM chat WHERE chat = :from")
                    .bind("from", from.value())
                    .execute();
        });
    }

    @Override
    public void forget(ChatId chat) {
        jdbi.useTransaction(handle -> handle.createUpdate("DELETE FROM chat WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }
}
