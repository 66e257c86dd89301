package news.parallax.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An element with its words and children, small enough to be kept. Words stand among the children, without a name. */
final class XmlElement {
    private static final String WORDS = "";
    private static final int FEW = 32;
    private final String name;
    private final String raw;
    private final String base;
    private final String language;
    private final List<String> attributes;
    private final List<XmlElement> children = new ArrayList<>(4);
    private @Nullable Map<String, List<XmlElement>> byName;
    private String text = "";

    /**
     * @param name with the usual prefix of its namespace
     * @param raw with the prefix as written
     * @param base the address that relative ones are resolved against; may be empty
     */
    XmlElement(String name, String raw, String base, String language, List<String> attributes) {
        this.name = name;
        this.raw = raw;
        this.base = base;
        this.language = language;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    String raw() {
        return raw;
    }

    String base() {
        return base;
    }

    String language() {
        return language;
    }

    void add(XmlElement child) {
        children.add(child);
        byName = null;
    }

    void addWords(String words) {
        XmlElement node = new XmlElement(WORDS, WORDS, base, language, List.of());
        node.text = words;
        add(node);
    }

    /** The value of an attribute, or nothing. */
    String attribute(String key) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(key)) {
                return attributes.get(i + 1).strip();
            }
        }
        return "";
    }

    List<XmlElement> children() {
        return children;
    }

    /** The children of a name. Asked for with dozens of names, so those of a large element are sorted once. */
    List<XmlElement> all(String wanted) {
        if (children.size() > FEW) {
            Map<String, List<XmlElement>> sorted = byName;
            if (sorted == null) {
                sorted = children.stream().collect(Collectors.groupingBy(XmlElement::name));
                byName = sorted;
            }
            return sorted.getOrDefault(wanted, List.of());
        }
        List<XmlElement> found = new ArrayList<>(2);
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The text of the first child of the first name that has any. */
    String first(String... wanted) {
        for (String each : wanted) {
            for (XmlElement child : all(each)) {
                String words = child.text().strip();
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return "";
    }

    boolean holdsMarkup() {
        return children.stream().anyMatch(child -> !child.name.equals(WORDS));
    }

    /** All words within. */
    String text() {
        if (name.equals(WORDS)) {
            return text;
        }
        if (children.size() == 1) {
            return children.get(0).text();
        }
        StringBuilder all = new StringBuilder();
        for (XmlElement child : children) {
            all.append(child.name.equals(WORDS) ? "" : " ").append(child.text());
        }
        return all.toString();
    }

    /** The words within as plain text, whether they are markup, hold markup escaped, or neither. */
    String plain(int longest) {
        String words = text();
        return holdsMarkup() || attribute("type").equals("text")
                ? PlainText.clean(words, longest)
                : PlainText.ofHtml(words, longest);
    }
}
