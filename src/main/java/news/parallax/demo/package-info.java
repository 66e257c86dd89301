/** The demo edition: a small newsstand of invented outlets on loopback, to try Parallax without a network. */
@NullMarked
package news.parallax.demo;

import org.jspecify.annotations.NullMarked;
