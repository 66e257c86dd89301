package news.parallax.feed;

import java.net.URI;
import java.net.URISyntaxException;

/** Links of feeds as addresses that can be followed. */
final class Links {
    private static final int LONGEST = 4_096;

    private Links() {}

    /** The address, made absolute; empty where it is not of the web, carries a user name, or is no address at all. */
    static String resolve(String base, String link) {
        String clean = link.strip().replaceAll("[\\r\\n\\t]", "").replace(" ", "%20").replace("|", "%7C").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E").replace("[", "%5B").replace("]", "%5D").replace("^", "%5E").replace("`", "%60").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return "";
        }
        try {
            URI uri = base.isEmpty() ? new URI(clean) : new URI(base).resolve(new URI(clean));
            String scheme = uri.getScheme();
            if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                return "";
            }
            return uri.getRawAuthority() == null || uri.getRawUserInfo() != null ? "" : uri.normalize().toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }
}
