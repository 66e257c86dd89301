package news.parallax.store;

import org.jdbi.v3.core.Handle;

/** Numbers that are never given twice, in the table {@code counter}. */
final class Counter {
    private Counter() {}

    /** The next number, from 1. */
    static long next(Handle handle, String name) {
        return handle.createQuery("UPDATE counter SET value = value + 1 WHERE name = :name RETURNING value")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    /** Sets a counter. */
    static void set(Handle handle, String name, long value) {
        handle.createUpdate("UPDATE counter SET value = :value WHERE name = :name")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }

    /** What a counter stands at. */
    static long value(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM counter WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
