package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Subject;
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

    /** Removes a chat's row about a subject; says whether there was one. */
    static boolean remove(Handle handle, String table, ChatId chat, Subject subject) {
        return handle.createUpdate("DELETE FROM " + table + " WHERE chat = :chat AND kind = :kind AND value = :value")
                        .bind("chat", chat.value())
                        .bind("kind", subject.kind().name())
                        .bind("value", subject.value())
                        .execute()
                > 0;
    }

    /** Removes all rows of a chat. */
    static int removeAll(Handle handle, String table, ChatId chat) {
        return handle.createUpdate("DELETE FROM " + table + " WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute();
    }

    /** The subject of a row. */
    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }
}
