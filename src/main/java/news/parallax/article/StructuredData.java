package news.parallax.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article as a page describes it in JSON-LD (schema.org), read leniently: outlets write it by hand. */
final class StructuredData {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_NODES = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private int nodes;

    StructuredData(List<String> scripts) {
        for (String script : scripts) {
            if (script.length() <= MAX_LENGTH) {
                read(script);
            }
        }
    }

    private void read(String script) {
        String json = script.strip();
        json = json.replaceFirst("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)", "");
        try {
            collect(JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            // The rest of the page still speaks for itself.
        }
    }

    private void collect(@Nullable JsonNode node) {
        if (node == null || ++nodes > MAX_NODES) {
            return;
        }
        if (node.isObject()) {
            String id = node.path("@id").asText();
            if (!id.isEmpty() && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            if (isArticle(node)) {
                articles.add(node);
            }
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child);
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        for (String type : strings(node.path("@type"))) {
            if (type.endsWith("Article")
                    || type.endsWith("Posting")
                    || type.equals("Report")
                    || type.equals("Review")) {
                return true;
            }
        }
        return false;
    }

    /** The first text under this name in any description of an article, in the order of the page. */
    Optional<String> text(String name) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(name);
            for (String text : strings(value)) {
                if (!text.isBlank()) {
                    return Optional.of(unescape(text));
                }
            }
        }
        return Optional.empty();
    }

    /** Names of types that describe the article. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        for (JsonNode article : articles) {
            types.addAll(strings(article.path("@type")));
        }
        return types;
    }

    /** Sections and genres that the article is filed under. */
    List<String> sections() {
        List<String> sections = new ArrayList<>();
        for (JsonNode article : articles) {
            sections.addAll(strings(article.path("articleSection")));
            sections.addAll(strings(article.path("genre")));
        }
        return sections;
    }

    /** Names of the authors of the first description that has any, as written. */
    List<String> authors() {
        for (JsonNode article : articles) {
            List<String> names = new ArrayList<>();
            names(article.path("author"), names, 0);
            if (names.isEmpty()) {
                names(article.path("creator"), names, 0);
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private void names(JsonNode value, List<String> names, int depth) {
        if (depth > 5 || names.size() > 30) {
            return;
        }
        if (value.isArray()) {
            for (JsonNode one : value) {
                names(one, names, depth + 1);
            }
        } else if (value.isTextual()) {
            names.add(unescape(value.asText()));
        } else if (value.isObject()) {
            JsonNode name = value.path("name");
            JsonNode other = byId.get(value.path("@id").asText());
            if (!name.isMissingNode()) {
                names(name, names, depth + 1);
            } else if (other != null && !other.equals(value)) {
                names(other, names, depth + 1);
            }
        }
    }

    /** The address of the picture, as written. */
    Optional<String> image() {
        for (JsonNode article : articles) {
            Optional<String> address = address(article.path("image"), 0);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    private Optional<String> address(JsonNode value, int depth) {
        if (value.isTextual()) {
            return value.asText().isBlank()
                    ? Optional.empty()
                    : Optional.of(value.asText().strip());
        }
        if (value.isObject() && depth < 5) {
            JsonNode url = value.path("url").isMissingNode() ? value.path("contentUrl") : value.path("url");
            JsonNode other = byId.get(value.path("@id").asText());
            return !url.isMissingNode()
                    ? address(url, depth + 1)
                    : other == null || other.equals(value) ? Optional.empty() : address(other, depth + 1);
        }
        return value.isArray() && !value.isEmpty() && depth < 5 ? address(value.get(0), depth + 1) : Optional.empty();
    }

    /** Whether the page says that it is not free to read. */
    boolean notFree() {
        for (JsonNode article : articles) {
            JsonNode free = article.path("isAccessibleForFree");
            if (!free.isMissingNode() && free.asText().equalsIgnoreCase("false")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> strings(JsonNode value) {
        List<String> list = new ArrayList<>();
        if (value.isTextual()) {
            list.add(value.asText());
        } else if (value.isArray()) {
            for (JsonNode one : value) {
                if (one.isTextual()) {
                    list.add(one.asText());
                }
            }
        } else if (value.isObject() && value.path("name").isTextual()) {
            list.add(value.path("name").asText());
        }
        return list;
    }

    private static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
