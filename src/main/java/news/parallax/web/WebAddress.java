package news.parallax.web;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Makes links that others wrote safe to keep, to show and to follow. */
public final class WebAddress {
    private static final int LONGEST = 4_000;

    private static final HttpUrl NOWHERE = HttpUrl.get("http://base.invalid/");

    private WebAddress() {}

    /**
     * An absolute http or https address without user name or password, its host in ASCII, without control characters,
     * spaces or quotes.
     *
     * @param base the absolute address that a relative link is resolved against; empty if it is unknown: then a link
     *     that could only be relative is given back as it is
     * @param link as written
     * @return nothing for other schemes, for what is no address, and for very long ones
     */
    public static Optional<String> resolve(String base, String link) {
        String trimmed = link.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlainWeb(trimmed)) {
            return Optional.of(trimmed);
        }
        HttpUrl absolute = HttpUrl.parse(trimmed);
        if (absolute == null && !hasScheme(trimmed)) {
            HttpUrl from = HttpUrl.parse(base);
            if (from == null) {
                return base.isEmpty() ? relative(trimmed) : Optional.empty();
            }
            absolute = from.resolve(trimmed);
        }
        return Optional.ofNullable(absolute).map(WebAddress::withoutUser);
    }

    /** Whether an address is one that others can be resolved against. */
    public static boolean isComplete(String address) {
        return HttpUrl.parse(address) != null;
    }

    private static Optional<String> relative(String link) {
        return Optional.ofNullable(NOWHERE.resolve(link))
                .map(url -> url.toString()
                        .substring(
                                link.startsWith("/")
                                        ? NOWHERE.toString().length() - 1
                                        : NOWHERE.toString().length()))
                .map(WebAddress::encoded);
    }

    private static String withoutUser(HttpUrl url) {
        HttpUrl bare = url.newBuilder().username("").password("").build();
        return encoded(bare.toString());
    }

    /** An ordinary address, which is most, is kept letter by letter. */
    private static boolean isPlainWeb(String link) {
        int from = link.startsWith("https://") ? 8 : link.startsWith("http://") ? 7 : -1;
        if (from < 0 || from == link.length()) {
            return false;
        }
        boolean inHost = true;
        for (int i = from; i < link.length(); i++) {
            char c = link.charAt(i);
            inHost &= c != '/' && c != '?' && c != '#';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            boolean further = (c >= 'A' && c <= 'Z') || "_~!$&()*+,;=:@%/?#".indexOf(c) >= 0;
            if (!letter && (inHost || !further)) {
                return false;
            }
        }
        return !link.contains("/./") && !link.contains("/../");
    }

    private static boolean hasScheme(String link) {
        String tight = link.replaceAll("\\s", "");
        int colon = tight.indexOf(':');
        if (colon <= 0 || !Character.isLetter(tight.charAt(0))) {
            return false;
        }
        return tight.substring(0, colon)
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    private static String encoded(String url) {
        StringBuilder out = new StringBuilder(url.length());
        url.chars().forEach(c -> {
            if (c > ' ' && c < 0x7F && "\"'<>\\`{}|^".indexOf(c) < 0) {
                out.append((char) c);
            } else { // the few that are left as they are in queries and fragments; all are ASCII by now
                out.append('%').append(String.format(Locale.ROOT, "%02X", c & 0xFF));
            }
        });
        return out.toString();
    }
}
