/** The embedding model that ships with the program, run in process. */
@NullMarked
package news.parallax.embedding;

import org.jspecify.annotations.NullMarked;
