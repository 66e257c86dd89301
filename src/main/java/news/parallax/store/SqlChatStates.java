package news.parallax.store;

import java.time.Instant;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;
import news.parallax.command.ChatStates;

/** What is kept of chats, in the table {@code chat}. */
final class SqlChatStates implements ChatStates {
    private final Database database;
    private final Kept<ChatId, ChatState> kept;

    SqlChatStates(Database database, Kept<ChatId, ChatState> kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public ChatState of(ChatId chat) {
        return kept.get(chat, this::read);
    }

    private ChatState read(ChatId chat) {
        return database.read(handle -> handle.createQuery(
                        "SELECT zone, language, plain, shown, edition, brief, stories, heard FROM chat WHERE chat = :chat")
                .bind("chat", chat.value())
                .map((row, context) -> new ChatState(
                        chat,
                        Columns.zone(row.getString(1)),
                        row.getString(2),
                        row.getInt(3) != 0,
                        Columns.words(row.getString(4)),
                        row.getString(5),
                        row.getInt(6) != 0,
                        row.getString(7),
                        row.getString(8)))
                .findOne()
                .orElseGet(() -> ChatState.unknown(chat)));
    }

    @Override
    public void save(ChatState state) {
        kept.put(state.chat(), state, () -> write(state));
    }

    private void write(ChatState state) {
        database.writeSoon(
                handle -> handle.createUpdate("INSERT INTO chat (chat, zone, language, plain, shown, edition,"
                                + " brief, stories, heard) VALUES (:chat, :zone, :language, :plain, :shown, :edition, :brief, :stories,"
                                + " :heard) ON CONFLICT (chat) DO UPDATE"
                                + " SET zone = excluded.zone, language = excluded.language, plain = excluded.plain,"
                                + " shown = excluded.shown, edition = excluded.edition, brief = excluded.brief,"
                                + " stories = excluded.stories, heard = excluded.heard")
                        .bind("chat", state.chat().value())
                        .bind("zone", state.zone().getId())
                        .bind("language", state.language())
                        .bind("plain", state.plain() ? 1 : 0)
                        .bind("shown", Columns.words(state.shown()))
                        .bind("edition", state.edition())
                        .bind("brief", state.brief() ? 1 : 0)
                        .bind("stories", state.stories())
                        .bind("heard", state.heard())
                        .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        if (from.equals(to)) {
            return;
        }
        kept.changeAll(() -> database.write(handle -> {
            handle.createUpdate("UPDATE chat SET chat = :to WHERE chat = :from"
                            + " AND NOT EXISTS (SELECT 1 FROM chat WHERE chat = :to)")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
            return handle.createUpdate("DELETE FROM chat WHERE chat = :from")
                    .bind("from", from.value())
                    .execute();
        }));
    }

    @Override
    public void forget(ChatId chat) {
        kept.change(
                chat,
                () -> database.write(handle -> handle.createUpdate("DELETE FROM chat WHERE chat = :chat")
                        .bind("chat", chat.value())
                        .execute()));
    }

    @Override
    public void close(ChatId chat, Instant at) {
        // of a chat without a row too, there may be rows elsewhere
        kept.change(
                chat,
                () -> database.write(
                        handle -> handle.createUpdate("INSERT INTO chat (chat, zone, language, plain, shown, closed)"
                                        + " VALUES (:chat, 'UTC', '', 0, '[]', :at) ON CONFLICT (chat) DO UPDATE"
                                        + " SET closed = COALESCE(chat.closed, excluded.closed)")
                                .bind("chat", chat.value())
                                .bind("at", Columns.millis(at))
                                .execute()));
    }

    @Override
    public void open(ChatId chat) {
        database.write(handle -> handle.createUpdate("UPDATE chat SET closed = NULL WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }

    @Override
    public List<ChatId> closedBefore(Instant instant) {
        return database.read(handle -> handle.createQuery("SELECT chat FROM chat WHERE closed < :instant")
                .bind("instant", Columns.millis(instant))
                .mapTo(Long.class)
                .map(ChatId::new)
                .list());
    }
}
