package news.parallax.web;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Which addresses are fetched at all: first by how they are written, then, at connect, by where they lead. */
record AddressPolicy(AllowedAddresses allowed) {
    private static final int LONGEST = 4_000;
    private static final Pattern QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NUMBER_LIKE = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    /** The address, if it is written as one that may be fetched. */
    HttpUrl check(String written) throws RefusedAddressException {
        if (written.length() > LONGEST) {
            throw new RefusedAddressException("the address is too long");
        }
        String lower = written.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            throw new RefusedAddressException("only http and https addresses are fetched");
        }
        if (written.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            throw new RefusedAddressException("the address holds a space, a backslash or a control character");
        }
        HttpUrl url = HttpUrl.parse(written);
        if (url == null) {
            throw new RefusedAddressException("the address is not a web address");
        }
        return check(url, authority(written));
    }

    /** Where a redirect leads, if it may be followed. */
    HttpUrl target(HttpUrl from, String location) throws RefusedAddressException {
        String written = location.strip().replace(" ", "%20");
        if (written.startsWith("//")) {
            return check(from.scheme() + ":" + written);
        } else if (written.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return check(written);
        }
        HttpUrl url = written.contains("\\") ? null : from.resolve(written);
        if (url == null) {
            throw new RefusedAddressException("redirects to what is no address");
        }
        return check(url.toString());
    }

    /** Whether a connection may be opened to this address and port. */
    boolean permits(InetAddress address, int port) {
        if (allowed.contains(address, port)) {
            return true;
        }
        return isUsual(port) && AddressRanges.isPublic(address);
    }

    private HttpUrl check(HttpUrl url, String authority) throws RefusedAddressException {
        if (authority.contains("@")
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw new RefusedAddressException("the address holds a user name");
        }
        if (!isUsual(url.port()) && !allowed.containsPort(url.port())) {
            throw new RefusedAddressException("port " + url.port() + " is not one that is fetched");
        }
        String host = url.host();
        boolean rewritten = authority.chars().anyMatch(c -> c > 0x7F) && isNumberLike(host);
        boolean odd = (isNumberLike(host) && !QUAD.matcher(host).matches()) || hasLeadingZero(host);
        if (rewritten || odd) {
            throw new RefusedAddressException("the host is a number in disguise");
        }
        return url;
    }

    private static boolean isNumberLike(String host) {
        return NUMBER_LIKE.matcher(host).matches();
    }

    private static boolean hasLeadingZero(String host) {
        return isNumberLike(host) && ((host.startsWith("0") && !host.startsWith("0.")) || host.matches(".*\\.0\\d.*"));
    }

    private static boolean isUsual(int port) {
        return port == 80 || port == 443;
    }

    private static String authority(String url) {
        int from = url.indexOf("//") + 2;
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(from, end);
    }
}
