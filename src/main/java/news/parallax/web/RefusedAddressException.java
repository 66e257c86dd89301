package news.parallax.web;

import java.io.IOException;

/** An address that may not be fetched; the message says why, in plain words. */
final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
