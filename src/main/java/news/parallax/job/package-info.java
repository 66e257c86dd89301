/** Work that several processes on one store share, so that each piece is one process's at a time. */
@NullMarked
package news.parallax.job;

import org.jspecify.annotations.NullMarked;
