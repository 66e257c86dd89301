/** What people can ask: one class a command, each a function from a request to a reply. */
@NullMarked
package news.parallax.command;

import org.jspecify.annotations.NullMarked;
