package news.parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** The smaller facts of a page: picture, language, canonical address, feeds, and the marks of opinion and paywall. */
final class PageSigns {
    private static final Pattern OPINION = Pattern.compile(
            "(?iu)^(?:opinions?|op-?ed|commentary|editorials?|comment is free|columnists?|columns?|opinión|opinion(?:e|i)|opinião|meinung|kommentare?|leitartikel|tribunes?|mening|debatt|opinie|мнени[ея]|editoriales|opinia|opinie|viewpoint|perspectives?|letters)$");
    private static final Pattern OPINION_PATH = Pattern.compile(
            "(?iu)^https?://[^/]+/(?:[^?#]*/)?(?:opinions?|op-?eds?|commentary|editorials?|commentisfree|columnists?|opinion(?:e|i|es)|opiniao|meinung|kommentare?|debatt|opinie|viewpoint|comment|columnas?|colunas?|kolumnen?|leitartikel|standpunkte?|idees|points?-de-vue|tribunas?|editoriales|editoriais|mneni[eya]{1,2}|мнени[ея]|колонк[аи]|kolonk[ai]|думк[аи]|dumk[ay]|opinia|ledare|reviews?)/");
    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");

    private final PageFacts facts;
    private final StructuredData data;
    private final String url;

    PageSigns(PageFacts facts, StructuredData data, String url) {
        this.facts = facts;
        this.data = data;
        this.url = url;
    }

    Optional<String> image() {
        return facts.meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                .or(data::image)
                .flatMap(this::absolute);
    }

    Optional<String> canonicalUrl() {
        for (Element link : facts.links) {
            if (link.attr("rel").toLowerCase(Locale.ROOT).contains("canonical")) {
                Optional<String> address = absolute(link.attr("href"));
                if (address.isPresent()) {
                    return address;
                }
            }
        }
        return facts.meta("og:url").flatMap(this::absolute);
    }

    List<String> feedLinks() {
        List<String> feeds = new ArrayList<>();
        for (Element link : facts.links) {
            String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
            if (FEED_TYPES.contains(type)
                    && link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate")) {
                absolute(link.attr("href"))
                        .filter(feed -> !feeds.contains(feed))
                        .ifPresent(feeds::add);
            }
        }
        return feeds;
    }

    boolean opinion() {
        for (String type : data.types()) {
            if (type.equals("OpinionNewsArticle")) {
                return true;
            }
        }
        List<String> sections = new ArrayList<>(data.sections());
        sections.addAll(facts.metas.getOrDefault("article:section", List.of()));
        for (String section : sections) {
            if (OPINION.matcher(section.strip()).matches()) {
                return true;
            }
        }
        return OPINION_PATH.matcher(url).find();
    }

    boolean paywall() {
        String tier = facts.meta("article:content_tier").orElse("");
        return tier.equals("locked") || tier.equals("metered") || data.notFree();
    }

    private Optional<String> absolute(String address) {
        String resolved = StringUtil.resolve(url, address.strip());
        return resolved.startsWith("http://") || resolved.startsWith("https://")
                ? Optional.of(resolved)
                : Optional.empty();
    }
}
