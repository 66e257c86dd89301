package news.parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** Reads the words in class names and ids: {@code relatedPosts} and {@code related-posts} are the same two words. */
final class NameWords {
    /** What the names of an element say about it. */
    enum Sign {
        BODY,
        JUNK,
        STRONG_JUNK,
        NONE
    }

    /** Beginnings of words that name what stands beside an article, in the languages in which pages are built. */
    private static final TreeSet<String> JUNK = new TreeSet<>(Set.of(
            "ad",
            "ads",
            "adslot",
            "advert",
            "addthis",
            "affiliat",
            "aside",
            "author",
            "autor",
            "banner",
            "bio",
            "bottombar",
            "breadcrumb",
            "brightcove",
            "byline",
            "caption",
            "carousel",
            "comentario",
            "comment",
            "commercial",
            "consent",
            "cookie",
            "copyright",
            "credit",
            "crosssell",
            "dateline",
            "disclaimer",
            "disqus",
            "donat",
            "dropdown",
            "embed",
            "empfehl",
            "facebook",
            "footer",
            "footnote",
            "gallery",
            "hidden",
            "infobox",
            "inread",
            "instagram",
            "kommentar",
            "legend",
            "login",
            "mailing",
            "masthead",
            "meta",
            "modal",
            "mostpopular",
            "mostread",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "outbrain",
            "overlay",
            "pagination",
            "pager",
            "partner",
            "paywall",
            "piano",
            "player",
            "poll",
            "popular",
            "popup",
            "print",
            "promo",
            "publication",
            "rating",
            "readmore",
            "recirc",
            "recommend",
            "related",
            "relaciona",
            "relat",
            "teaser",
            "reply",
            "respond",
            "share",
            "sharing",
            "sidebar",
            "signup",
            "skip",
            "slideshow",
            "social",
            "sponsor",
            "subscri",
            "syndication",
            "tag",
            "tags",
            "taboola",
            "taglist",
            "telegram",
            "thumbnail",
            "timestamp",
            "toolbar",
            "tooltip",
            "topic",
            "topics",
            "trending",
            "trinity",
            "tweet",
            "twitter",
            "utility",
            "video",
            "viafoura",
            "visually",
            "weather",
            "whatsapp",
            "widget",
            "wpdiscuz",
            "youtube",
            "zergnet",
            "more",
            "mehr",
            "next",
            "prev",
            "previous",
            "similar",
            "latest",
            "correlat",
            "screenreader",
            "sr"));

    private static final Set<String> WHOLE = Set.of(
            "ad", "ads", "bio", "tag", "tags", "nav", "sr", "more", "mehr", "next", "prev", "meta", "print", "poll",
            "topic", "topics", "credit", "legend", "partner", "video", "player", "weather", "author", "autor", "embed",
            "relat", "reply");

    private static final Set<String> BODY_PAIRS = Set.of(
            "articlebody",
            "articlecontent",
            "articletext",
            "storybody",
            "storycontent",
            "storytext",
            "entrycontent",
            "postcontent",
            "postbody",
            "posttext",
            "contentbody",
            "bodycontent",
            "maincontent",
            "newsbody",
            "newscontent",
            "newstext",
            "bodytext",
            "articlecopy",
            "bodycopy",
            "textcontent",
            "pagecontent",
            "detailcontent",
            "articledetail",
            "articlemain",
            "artikeltext",
            "singlecontent",
            "richtext");

    private final Map<String, Sign> seen = new HashMap<>();

    Sign sign(Element element) {
        if (element.attributesSize() == 0) {
            return Sign.NONE;
        }
        String names = element.attr("class") + " " + element.attr("id");
        if (names.length() == 1) {
            return Sign.NONE;
        }
        if (names.length() > 400) {
            names = names.substring(0, 400);
        }
        return seen.computeIfAbsent(names, NameWords::judge);
    }

    private static Sign judge(String names) {
        Sign sign = Sign.NONE;
        for (String name : names.split("[ \\s]+")) {
            List<String> words = words(name);
            if (isBody(words)) {
                return Sign.BODY;
            }
            for (String word : words) {
                if (isJunk(word)) {
                    sign = Sign.JUNK;
                }
            }
        }
        return sign;
    }

    private static boolean isBody(List<String> words) {
        if (words.size() == 1) {
            return BODY_PAIRS.contains(words.get(0));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (BODY_PAIRS.contains(words.get(i) + words.get(i + 1)) || BODY_PAIRS.contains(words.get(i))) {
                return i + 2 >= words.size();
            }
        }
        return false;
    }

    private static boolean isJunk(String word) {
        if (WHOLE.contains(word)) {
            return true;
        }
        String stem = JUNK.floor(word);
        return stem != null && word.startsWith(stem) && !WHOLE.contains(stem);
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '-';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }
}
