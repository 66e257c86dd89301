/** How articles are put into stories, one after another, and a story's parts are put together or apart again. */
@NullMarked
package news.parallax.clustering;

import org.jspecify.annotations.NullMarked;
