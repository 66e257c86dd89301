package news.parallax.web;

import java.io.IOException;

/** A host was not asked at all, because it is busy with us or wants to be left alone. Says nothing about the host's files. */
final class NotAskedException extends IOException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written anywhere
    private final FetchResult.RetryLater result;

    NotAskedException(FetchResult.RetryLater result) {
        super(result.reason());
        this.result = result;
    }

    /** When to come again, and why. */
    FetchResult.RetryLater result() {
        return result;
    }
}
