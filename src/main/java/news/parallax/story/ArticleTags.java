package news.parallax.story;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Article;

/**
 * Reads what one article is about. Topics and countries come from lists; a person is a run of capitalized words behind a
 * title or before a verb of saying; a place is one of the list, or such a run behind "in". Safe for several threads.
 */
final class ArticleTags {
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_NAME = 4;
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
    private final Topics topics;
    private final Gazetteer places;

    ArticleTags(Topics topics, Gazetteer places) {
        this.topics = topics;
        this.places = places;
    }

    /**
     * What an article names.
     *
     * @param topics those that two of its words or more speak of
     * @param hinted those that one word of its headline speaks of, and no other: "shares" is not always a matter of business
     */
    record Read(
            Set<String> topics, Set<String> hinted, Set<String> countries, Set<String> places, Set<String> people) {}

    Read of(Article article) {
        Set<String> title = new HashSet<>();
        Set<String> all = new HashSet<>();
        Read read = new Read(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        scan(article.title(), title, read, true);
        all.addAll(title);
        String lead = article.lead();
        scan(lead.length() > LONGEST_TEXT ? lead.substring(0, LONGEST_TEXT) : lead, all, read, false);
        Set<String> inTitle = topics.in(title).keySet();
        topics.in(all).forEach((topic, count) -> {
            if (count >= 2) {
                read.topics().add(topic);
            } else if (inTitle.contains(topic)) {
                read.hinted().add(topic);
            }
        });
        return read;
    }

    private void scan(String text, Set<String> words, Read read, boolean headline) {
        CasedWords seen = CasedWords.of(text);
        boolean telling = !headline || !seen.mostlyCapital();
        for (int i = 0; i < seen.size(); i++) {
            words.add(seen.at(i).lower());
        }
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

    private int place(CasedWords seen, int at, Read read) {
        for (int length = longest(seen, at); length >= 1; length--) {
            CasedWords.Word first = seen.at(at);
            boolean cased = first.written().length() > 1
                    && first.lower().equals(first.written())
                    && !first.lower().equals(first.lower().toUpperCase(Locale.ROOT));
            boolean demonym = cased && length == 1;
            Optional<Gazetteer.Place> found = Optional.empty();
            if (!cased || demonym) {
                found = places.of(seen.lower(at, length));
            }
            boolean surname =
                    length == 1 && at > 0 && seen.at(at - 1).capital() && !first.first() && named(seen.at(at - 1));
            if (found.isPresent() && !surname && (!cased || adjective(found.get(), first.lower()))) {
                read.countries().add(found.get().country());
                if (found.get().within()) {
                    read.places().add(calm(seen.written(at, length)));
                }
                return length;
            }
        }
        return 0;
    }

    private int longest(CasedWords seen, int at) {
        return places.opens(seen.at(at).lower()) ? Math.min(LONGEST_NAME, seen.size() - at) : 1;
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

    private boolean named(CasedWords.Word before) {
        return before.capital() && !before.first() && places.of(before.lower()).isEmpty();
    }

    private int person(CasedWords seen, int at, Read read) {
        int length = seen.run(at);
        boolean titled = at > 0 && TITLES.contains(seen.at(at - 1).lower());
        if (titled && length >= 1 && length <= 3) {
            read.people().add(seen.written(at, length));
            return length;
        }
        boolean says = at + length < seen.size()
                && SAYING.contains(seen.at(at + length).lower());
        if (says && (length == 2 || length == 3) && !TITLES.contains(seen.at(at).lower())) {
            read.people().add(seen.written(at, length));
            return length;
        }
        return 0;
    }

    private static int placeAfterIn(CasedWords seen, int at, Read read) {
        int length = seen.run(at);
        if (at > 0
                && length >= 1
                && length <= 3
                && INTO.contains(seen.at(at - 1).lower())) {
            read.places().add(seen.written(at, length));
            return length;
        }
        return 0;
    }
}
