package news.parallax.web;

import java.io.IOException;

/** A document came but cannot be used; the message says why, in words. */
class UnusableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableBodyException(String reason) {
        super(reason);
    }
}
