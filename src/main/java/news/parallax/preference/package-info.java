/** The commands by which a chat says what it is told, when and how, and who may say so. */
@NullMarked
package news.parallax.preference;

import org.jspecify.annotations.NullMarked;
