package news.parallax.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language that a page declares. */
final class PageLanguages {
    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private PageLanguages() {}

    static String read(String htmlLang, PageFacts facts, StructuredData data) {
        return code(htmlLang)
                .or(() -> data.text("inLanguage").flatMap(PageLanguages::code))
                .or(() -> facts.meta("content-language", "og:locale", "language", "dc.language", "dcterms.language")
                        .flatMap(PageLanguages::code))
                .orElse("");
    }

    /** ISO 639-1 code at the head of a language tag. */
    private static Optional<String> code(String tag) {
        String head = tag.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
        if (head.length() == 3) {
            for (String known : KNOWN) {
                if (head.equals(new Locale.Builder().setLanguage(known).build().getISO3Language())) {
                    return Optional.of(known);
                }
            }
        }
        return KNOWN.contains(head) && head.length() == 2 ? Optional.of(head) : Optional.empty();
    }
}
