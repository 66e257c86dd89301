/** Everything that is read from the web goes through here: one polite GET, guarded. */
@NullMarked
package news.parallax.web;

import org.jspecify.annotations.NullMarked;
