/** The program: its verbs, its settings, and the one place where everything is put together. */
@NullMarked
package news.parallax;

import org.jspecify.annotations.NullMarked;
