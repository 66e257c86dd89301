/** One turn of the news: poll, take in, read pages, cluster, save. */
@NullMarked
package news.parallax.pipeline;

import org.jspecify.annotations.NullMarked;
