package news.parallax.web;

import java.io.IOException;

/** An address is not fetched. An I/O error, so that it passes through the client as one. */
final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String reason) {
        super(reason);
    }
}
