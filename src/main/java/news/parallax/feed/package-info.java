/** Feeds: what they say, when they are polled next, and polling them side by side. */
@NullMarked
package news.parallax.feed;

import org.jspecify.annotations.NullMarked;
