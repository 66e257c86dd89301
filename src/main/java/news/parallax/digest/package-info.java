/** Digests: composed once for a subscription and its day, kept in an outbox, sent from there by a stated policy. */
@NullMarked
package news.parallax.digest;

import org.jspecify.annotations.NullMarked;
