package news.parallax.feed;

import java.util.regex.Pattern;

/** Entities that a document type declares, as far as they must be looked at: they are never expanded. */
final class Declarations {
    private static final String ENTITY = "<!ENTITY";
    private static final Pattern OUTSIDE = Pattern.compile("SYSTEM|PUBLIC(?!\\s+[\"']-//W3C//ENTITIES)|&(?!#)");

    /** What is no longer declares none. */
    static final int SHORTEST = ENTITY.length();

    private Declarations() {}

    /**
     * Whether some lie outside of the document, or are made of others. Each is looked at up to its end, and once, so that a
     * document of nothing else takes no time.
     *
     * @param type from {@code <!} to its end
     */
    static boolean lieOutside(String type) {
        int open = type.indexOf(ENTITY);
        while (open >= 0) {
            int from = open + ENTITY.length();
            int close = type.indexOf('>', from);
            int end = close < 0 ? type.length() : close;
            boolean isOne = from < end && type.charAt(from) <= ' ';
            if (isOne && OUTSIDE.matcher(type).region(from, end).find()) {
                return true;
            }
            open = type.indexOf(ENTITY, end);
        }
        return false;
    }
}
