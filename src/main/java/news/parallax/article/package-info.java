/** Articles: an entry once taken in, and the text of its page. */
@NullMarked
package news.parallax.article;

import org.jspecify.annotations.NullMarked;
