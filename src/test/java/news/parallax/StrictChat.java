package news.parallax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.Button;
import news.parallax.chat.Message;

/** What a chat network would refuse in a message, or a reader should not meet in it. */
final class StrictChat {
    private static final int LONGEST = 4096;
    private static final int CAPTION = 1024;
    private static final int MOST_ENTITIES = 100;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [a-z]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-time");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:lt|gt|amp|quot);)");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u200E\\u061C\\x00\\uE000-\\uE01F]");
    /** What the hostile words hold that a client would make alive. */
    private static final Pattern ALIVE =
            Pattern.compile("evil\\.test|t\\.me/evil|(?<![\\w@])@(?:mention|evil_bot)|(?<!\\w)#hashtag"
                    + "|(?<![\\w/])/evilcmd|(?<![\\w$])\\$CASH");

    private StrictChat() {}

    /** The first trouble with a message, or nothing. */
    static String trouble(Message message) {
        String plain = message.text().plain();
        if (plain.isBlank()) {
            return "says nothing";
        }
        if (plain.length() > (message.attachment().isPresent() ? CAPTION : LONGEST)) {
            return "is too long: " + plain.length();
        }
        if (message.text().entities() > MOST_ENTITIES) {
            return "has too much markup: " + message.text().entities();
        }
        if (DIRECTION.matcher(plain).find() || open(plain) != 0) {
            return "leaves a direction open";
        }
        if (lonely(plain)) {
            return "holds half a character";
        }
        String trouble = markup(message.text().html());
        return trouble.isEmpty() ? buttons(message.buttons()) : trouble;
    }

    private static int open(String plain) {
        int open = 0;
        for (char c : plain.toCharArray()) {
            open += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
            if (open < 0) {
                return open;
            }
        }
        return open;
    }

    private static boolean lonely(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < plain.length()
                    && Character.isLowSurrogate(plain.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String markup(String html) {
        Deque<String> tags = new ArrayDeque<>();
        StringBuilder lively = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            String words = html.substring(from, tag.start());
            if (words.indexOf('<') >= 0
                    || words.indexOf('>') >= 0
                    || ENTITY.matcher(words).find()) {
                return "has a bare sign in: " + words;
            }
            if (!tags.contains("code") && !tags.contains("pre")) {
                lively.append(words).append('\n');
            }
            if (!TAGS.contains(tag.group(2))) {
                return "has a foreign tag " + tag.group();
            }
            if (tag.group(3).contains("evil")) {
                return "links elsewhere: " + tag.group();
            }
            if (tag.group(1).isEmpty()) {
                tags.push(tag.group(2));
            } else if (tags.isEmpty() || !tags.pop().equals(tag.group(2))) {
                return "has tags that cross at " + tag.group();
            }
            from = tag.end();
        }
        lively.append(html.substring(from));
        if (!tags.isEmpty() || html.substring(from).indexOf('<') >= 0) {
            return "has a tag that does not close";
        }
        Matcher alive = ALIVE.matcher(lively);
        return alive.find() ? "makes alive: " + alive.group() : "";
    }

    private static String buttons(List<List<Button>> rows) {
        for (List<Button> row : rows) {
            for (Button button : row) {
                int bytes = button.value().getBytes(StandardCharsets.UTF_8).length;
                boolean asks = button.kind() == Button.Kind.ASK || button.kind() == Button.Kind.CHANGE;
                if (button.caption().isBlank() || bytes == 0 || (asks && bytes > Button.LONGEST)) {
                    return "has a button that is refused: " + button;
                }
            }
        }
        return "";
    }
}
