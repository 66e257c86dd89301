/** Briefs: one story told shortly, in its sources' words, checked by code. */
@NullMarked
package news.parallax.brief;

import org.jspecify.annotations.NullMarked;
