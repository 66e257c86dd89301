/** Everything that is kept, as plain SQL on SQLite or PostgreSQL. */
@NullMarked
package news.parallax.store;

import org.jspecify.annotations.NullMarked;
