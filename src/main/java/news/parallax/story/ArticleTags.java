package news.parallax.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.Article;

/**
 * Reads what one article is about. Topics and countries come from lists; a person is a run of capitalized words behind a
 * title or before a verb of saying; a place is one of the list, or such a run behind "in". Safe for several threads.
 */
final class ArticleTags {
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_NAME = 4;
    private static final Pattern ENDING = Pattern.compile("['’]s$|[.'’-]+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
    private static final String SENTENCE_ENDS = ".!?:;»”\"";
    private static final Set<String> INTO = Set.of("in", "near", "nahe", "cerca");
    private static final Set<String> TITLES = Set.of(
            "president",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "minister",
            "chancellor",
            "mayor",
            "secretary",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "dr",
            "mr",
            "mrs",
            "ms",
            "sir",
            "lord",
            "coach",
            "captain",
            "professor",
            "chief",
            "director",
            "präsident",
            "kanzler",
            "ministerin",
            "presidente",
            "président",
            "ministre",
            "ministro",
            "президент",
            "министр",
            "міністр");
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "told",
            "announced",
            "warned",
            "added",
            "sagte",
            "erklärte",
            "dijo",
            "afirmó",
            "disse",
            "afirmou",
            "déclaré",
            "сказал",
            "сказала",
            "заявил",
            "заявила",
            "заявив");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "januar",
            "februar",
            "märz",
            "mai",
            "juni",
            "juli",
            "oktober",
            "dezember",
            "i",
            "the",
            "a");

    private final Topics topics;
    private final Gazetteer places;

    ArticleTags(Topics topics, Gazetteer places) {
        this.topics = topics;
        this.places = places;
    }

    /** What an article names. */
    record Read(Set<String> topics, Set<String> countries, Set<String> places, Set<String> people) {}

    Read of(Article article) {
        Set<String> title = new HashSet<>();
        Set<String> all = new HashSet<>();
        Read read =
                new Read(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        scan(article.title(), title, read, true);
        all.addAll(title);
        String lead = article.lead();
        scan(lead.length() > LONGEST_TEXT ? lead.substring(0, LONGEST_TEXT) : lead, all, read, false);
        Set<String> inTitle = topics.in(title).keySet();
        topics.in(all).forEach((topic, count) -> {
            if (count >= 2 || inTitle.contains(topic)) {
                read.topics().add(topic);
            }
        });
        return read;
    }

    /** One word of a text: as written, in lower case, whether a capital begins it, whether it begins a sentence. */
    private record Seen(String written, String lower, boolean capital, boolean first) {}

    private void scan(String text, Set<String> words, Read read, boolean headline) {
        List<Seen> seen = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int last = 0;
        int capitals = 0;
        while (word.find()) {
            String written = ENDING.matcher(word.group()).replaceAll("");
            String lower = written.toLowerCase(Locale.ROOT);
            boolean capital = Character.isUpperCase(written.codePointAt(0));
            boolean first = seen.isEmpty() || ends(text, last, word.start());
            seen.add(new Seen(written, lower, capital, first));
            words.add(lower);
            capitals += capital ? 1 : 0;
            last = word.end();
        }
        // in a headline that capitalizes every word a capital says nothing
        boolean telling = !headline || capitals * 2 < seen.size();
        for (int i = 0; i < seen.size(); i++) {
            int length = place(seen, i, read);
            if (length == 0 && telling) {
                length = person(seen, i, read);
            }
            if (length == 0 && telling) {
                length = placeAfterIn(seen, i, read);
            }
            i += Math.max(0, length - 1);
        }
    }

    private static boolean ends(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int place(List<Seen> seen, int at, Read read) {
        for (int length = longest(seen, at); length >= 1; length--) {
            Seen first = seen.get(at);
            boolean cased = first.written().length() > 1
                    && first.lower().equals(first.written())
                    && !first.lower().equals(first.lower().toUpperCase(Locale.ROOT));
            boolean demonym = cased && length == 1;
            Optional<Gazetteer.Place> found = Optional.empty();
            if (!cased || demonym) {
                found = places.of(join(seen, at, length, true));
            }
            boolean surname =
                    length == 1 && at > 0 && seen.get(at - 1).capital() && !first.first() && named(seen.get(at - 1));
            if (found.isPresent() && !surname && (!cased || adjective(found.get(), first.lower()))) {
                read.countries().add(found.get().country());
                if (found.get().within()) {
                    read.places().add(calm(join(seen, at, length, false)));
                }
                return length;
            }
        }
        return 0;
    }

    private int longest(List<Seen> seen, int at) {
        return places.opens(seen.get(at).lower()) ? Math.min(LONGEST_NAME, seen.size() - at) : 1;
    }

    /** Romance and Slavic languages write {@code francés}, {@code російський} without a capital. */
    private static boolean adjective(Gazetteer.Place place, String word) {
        return !place.within() && word.length() > 4;
    }

    /** The name without a dateline's capitals. */
    private static String calm(String name) {
        if (name.length() < 4 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder calm = new StringBuilder();
        for (String word : name.split(" ")) {
            calm.append(calm.isEmpty() ? "" : " ")
                    .append(word, 0, 1)
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return calm.toString();
    }

    private boolean named(Seen before) {
        return before.capital() && !before.first() && places.of(before.lower()).isEmpty();
    }

    private int person(List<Seen> seen, int at, Read read) {
        int length = run(seen, at);
        boolean titled = at > 0 && TITLES.contains(seen.get(at - 1).lower());
        if (titled && length >= 1 && length <= 3) {
            read.people().add(join(seen, at, length, false));
            return length;
        }
        boolean says = at + length < seen.size()
                && SAYING.contains(seen.get(at + length).lower());
        if (says
                && (length == 2 || length == 3)
                && !TITLES.contains(seen.get(at).lower())) {
            read.people().add(join(seen, at, length, false));
            return length;
        }
        return 0;
    }

    private static int placeAfterIn(List<Seen> seen, int at, Read read) {
        int length = run(seen, at);
        if (at > 0
                && length >= 1
                && length <= 3
                && INTO.contains(seen.get(at - 1).lower())) {
            read.places().add(join(seen, at, length, false));
            return length;
        }
        return 0;
    }

    /** How many words in a row begin with a capital and are no abbreviation of a month or a number. */
    private static int run(List<Seen> seen, int at) {
        int length = 0;
        while (at + length < seen.size()
                && seen.get(at + length).capital()
                && (length == 0 || !seen.get(at + length).first())
                && !CALENDAR.contains(seen.get(at + length).lower())) {
            length++;
        }
        return length;
    }

    private static String join(List<Seen> seen, int at, int length, boolean lower) {
        StringBuilder name = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            name.append(i == at ? "" : " ")
                    .append(lower ? seen.get(i).lower() : seen.get(i).written());
        }
        return name.toString();
    }
}
