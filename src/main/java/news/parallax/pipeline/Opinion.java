package news.parallax.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an outlet itself marks an entry as opinion: in its section, its address or the head of its headline. */
final class Opinion {
    private static final Set<String> SECTIONS = Set.of(
            "opinion",
            "opinions",
            "editorial",
            "editorials",
            "op-ed",
            "oped",
            "commentary",
            "columnists",
            "column",
            "letters",
            "kommentar",
            "meinung",
            "opinión",
            "opinion & analysis",
            "tribune",
            "tribunes",
            "opinione",
            "opinioni",
            "opiniao",
            "opinião",
            "мнение",
            "мнения",
            "думка",
            "رأي");
    private static final Pattern PATH = Pattern.compile(
            "/(opinions?|editorials?|op-?ed|commentary|commentisfree|columnists?|kommentare?|meinung|opinion(es|i)?|opiniao|tribunes?|comment|columnas?|colunas?|kolumnen?|leitartikel|standpunkte?|idees|points?-de-vue|tribunas?|editoriales|editoriais|mneni[eya]{1,2}|мнени[ея]|колонк[аи]|kolonk[ai]|думк[аи]|dumk[ay]|opinia|ledare|reviews?)/",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD = Pattern.compile(
            "^(opinion|editorial|op-ed|commentary|column|review|kommentar|meinung|opinión|tribune|opinião|мнение|колонка|думка)\\s*[:|–—-]\\s.*|.*\\s[|–—-]\\s(opinion|editorial|op-ed|kommentar|opinión|opinião|мнение|думка)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Opinion() {}

    static boolean marked(String title, String url, List<String> categories) {
        return PATH.matcher(url).find()
                || HEAD.matcher(title).matches()
                || categories.stream()
                        .anyMatch(category -> SECTIONS.contains(category.strip().toLowerCase(Locale.ROOT)));
    }
}
