/** Telegram, and nothing else knows it: the Bot API's limits, its answers, and its updates. */
@NullMarked
package news.parallax.telegram;

import org.jspecify.annotations.NullMarked;
