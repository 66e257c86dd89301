/** Stories: articles about one event, who covers them, what they are about and how they rank. */
@NullMarked
package news.parallax.story;

import org.jspecify.annotations.NullMarked;
