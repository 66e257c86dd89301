package news.parallax.article;

/** Tells scripts apart by single characters. */
final class Scripts {
    private Scripts() {}

    /** How many letters of an alphabet a character stands for: three where words are not spelled out, two for Hangul. */
    static int weight(char c) {
        if (c >= '\uac00' && c <= '\ud7a3') {
            return 2;
        }
        return c >= '\u3040' && c <= '\u9fff' ? 3 : 1;
    }
}
