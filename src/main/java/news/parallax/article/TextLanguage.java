package news.parallax.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the language of a text by its script and its commonest small words. It says nothing rather than guess: a text with
 * too few of them, or with as many of two languages, has none. Immutable.
 */
public final class TextLanguage {
    private static final int MOST_CHARACTERS = 600;
    private static final int SHORT = 60;
    private static final double EVIDENT = 3;
    private static final double EVIDENTLY_LESS = 4;
    private static final Map<String, String> SMALL_WORDS = Map.ofEntries(
            Map.entry(
                    "en",
                    "the of and to in for is on with that at from by as after over be his her its are was has will who"),
            Map.entry("es", "el la los las de del que y en un una por con para se su al es más como sus fue tras"),
            Map.entry(
                    "pt",
                    "o a os as de do da dos das que e em um uma por com para se no na não ao é mais como após são"),
            Map.entry(
                    "fr",
                    "le la les de des du et en un une pour dans sur que qui au aux est par avec se ne pas plus après"),
            Map.entry(
                    "de",
                    "der die das und in den von zu mit im ist für auf dem des ein eine nicht bei nach wird aus als sich vom"),
            Map.entry(
                    "it",
                    "il la lo gli le di del della che e in un una per con non si al è dal nel sono più dopo alla dei"),
            Map.entry("nl", "de het een van en in op te met voor is dat die niet aan bij na uit zijn wordt om ook er"),
            Map.entry("sl", "v in je na se za so da pri iz po ki ni bo tudi od kot že do ob med zaradi"),
            Map.entry("pl", "w i z na się do nie o że po za od jest dla przez po jak są ze przed"),
            Map.entry("cs", "v a na se je s z do že o pro za po od k ve si jsou byl podle před"),
            Map.entry("sv", "och i att det som på en av för är med till den har om inte ett från efter vid"),
            Map.entry("da", "og i at det som på en af for er med til den har om ikke et fra efter ved"),
            Map.entry("tr", "ve bir bu için ile de da olarak en sonra kadar çok daha olan oldu"),
            Map.entry("id", "yang di dan ke dari untuk dengan ini pada itu tidak akan dalam adalah oleh"),
            Map.entry("ro", "de și în la a cu din pe pentru că un o nu care al după sunt mai"),
            Map.entry("ru", "в и на с не по что из за для о от к до у как после это его во при"),
            Map.entry("uk", "в і на з не що у за до від про для та як після це його й із є"),
            Map.entry("bg", "на в и за от с да се не по е до са че след със през"),
            Map.entry("sr", "је у на и за да са се од из који не о до после"));
    // letters that one language has and its neighbors in the list above have not
    private static final Map<String, String> LETTERS = Map.of(
            "ru", "ыэё", "uk", "іїєґ", "sr", "ђјљњћџ", "pt", "ãõ", "es", "ñ¿¡", "de", "ß", "pl", "łąęśżź", "tr", "ğış",
            "ro", "țș");
    // a letter behind an apostrophe is no word of its own: "s" would make Czech of a possessive
    private static final Pattern ENDING = Pattern.compile("['’]\\p{L}(?!\\p{L})");
    // without what the ancient ones became
    private static final Set<String> CODES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> !LanguageNames.FORMER.containsKey(code))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<String>> LANGUAGES_OF = languagesOf();

    private TextLanguage() {}

    private static Map<String, Set<String>> languagesOf() {
        Map<String, Set<String>> languages = new HashMap<>();
        SMALL_WORDS.forEach((language, words) -> List.of(words.split(" "))
                .forEach(word ->
                        languages.computeIfAbsent(word, key -> new HashSet<>()).add(language)));
        return languages;
    }

    /**
     * The language that an article is in: as declared, unless its script belies that, else by its text.
     *
     * @param declared ISO 639 code, with or without a region; may be empty
     * @return ISO 639-1 code, or empty where it cannot be told
     */
    public static String of(String declared, String title, String lead) {
        String own = primary(declared);
        if (!own.isEmpty() && Script.LATIN.writes(own) && Script.mostlyAscii(title, lead, MOST_CHARACTERS)) {
            return own;
        }
        String bounded = bounded(title, lead);
        Script script = Script.of(bounded);
        return own.isEmpty() || script != Script.NONE && !script.writes(own) ? byText(bounded, script) : own;
    }

    /**
     * The same where the first letter of the headline belies what was declared; else it is as declared. For what is asked of very many articles at once.
     *
     * @param declared ISO 639 code, with or without a region; may be empty
     * @return ISO 639-1 code, or empty where it cannot be told
     */
    public static String atAGlance(String declared, String title, String lead) {
        String own = primary(declared);
        int first = 0;
        while (first < title.length() && !Character.isLetter(title.charAt(first))) {
            first++;
        }
        boolean fits = !own.isEmpty()
                && first < title.length()
                && Script.ofLetter(title.charAt(first)).writes(own);
        return fits ? own : of(declared, title, lead);
    }

    /** Its ISO 639-1 code; empty where the declaration is no language, so that nobody can declare ever more of them. */
    private static String primary(String declared) {
        String code = declared.length() > 2 && (declared.charAt(2) == '-' || declared.charAt(2) == '_')
                ? declared.substring(0, 2).toLowerCase(Locale.ROOT)
                : declared.toLowerCase(Locale.ROOT);
        return CODES.contains(code) ? code : code.length() < 2 ? "" : LanguageNames.CODES.getOrDefault(code, "");
    }

    /**
     * The declared language, unless the words are evidently of another one that is written in the same letters: an outlet's
     * feed for its readers elsewhere often bears the mark of the whole house. Short texts, and languages that are not
     * known here, are believed.
     *
     * @param declared ISO 639 code, with or without a region; may be empty
     */
    public static String unlessBelied(String declared, String title, String lead) {
        String own = primary(declared);
        String text = bounded(title, lead);
        Script script = Script.of(text);
        if (text.length() < SHORT || !SMALL_WORDS.containsKey(own) || !script.writes(own)) {
            return declared;
        }
        Map<String, Double> votes = votes(text, script);
        String best = votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(own);
        boolean evident = votes.getOrDefault(best, 0.0) >= EVIDENT
                && votes.getOrDefault(own, 0.0) * EVIDENTLY_LESS <= votes.getOrDefault(best, 0.0);
        return evident && byText(text, script).equals(best) ? best : declared;
    }

    private static String bounded(String title, String lead) {
        String text = title.isEmpty() ? lead : lead.isEmpty() ? title : title + " " + lead;
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    private static String byText(String text, Script script) {
        if (!script.usual().isEmpty()) {
            return script.usual();
        }
        Map<String, Double> votes = votes(text, script);
        String best = "";
        double most = 0.6;
        double second = 0;
        for (String language : SMALL_WORDS.keySet().stream().sorted().toList()) {
            double vote = votes.getOrDefault(language, 0.0);
            if (vote > most) {
                second = Math.max(second, best.isEmpty() ? 0 : most);
                most = vote;
                best = language;
            } else {
                second = Math.max(second, vote);
            }
        }
        return most >= 1.2 * second ? best : "";
    }

    /** How much speaks for each language: its small words, each by how few share it, and letters of its own. */
    private static Map<String, Double> votes(String text, Script script) {
        Map<String, Double> votes = new HashMap<>();
        for (String word :
                ENDING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").split("[^\\p{L}]+")) {
            Set<String> languages = LANGUAGES_OF.getOrDefault(word, Set.of());
            for (String language : languages) {
                if (script.writes(language)) {
                    votes.merge(language, 1.0 / languages.size(), Double::sum);
                }
            }
        }
        LETTERS.forEach((language, letters) -> {
            if (script.writes(language)
                    && text.toLowerCase(Locale.ROOT).chars().anyMatch(c -> letters.indexOf(c) >= 0)) {
                votes.merge(language, 1.0, Double::sum);
            }
        });
        return votes;
    }
}
