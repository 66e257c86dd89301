/** Pictures of a story's coverage, drawn to be read on a phone. */
@NullMarked
package news.parallax.picture;

import org.jspecify.annotations.NullMarked;
