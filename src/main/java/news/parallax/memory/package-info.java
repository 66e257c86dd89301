/** How long what was read or made is remembered. */
@NullMarked
package news.parallax.memory;

import org.jspecify.annotations.NullMarked;
