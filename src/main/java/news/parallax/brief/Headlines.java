package news.parallax.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the headline: the title of a source that says best what most of them say. */
final class Headlines {
    /** Most characters of a headline. */
    static final int MOST = 90;
    /** Words that two headlines share that are about the same thing. */
    private static final int LEAST_SHARED = 3;

    /** By how much a headline may be worth less than the best and still be taken for the standing of its outlet. */
    private static final double LESS = 0.5;

    private static final Pattern TEASER = Pattern.compile(
            "^(?i:what|how|why|who|when|here|here’s|here's|this is|watch|live|analysis|explainer|opinion|these)\\b");

    private Headlines() {}

    /** The headline, or the beginning of the first text where no source has a title; empty if there is no text either. */
    static String of(List<Source> sources, Conflicts conflicts) {
        List<Source> reports =
                sources.stream().filter(source -> !source.opinion()).toList();
        List<Source> all = reports.isEmpty() ? sources : reports;
        // a figure that others put otherwise is told with theirs or not at all
        List<Counting> counting =
                all.stream().map(source -> Counting.of(source.title())).toList();
        List<Source> titled = IntStream.range(0, all.size())
                .filter(i -> counting.stream().noneMatch(counting.get(i)::against))
                .mapToObj(all::get)
                .filter(source -> !conflicts.oneSided(cut(clean(source.title(), source.outlet()), MOST)))
                .toList();
        List<String> titles = titles(titled);
        if (titles.isEmpty()) {
            return "";
        }
        Map<String, Integer> told = new HashMap<>();
        for (String title : titles) {
            new HashSet<>(Words.of(title)).forEach(word -> told.merge(word, 1, Integer::sum));
        }
        double most = titles.stream()
                .mapToDouble(title -> worth(title, told, titles.size()))
                .max()
                .orElse(0);
        return cut(
                Stream.of(Standing.values())
                        .flatMap(standing -> best(titled, standing, told, titles.size(), most).stream())
                        .findFirst()
                        .orElseGet(() -> titles.get(0)),
                MOST);
    }

    /** What a title counts, and its telling words. */
    private record Counting(List<Quantity> quantities, Set<String> words) {
        static Counting of(String title) {
            Set<String> words = new HashSet<>(Words.of(title));
            words.removeIf(Words::isEmpty);
            return new Counting(Quantity.in(title), words);
        }

        /** Whether another title on the same thing counts it otherwise. */
        boolean against(Counting other) {
            return other.words.stream().filter(words::contains).count() >= LEAST_SHARED
                    && other.quantities.stream()
                            .anyMatch(its -> quantities.stream()
                                            .anyMatch(mine -> mine.unit().equals(its.unit()))
                                    && quantities.stream()
                                            .noneMatch(mine -> mine.unit().equals(its.unit()) && mine.agrees(its)));
        }
    }

    /** The best title of the outlets of a standing, if it says enough of what the best of all says. */
    private static Optional<String> best(
            List<Source> sources, Standing standing, Map<String, Integer> told, int titles, double most) {
        return titles(sources.stream()
                        .filter(source -> Standing.of(source) == standing)
                        .toList())
                .stream()
                .max(Comparator.comparingDouble(title -> worth(title, told, titles)))
                .filter(title -> standing == Standing.PARTISAN || worth(title, told, titles) >= most - LESS);
    }

    /** The title without the outlet's name behind it: "Bridge closed | North Wire". */
    static String clean(String title, String outlet) {
        String clean = unclosed(title.replaceAll("\\s+", " ").strip());
        for (int i = clean.length() - 1; i > 15; i--) {
            boolean bar = "|–—-»·".indexOf(clean.charAt(i)) >= 0
                    && clean.charAt(i - 1) == ' '
                    && i + 1 < clean.length()
                    && clean.charAt(i + 1) == ' ';
            if (!bar) {
                continue;
            }
            String behind = clean.substring(i + 1).strip();
            if (clean.charAt(i) == '|' || clean.charAt(i) == '»' || names(behind, outlet)) {
                clean = clean.substring(0, i).strip();
                i = clean.length();
            }
        }
        return clean;
    }

    /** At most so many characters, cut between words, with the sign that says so; never within a figure, nor behind a word that leans on the next. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) {
            // a script without spaces, or one endless word
            end = Character.isLowSurrogate(text.charAt(most - 1)) ? most - 2 : most - 1;
        }
        for (int space = text.lastIndexOf(' ', end - 1);
                space > most / 2 && leans(text.substring(space + 1, end));
                space = text.lastIndexOf(' ', end - 1)) {
            end = space;
        }
        return text.substring(0, end).replaceAll("[\\s,;:–—-]+$", "") + "…";
    }

    private static boolean leans(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || Words.of(word).stream().allMatch(Words::isEmpty);
    }

    /** Without a mark at its end that closes what was never opened. */
    private static String unclosed(String title) {
        boolean closes = title.endsWith("'") || title.endsWith("’") || title.endsWith("\"") || title.endsWith("”");
        boolean opened = closes && title.substring(0, title.length() - 1).matches(".*(?:^|[\\s(])['‘\"“].*");
        return closes && !opened && !title.endsWith("s'") && !title.endsWith("s’")
                ? title.substring(0, title.length() - 1).strip()
                : title;
    }

    private static boolean names(String behind, String outlet) {
        Set<String> words = new HashSet<>(Words.of(outlet));
        List<String> its = Words.of(behind);
        return !its.isEmpty()
                && its.size() <= 6
                && !outlet.isBlank()
                && its.stream().filter(words::contains).count() * 2 >= its.size();
    }

    private static List<String> titles(List<Source> sources) {
        List<String> titles = new ArrayList<>();
        for (Source source : sources) {
            String title = clean(source.title(), source.outlet());
            if (!title.isEmpty() && !Orders.in(title)) {
                titles.add(title);
            }
        }
        return titles;
    }

    private static double worth(String title, Map<String, Integer> told, int titles) {
        double shared = 0;
        double telling = 0;
        for (String word : new HashSet<>(Words.of(title))) {
            if (!Words.isEmpty(word)) {
                shared += (told.getOrDefault(word, 1) - 1.0) / titles;
                telling++;
            }
        }
        double worth = shared / Math.sqrt(telling + 1);
        boolean unsupported = titles > 1
                && (Facts.of(title).numbers().stream().anyMatch(number -> told.getOrDefault(number, 2) < 2)
                        || Facts.of(title).names().stream()
                                .anyMatch(name ->
                                        Words.of(name).stream().anyMatch(word -> told.getOrDefault(word, 2) < 2)));
        boolean teases = TEASER.matcher(title).find()
                || title.endsWith("?")
                || title.endsWith("!")
                || title.endsWith("…")
                || title.endsWith("...");
        return worth
                - (unsupported ? 0.1 : 0)
                - (teases ? 0.2 : 0)
                - (title.length() > MOST ? 0.3 : 0)
                - (title.length() < 20 ? 0.1 : 0);
    }
}
