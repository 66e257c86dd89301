/** Stories: articles about one event, how they are put together, and who covers them. */
@NullMarked
package news.parallax.story;

import org.jspecify.annotations.NullMarked;
