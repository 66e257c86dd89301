package news.parallax.store;

import news.parallax.chat.ChatId;
import org.jdbi.v3.core.Handle;

/** What the tables of follows and of mutes have in common. */
final class Subjects {
    private Subjects() {}

    /** Gives a chat's rows to the one that it became; where that one has a subject already, its own row stays. */
    static int move(Handle handle, String table, ChatId from, ChatId to) {
        if (from.equals(to)) {
            return 0;
        }
        handle.createUpdate("DELETE FROM " + table + " WHERE chat = :from AND EXISTS (SELECT 1 FROM " + table
                        + " other WHERE other.chat = :to AND other.kind = " + table + ".kind AND other.value = "
                        + table + ".value)")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        return handle.createUpdate("UPDATE " + table + " SET chat = :to WHERE chat = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
