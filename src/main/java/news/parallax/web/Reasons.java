package news.parallax.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Says in words for people why a fetch failed, without addresses. */
final class Reasons {
    private Reasons() {}

    /** Why a fetch failed, as a phrase. */
    static String of(IOException failed) {
        if (failed instanceof UnusableBodyException) {
            return said(failed);
        } else if (failed instanceof UnknownHostException) {
            return "the host's name is not known";
        } else if (failed instanceof InterruptedIOException) {
            return "the server did not answer in time";
        } else if (failed instanceof SSLException) {
            return "no secure connection could be made";
        } else if (failed instanceof ConnectException) {
            return "no connection could be made";
        } else if (failed instanceof ZipException) {
            return "the document is compressed in a way that cannot be read";
        }
        return "the connection broke, or the answer is no HTTP";
    }

    /** What an exception of our own says. */
    static String said(IOException failed) {
        String message = failed.getMessage();
        return message == null ? "it cannot be fetched" : message;
    }
}
