package news.parallax.brief;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees whether a sentence opens on a word that points outside it, so that alone it would be unclear or say something else: "He said", "После этого",
 * "Dabei", "Ce dernier", or hands its words to a "he" whom it does not name. By word forms of the languages that the interface speaks.
 */
final class Leaning {
    private static final Set<String> ENGLISH = Set.of(
            ("he she they it his her their its this these those that him them such there then here hers theirs both neither another others instead "
                            + "otherwise therefore thus hence similarly likewise")
                    .split(" "));
    private static final int LONGEST_WORD = 14;

    private static final Pattern CYRILLIC = Pattern.compile(
            "^[\"“«„—– -]{0,3}(?:(?iu:он|она|они|оно|его|её|ее|их|ему|ей|этот|эта|это|эти|этого|этому|такой|такая|такое|такие|таким|там|туда|затем|потом|тогда"
                    + "|поэтому|отсюда|сам|сама|сами|оба|обе|він|вона|вони|воно|його|її|цей|ця|це|ці|такий|така|таке|такі|потім|тоді|тому|обидва)(?!\\p{L}|\\s\\p{Lu})"
                    + "|(?iu:об|после|при|для|из-за|кроме|до|без|вместо|в|на|с|к|по|о|про|після|через|за|у)\\s(?:это[мй]|этого|этим|этих|эту|неё|ней|него|них|нему|нём|нем|его|ее|её|их"
                    + "|цього|цьому|цієї|це|його|її|їх|них|нього)(?!\\p{L})(?!\\s(?:год|недел|месяц|сезон|лет|утр|вечер|день|дня|раз|ро[кц]|тиж|місяц))"
                    + "|(?:Так|Например|Наприклад|Перв(?:ый|ая|ые)|Втор(?:ой|ая|ые)), |(?:Так|Вот) (?!называ)\\p{Ll}|(?:То же самое|Те саме|Во-первых|Во-вторых|В-третьих|По-перше|По-друге|По-третє|Далее|Далі|Именно поэтому|Саме тому|Впоследствии|Згодом|Дело в том|Справа в тому)(?!\\p{L})"
                    + "|(?:Также|Ранее|Позже|Позднее|Теперь|Сейчас|Вскоре|Якобы|Також|Раніше|Пізніше|Тепер|[ВУ] \\d{4}(?:-м)? (?:году|році)|[ВУ] \\p{Ll}{3,9} \\d{4} (?:года|року))"
                    + "\\s(?:же\\s)?(?:он|она|они|ему|ей|им|его|её|ее|их|він|вона|вони|йому|їй|його|її)(?!\\p{L}))");
    private static final Pattern CYRILLIC_SPEAKER = Pattern.compile(
            "(?iu)(?:сказал|добавил|отметил|заявил|пояснил|рассказал|подчеркнул|сообщил|написал|уточнил|заключил|объяснил|признал|сказав|додав|зазначив|заявив"
                    + "|пояснив|наголосив|розповів|додала|сказала|зазначила)[аи]?\\s(?:он|она|они|він|вона|вони)(?!\\p{L})|(?:считает|говорит|пишет|вважає|каже)\\s(?:он|она|він|вона)(?!\\p{L})");
    private static final Pattern GERMAN = Pattern.compile(
            "^[\"“„»-]?(?:Er|Sie|Es|Sein|Seine[nmrs]?|Ihre?[nmrs]?|Dies(?:e[nmrs]?)?|Damit|Dabei|Dazu|Dafür|Dagegen|Deshalb|Deswegen|Daher|Danach|Dann|Dort|Dadurch|Davon|Darüber"
                    + "|Beide|Letztere[rs]?)\\s(?!Woche|Jahr|Monat|Saison|Sommer|Herbst|Winter|Frühjahr|Tage)");
    private static final Pattern GERMAN_SPEAKER =
            Pattern.compile("(?<!\\p{L})(?:sagte?|erklärte|betonte|meinte|schrieb|so)\\s(?:er|sie)(?!\\p{L})");
    private static final Pattern FRENCH_SPEAKER = Pattern.compile(
            "-t-(?:il|elle)s?(?!\\p{L})|\\s(?:dit|explique|assure|estime|affirme|souligne|précise)-(?:il|elle)(?!\\p{L})");
    private static final Pattern FRENCH = Pattern.compile(
            "^[\"“«]?\\s?(?:(?:Ils|Elles|Cela|Ceci|Celui-ci|Celle-ci|Leurs?|Ensuite|Puis|Ainsi|Tous deux|Ces|C[’']est)(?!\\p{L})|Ce\\sdernier|Cette\\sdernière|Elle\\s\\p{Ll}"
                    + "|Il\\s(?:a|est|avait|était|sera|va|doit|se|ne|en|y|peut|veut|faut|n[’']|s[’'])(?!\\p{L})"
                    + "|C(?:e|et|ette)\\s(?!lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|mois|week|semaine|année|saison|été|automne|hiver|nuit|après)\\p{Ll})");
    private static final Pattern IBERIAN = Pattern.compile(
            "^[\"“«]?(?:(?:Él|Ellos|Ellas|Esto|Eso|Ello|Isto|Isso|Ele|Eles|Elas|Ambos|Ambas|Allí|Por eso|Por ello|Por isso|Luego)(?!\\p{L})|Así, |Ella\\s\\p{Ll}|Ela\\s\\p{Ll}|Sus?\\s\\p{Ll}|Seus?\\s\\p{Ll}|Suas?\\s\\p{Ll}"
                    + "|Es[st]?[ea]s?\\s(?!lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|semana|año|ano|mes|mês|mañana|manhã|tarde|noche|noite|temporada|fin|fim)\\p{Ll})");
    private static final Pattern ARABIC = Pattern.compile(
            "^[\"“«]?(?:وأضافت?|وتابعت?|وأردفت?|واستطردت?|هو|هي|هم|وهو|وهي|وهم|ذلك|تلك|وذلك|وبذلك|كما|وكان|وكانت)(?!\\p{L})");

    private Leaning() {}

    /** Whether it leans on the sentence before it. */
    static boolean test(String sentence) {
        int start = 0;
        while (start < sentence.length() && start < LONGEST_WORD && !Character.isLetter(sentence.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < sentence.length() && end - start < LONGEST_WORD && Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        if (start == end) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sentence.codePointAt(start))) {
            case CYRILLIC ->
                CYRILLIC.matcher(sentence).find()
                        || CYRILLIC_SPEAKER.matcher(sentence).find();
            case ARABIC -> ARABIC.matcher(sentence).find();
            case LATIN ->
                ENGLISH.contains(sentence.substring(start, end).toLowerCase(Locale.ROOT))
                        || GERMAN.matcher(sentence).lookingAt()
                        || FRENCH.matcher(sentence).lookingAt()
                        || IBERIAN.matcher(sentence).lookingAt()
                        || speaker(sentence);
            default -> false;
        };
    }

    /** Whether its words are handed to a "he"; searching all of a sentence costs, and few have these letters. */
    private static boolean speaker(String sentence) {
        boolean french = sentence.contains("-il") || sentence.contains("-elle");
        boolean german = sentence.contains(" er") || sentence.contains(" sie");
        return french && FRENCH_SPEAKER.matcher(sentence).find()
                || german && GERMAN_SPEAKER.matcher(sentence).find();
    }
}
