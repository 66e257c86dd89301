/** A conversation: requests, messages and buttons, with no word of where it takes place. */
@NullMarked
package news.parallax.chat;

import org.jspecify.annotations.NullMarked;
