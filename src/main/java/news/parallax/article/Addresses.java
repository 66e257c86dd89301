package news.parallax.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two addresses lead to one article, and the id that follows from an address. */
public final class Addresses {
    private static final Pattern TRACKING = Pattern.compile(
            "(utm_\\w+|fbclid|gclid|dclid|mc_cid|mc_eid|igshid|at_\\w+|xtor|cmpid|ocid|ref_src|smid|ns_\\w+)(=.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private Addresses() {}

    /**
     * The address without what does not name the article: fragment, tracking parameters, default port, letter case of the
     * host. An address that cannot be read stays as it is.
     */
    public static String canonical(String url) {
        try {
            URI uri = new URI(url.strip());
            if (uri.getHost() == null || uri.getScheme() == null) {
                return url.strip();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean standard = uri.getPort() < 0
                    || (scheme.equals("http") && uri.getPort() == 80)
                    || (scheme.equals("https") && uri.getPort() == 443);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null
                    ? ""
                    : Arrays.stream(uri.getRawQuery().split("&"))
                            .filter(part ->
                                    !part.isEmpty() && !TRACKING.matcher(part).matches())
                            .collect(Collectors.joining("&"));
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (standard ? "" : ":" + uri.getPort())
                    + path + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return url.strip();
        }
    }

    /**
     * The id of the article at an address: the first 80 bits of the SHA-256 of the canonical address without its scheme,
     * in letters and digits without look-alikes.
     */
    public static String articleId(String url) {
        return hash(canonical(url).replaceFirst("^https?://", ""));
    }

    /** An id for something named by words alone, such as an entry without an address. */
    public static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder(16);
            for (int bit = 0; bit < 80; bit += 5) {
                int value = ((digest[bit / 8] & 0xff) << 8 | (digest[bit / 8 + 1] & 0xff)) >> (11 - bit % 8) & 31;
                id.append(LETTERS.charAt(value));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
