package news.parallax.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model's answer as the schema wants it; nothing more and nothing else is read of one.
 *
 * @param headline its headline, unchecked
 * @param standfirst its standfirst, unchecked
 * @param bullets its bullets, unchecked; each cites something
 */
record ModelAnswer(String headline, String standfirst, List<Bullet> bullets) {
    private static final int MOST_BULLETS = 8;
    private static final int MOST_CITATIONS = 8;
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(8).build());
    }

    /** The answer, if it keeps to the schema to the letter. */
    static Optional<ModelAnswer> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null
                    || !names(root).equals(Set.of("headline", "standfirst", "bullets"))
                    || !root.path("headline").isTextual()
                    || !root.path("standfirst").isTextual()
                    || !root.path("bullets").isArray()
                    || root.path("bullets").size() > MOST_BULLETS) {
                return Optional.empty();
            }
            List<Bullet> bullets = new ArrayList<>();
            for (JsonNode node : root.path("bullets")) {
                Optional<Bullet> bullet = bullet(node);
                if (bullet.isEmpty()) {
                    return Optional.empty();
                }
                bullets.add(bullet.get());
            }
            return Optional.of(new ModelAnswer(
                    root.path("headline").asText().strip(),
                    root.path("standfirst").asText().strip(),
                    bullets));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Bullet> bullet(JsonNode node) {
        JsonNode citations = node.path("citations");
        if (!names(node).equals(Set.of("text", "citations"))
                || !node.path("text").isTextual()
                || !citations.isArray()
                || citations.isEmpty()
                || citations.size() > MOST_CITATIONS) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode citation : citations) {
            if (!citation.isIntegralNumber() || !citation.canConvertToInt()) {
                return Optional.empty();
            }
            if (!numbers.contains(citation.intValue())) {
                numbers.add(citation.intValue());
            }
        }
        return Optional.of(new Bullet(node.path("text").asText().strip(), numbers, "", ""));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
