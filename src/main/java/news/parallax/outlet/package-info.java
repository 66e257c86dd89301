/** Outlets, their feeds and their ratings, read from a catalog of plain files. */
@NullMarked
package news.parallax.outlet;

import org.jspecify.annotations.NullMarked;
