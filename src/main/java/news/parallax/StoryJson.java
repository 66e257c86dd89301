package news.parallax;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.brief.Brief;
import news.parallax.brief.Bullet;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Member;
import news.parallax.story.Percentages;
import news.parallax.story.Phase;
import news.parallax.story.Story;
import news.parallax.story.Tags;

/** Writes a story as the JSON object that {@code stories} prints. */
final class StoryJson {
    private final Parallax parallax;

    StoryJson(Parallax parallax) {
        this.parallax = parallax;
    }

    ObjectNode story(CoveredStory covered, boolean withBrief) {
        Story story = covered.story();
        Brief brief = parallax.briefs().of(story);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", story.id()).put("headline", brief.headline());
        node.put("standfirst", withBrief ? brief.standfirst() : "");
        ArrayNode bullets = node.putArray("bullets");
        for (Bullet bullet : withBrief ? brief.bullets() : List.<Bullet>of()) {
            ObjectNode line = bullets.addObject().put("text", bullet.text());
            bullet.citations().forEach(line.putArray("citations")::add);
            line.put("attribution", bullet.attribution()).put("date", bullet.date());
        }
        node.put("firstSeen", story.firstSeen().toString())
                .put("updated", story.updated().toString());
        node.put("version", story.version());
        node.put("phase", Phase.of(story, parallax.world().clock().instant()).word());
        Tags tags = parallax.front().tags(story);
        tags.topics().forEach(node.putArray("topics")::add);
        tags.countries().forEach(node.putArray("countries")::add);
        tags.places().forEach(node.putArray("places")::add);
        tags.people().forEach(node.putArray("people")::add);
        ArrayNode articles = node.putArray("articles");
        for (int i = 0; i < story.members().size(); i++) {
            articles.add(article(i + 1, story.members().get(i)));
        }
        node.set("coverage", coverage(covered.coverage()));
        Optional<Blindspot> blindspot = parallax.front().blindspot(covered);
        return node.put("blindspot", blindspot.map(gap -> gap.side().word()).orElse(null));
    }

    private ObjectNode article(int n, Member member) {
        Article article = member.article();
        Outlet outlet = parallax.world().outlets().of(article.domain());
        return JsonNodeFactory.instance
                .objectNode()
                .put("n", n)
                .put("url", article.url())
                .put("outlet", outlet.name())
                .put("domain", outlet.domain())
                .put("title", article.title())
                .put("published", article.published().toString())
                .put("lang", article.language())
                .put("side", outlet.bias().side().word())
                .put("bias", outlet.bias().word())
                .put("factuality", outlet.factuality().word())
                .put("reprintOf", member.reprintOf().orElse(null))
                .put("opinion", article.opinion());
    }

    private ObjectNode coverage(Coverage coverage) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("articles", coverage.articles()).put("outlets", coverage.outlets());
        node.put("independent", coverage.independent());
        node.put("rated", coverage.rated()).put("unrated", coverage.split().unrated());
        node.put("left", coverage.split().left());
        node.put("center", coverage.split().center())
                .put("right", coverage.split().right());
        if (coverage.percentages().isPresent()) {
            Percentages percent = coverage.percentages().get();
            node.putObject("percent")
                    .put("left", percent.left())
                    .put("center", percent.center())
                    .put("right", percent.right());
        } else {
            node.putNull("percent");
        }
        ObjectNode steps = node.putObject("steps");
        for (Bias bias : Bias.steps()) {
            steps.put(bias.word(), coverage.steps().getOrDefault(bias, 0));
        }
        ObjectNode factuality = node.putObject("factuality");
        coverage.factuality().forEach((step, count) -> factuality.put(step.word(), count));
        put(node.putObject("ownership"), coverage.ownership());
        put(node.putObject("countries"), coverage.countries());
        return node;
    }

    private static void put(ObjectNode node, Map<String, Integer> counts) {
        counts.forEach((name, count) -> node.put(name.isEmpty() ? "unknown" : name, count));
    }
}
