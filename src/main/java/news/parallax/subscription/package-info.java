/** The standing orders of chats: which digest leaves when. */
@NullMarked
package news.parallax.subscription;

import org.jspecify.annotations.NullMarked;
