package news.parallax.demo;

/**
 * An invented outlet.
 *
 * @param domain its domain, which leads nowhere
 * @param name its name
 * @param language its language
 * @param feed file name of its feed, whose ending tells the format: {@code .rss}, {@code .atom} or {@code .json}
 */
record DemoOutlet(String domain, String name, String language, String feed) {
    /** Short name, used in the edition's texts: the domain up to its first dot. */
    String key() {
        return domain.substring(0, domain.indexOf('.'));
    }
}
