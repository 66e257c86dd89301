package news.parallax.brief;

import java.util.regex.Pattern;

/**
 * Sees whether a sentence sends its reader to something beside it on its page, such as "Watch the interview below": in a chat
 * there is no such thing.
 */
final class Elsewhere {
    private static final String PLACES = "\\b(?:below|above|here)\\b";
    // bounded repeats, since the text is hostile
    private static final Pattern SENT = Pattern.compile(
            "^[\"“‘']?(?:(?:You|Fans|Readers|Viewers) can )?(?i:watch|listen|see|view|check out|check|scroll|tap|swipe|take a look|have a look|look|read|find|hear)\\s[^.!?]{0,120}?"
                    + PLACES);
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)\\b(?:videos?|clips?|tweets?|trailers?|photos?|photographs?|pictures?|gallery|galleries|charts?|maps?|tables?|graphics?|footage|slideshow|player|snap) (?:just |right |shown |seen |embedded )?(?:below|above)\\b"
                    + "|\\b(?:full|original) (?:story|article|interview|video|list|report|statement) here\\b");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:im|das) video (?:oben|unten)|sehen sie (?:hier|unten|im video)|(?:vidéo|photo|tweet) ci-(?:dessous|dessus)|(?:mira|vea|ver) (?:el|la) (?:vídeo|video|foto|galería)|(?:vídeo|video|foto|tuit) (?:de abajo|a continuación|abaixo|acima)|(?:assista|veja|confira) (?:o|a) (?:vídeo|foto|galeria)|(?:смотрите|см\\.) (?:ниже|выше|видео|фото)|(?:видео|фото|твит) (?:ниже|выше)|(?:на|в) (?:видео|фото) (?:ниже|выше)|дивіться (?:нижче|вище|відео|фото)|(?:відео|фото) (?:нижче|вище))(?!\\p{L})");

    private Elsewhere() {}

    /** Whether the sentence points to what stands around it on the page, in one of the languages of the chat. */
    static boolean in(String sentence) {
        return SENT.matcher(sentence).find()
                || SHOWN.matcher(sentence).find()
                || FOREIGN.matcher(sentence).find();
    }
}
