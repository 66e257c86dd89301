package news.parallax.brief;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The same as {@link Pointing} for Russian and Ukrainian, which have no article that would show it: "О решении она объявила", "Нападающий добавил", "По
 * словам этого эксперта". By word forms, not by grammar.
 */
final class PointingSlavic {
    /** How many words of the beginning are looked at. */
    private static final int BEGINNING = 8;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");
    private static final Set<String> PRONOUNS = words(
            "он она они ему ей им его её ее их него неё нее них нему ней ним ними нём нем він вона вони йому їй їм його її їх нього неї нього них ньому ній ними");
    private static final Pattern DEMONSTRATIVE = Pattern.compile(
            "эт(?:от|а|о|и|ого|ой|ому|им|их|ими|ом|у)|так(?:ой|ая|ое|ие|ого|ому|их|ими|им|ую)|данн(?:ый|ая|ое|ые|ого|ой|ому|ых|ым|ую)|ц(?:ей|я|е|і|ього|ьому|ієї|их|им|ими|ю)|цей");
    /** "В этом году" names its time as well as a date does, and "это" before a dash or "что" points forward. */
    private static final Pattern NO_POINTER = Pattern.compile(
            "год\\p{L}*|лет\\p{L}*|недел\\p{L}+|месяц\\p{L}*|сезон\\p{L}*|утр\\p{L}+|вечер\\p{L}*|день|дн[яюе]|раз|ро[кц]\\p{L}*|тижн\\p{L}+|місяц\\p{L}*|что|як|как|же");
    /** What can stand behind a role that is the whole subject: "врач объяснил", "министр также", but not "программа помощи Кеттлу". */
    private static final Pattern BEHIND_SUBJECT = Pattern.compile(
            "\\p{Ll}{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|[аеиуюя]т|[еиуюя]тся|ав|ив|ався|ився|є|ють|ить)|также|тоже|уже|не|еще|ещё|был|буд\\p{Ll}+|теперь|впервые|також|теж|вже|ще|який|яка");
    /** Who or what can be called so instead of by name. */
    private static final Set<String> ROLES = words(
            "игрок футболист футболистка нападающий полузащитник защитник вратарь голкипер форвард хоккеист теннисист теннисистка боксер боксёр боец спортсмен"
                    + " спортсменка фигуристка тренер наставник актер актёр актриса певец певица артист артистка музыкант режиссер режиссёр писатель писательница блогер"
                    + " телеведущий телеведущая ведущий ведущая звезда знаменитость политик чиновник министр депутат президент премьер глава губернатор мэр эксперт"
                    + " специалист врач медик доктор ученый учёный профессор юрист адвокат журналист комментатор агент россиянин россиянка украинец украинка"
                    + " американец американка британец британка немец француз бразилец аргентинец португалец испанец итальянец пациент пациентка пострадавший"
                    + " пострадавшая мужчина женщина девушка юноша водитель супруг супруга муж жена собеседник команда клуб компания корпорация фирма ведомство"
                    + " министерство издание агентство фильм картина лента сериал проект программа смартфон новинка устройство аппарат гаджет исследование документ"
                    + " законопроект постановление матч встреча турнир станция спутник ракета препарат вакцина"
                    + " гравець футболіст нападник захисник воротар тренер актор співак співачка політик чиновник міністр експерт фахівець лікар науковець юрист"
                    + " журналіст чоловік жінка компанія відомство видання проєкт дослідження документ матч зустріч препарат");
    /** Words before a pronoun that name nobody, where a sentence opens on one. */
    private static final Set<String> OPENERS = words(
            "ранее позже позднее теперь также так якобы по после до при для о об обо во в на с со к ко у за из из-за без про под над через когда если хотя как"
                    + " кроме несмотря недавно сейчас тогда однако уже еще ещё вскоре накануне вчера сегодня утром днем днём вечером впервые сначала затем потом вместо"
                    + " помимо вместе между перед пока поскольку чтобы именно по-прежнему"
                    + " раніше пізніше тепер також так нібито після до при для про в у на з зі із до над під через коли якщо хоча як крім попри нещодавно зараз тоді"
                    + " проте вже ще незабаром напередодні вчора сьогодні");

    private PointingSlavic() {}

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ")));
    }

    /** Whether what the sentence is about is only pointed to. */
    static boolean in(String text) {
        String[] words = SPACES.split(text, BEGINNING + 1);
        int count = Math.min(words.length, BEGINNING);
        String first = bare(words[0]);
        if (ROLES.contains(first)) {
            return count > 1 && BEHIND_SUBJECT.matcher(bare(words[1])).matches() && !capital(words[1]);
        }
        boolean nobody = OPENERS.contains(first);
        for (int i = 1; i < count; i++) {
            String word = bare(words[i]);
            if (capital(words[i])) {
                return false;
            }
            if (nobody && PRONOUNS.contains(word)) {
                return true;
            }
            if (DEMONSTRATIVE.matcher(word).matches() && i + 1 < words.length && points(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean points(String[] words, int at) {
        return !NO_POINTER.matcher(bare(words[at + 1])).lookingAt()
                && !words[at].endsWith(",")
                && words[at + 1].codePoints().limit(1).anyMatch(Character::isLetter);
    }

    private static boolean capital(String word) {
        return word.chars()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .anyMatch(c -> Character.isUpperCase(c) && !Character.isDigit(c));
    }

    private static String bare(String word) {
        return AROUND.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
