package news.parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.parallax.article.Block.Kind;
import news.parallax.article.Phrases.About;

/** Takes out of a body what no name gave away: links to other stories, bylines, credits, what speaks of the site. */
final class BodyTrim {
    private static final int SHORT = 280;
    private static final int SENTENCE = 70;
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S+\\.\\p{L}{2,}|(?:^|\\s)@\\w{3,}");

    /** A list of links follows a phrase such as "Read more": this share of a block in links makes it one of the list. */
    private static final double LINKED = 0.6;

    private static final double LINKED_HEADING = 0.5;
    /** After this share of the letters come the notes on writer and site. */
    private static final double LATE = 0.7;

    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\d{1,2}:\\d{2}");
    private static final Pattern MAIL = Pattern.compile("\\S@\\S+\\.\\p{L}{2,}");

    private final Phrases phrases;
    private final String title;

    BodyTrim(Phrases phrases, String title) {
        this.phrases = phrases;
        this.title = PageHeadline.plain(title);
    }

    /** The blocks that are the article's own, in order; those given stay as they are. */
    List<Block> trim(List<Block> blocks) {
        List<Block> body = new ArrayList<>();
        boolean linksFollow = false;
        int total = blocks.stream().mapToInt(block -> block.letters).sum();
        int seen = 0;
        for (Block block : blocks) {
            seen += block.letters;
            if (phrases.isWhole(block.text)) {
                linksFollow = true;
                continue;
            }
            boolean link = block.links > 0 && block.linkDensity() > LINKED;
            if (linksFollow && (link || (block.kind == Kind.HEADING && block.linkDensity() > LINKED_HEADING))) {
                continue;
            }
            linksFollow = false;
            if (!isAside(block, seen > LATE * total)) {
                body.add(block);
            }
        }
        return ends(body);
    }

    private boolean isAside(Block block, boolean late) {
        if (isTitle(block)
                || (block.kind != Kind.CELL && block.text.codePoints().noneMatch(Character::isLetterOrDigit))) {
            return true;
        }
        if (block.letters > SHORT) {
            return false;
        }
        if (block.linkDensity() > 0.8
                && block.letters > 15
                && block.kind != Kind.CELL
                && !block.text.startsWith("http")) {
            return block.kind == Kind.ITEM || !block.endsSentence();
        }
        boolean unfinished = !block.endsSentence();
        for (About about : phrases.abouts(block.text)) {
            boolean aside = switch (about) {
                case LINK -> block.links > 0 || (unfinished && block.letters < 120);
                case SITE -> block.links > 0 || unfinished || late;
                case WRITER ->
                    ADDRESS.matcher(block.text).find()
                            || (late && block.letters < 160)
                            || (unfinished && block.letters < 60);
            };
            if (aside) {
                return true;
            }
        }
        if (late && holds(MAIL, block)) {
            return true;
        }
        return block.kind != Kind.HEADING && (unfinished || block.letters < 160) && Phrases.endsInCredit(block.text);
    }

    private boolean isTitle(Block block) {
        return block.text.length() < 2 * title.length() + 20
                && PageHeadline.plain(block.text).equals(title);
    }

    private static boolean holds(Pattern pattern, Block block) {
        return block.text.indexOf('@') >= 0 && pattern.matcher(block.text).find();
    }

    /** Without what stands before the first and after the last sentence and is none: dates, names, buttons, headings. */
    private static List<Block> ends(List<Block> body) {
        int first = 0;
        while (first < body.size() && !isText(body.get(first)) && isOpening(body.get(first))) {
            first++;
        }
        int last = body.size();
        while (last > first && isLoose(body.get(last - 1))) {
            last--;
        }
        return first == last ? body : body.subList(first, last);
    }

    private static boolean isOpening(Block block) {
        return block.kind == Kind.LOOSE
                || (block.kind == Kind.PARAGRAPH
                        && (block.links > 0 || DATE.matcher(block.text).find()));
    }

    private static boolean isText(Block block) {
        return (block.endsSentence() && block.letters >= 25)
                || (block.letters >= SENTENCE && block.linkDensity() < 0.4);
    }

    private static boolean isLoose(Block block) {
        return block.kind == Kind.HEADING
                || (!isText(block) && (block.kind == Kind.LOOSE || block.links > 0) && !block.endsSentence());
    }
}
