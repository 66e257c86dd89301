/** What operators watch the program by. */
@NullMarked
package news.parallax.operations;

import org.jspecify.annotations.NullMarked;
