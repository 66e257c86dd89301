/** The chat in a terminal: the same commands, as plain text or as JSON lines. */
@NullMarked
package news.parallax.console;

import org.jspecify.annotations.NullMarked;
