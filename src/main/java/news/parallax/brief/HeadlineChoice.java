package news.parallax.brief;

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
final class HeadlineChoice {
    /** Most characters of a headline. */
    static final int MOST = 90;
    /** Words that two headlines share that are about the same thing. */
    private static final int LEAST_SHARED = 3;

    /** By how much a headline may be worth less than the best and still be taken for the standing of its outlet. */
    private static final double LESS = 0.5;

    private static final Pattern TEASER = Pattern.compile(
            "^(?i:what|how|why|who|when|here|here’s|here's|this is|watch|live|analysis|explainer|opinion|these|ok|in pictures|in photos)\\b|(?i:\\byour?\\b)");

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[\\[(](?:update|updated|video|photos?|watch|exclusive|breaking|opinion|обновлено|видео|фото|оновлено|відео)[^\\])]{0,30}[\\])]:?\\s*|\\s*[\\[(](?:update|updated|video|photos?|watch|with video|обновлено|обновляется|видео|фото|фото, видео|фото и видео|оновлено|відео|vidéo|vídeo|mit video)[\\])]$");
    /** Says what is to be done, with nobody who says so. */
    private static final Pattern ADVISES = Pattern.compile(
            "(?i)^[^:‘“\"']*\\b(?:should|must|need to|needs to|let[’']s|it[’']s time)\\b(?![^:]*\\b(?:says?|said|urges?|argues?|warns?|calls?|tells?|told)\\b)[^:]*$");

    private HeadlineChoice() {}

    /** The headline, or the beginning of the first text where no source has a title; empty if there is no text either. */
    static String of(List<Source> sources, Conflicts conflicts) {
        List<Source> reports =
                sources.stream().filter(source -> !source.opinion()).toList();
        List<Source> all = reports.isEmpty() ? sources : reports;
        // a figure that others put otherwise is told with theirs or not at all
        List<Counting> counting =
                all.stream().map(source -> Counting.of(source.title())).toList();
        List<Title> titles = IntStream.range(0, all.size())
                .filter(i -> counting.stream().noneMatch(counting.get(i)::against))
                .mapToObj(all::get)
                .map(source -> Title.of(clean(source.title(), source.outlet()), Standing.of(source)))
                .filter(title -> !conflicts.oneSided(cut(title.text(), MOST)))
                .filter(title -> !title.text().isEmpty() && !Orders.in(title.text()))
                .toList();
        Map<String, Integer> told = new HashMap<>();
        titles.forEach(title -> title.words().forEach(word -> told.merge(word, 1, Integer::sum)));
        return best(titles.stream()
                        .map(title -> new Weighed(title, title.worth(told, titles.size())))
                        .toList())
                .map(best -> cut(best.title().text(), MOST))
                .orElse("");
    }

    private record Weighed(Title title, double worth) {}

    /** The best title of the outlets of the highest standing that says enough of what the best of all says. */
    private static Optional<Weighed> best(List<Weighed> titles) {
        Comparator<Weighed> byWorth = Comparator.comparingDouble(Weighed::worth);
        double most = titles.stream().max(byWorth).map(Weighed::worth).orElse(0.0);
        return Stream.of(Standing.values())
                .flatMap(standing -> titles.stream()
                        .filter(weighed -> weighed.title().standing() == standing)
                        .max(byWorth)
                        .filter(best -> standing == Standing.PARTISAN || best.worth() >= most - LESS)
                        .stream())
                .findFirst();
    }

    /** What a title counts, and its telling words. */
    private record Counting(List<Quantity> quantities, Set<String> words) {
        static Counting of(String title) {
            Set<String> words = new HashSet<>(Words.of(title));
            words.removeIf(Words::isEmpty);
            return new Counting(QuantityReader.in(title), words);
        }

        /** Whether another title on the same thing counts it otherwise. */
        boolean against(Counting other) {
            return !quantities.isEmpty()
                    && !other.quantities.isEmpty()
                    && other.words.stream().filter(words::contains).count() >= LEAST_SHARED
                    && other.quantities.stream()
                            .anyMatch(its -> quantities.stream()
                                            .anyMatch(mine -> mine.unit().equals(its.unit()))
                                    && quantities.stream()
                                            .noneMatch(mine -> mine.unit().equals(its.unit()) && mine.agrees(its)));
        }
    }

    /** The title without the outlet's name behind it, "Bridge closed | North Wire", nor a place or a label before or behind it: "[Update] …", "… (видео)". */
    static String clean(String title, String outlet) {
        String bare = LABEL.matcher(title.replaceAll("\\s+", " ").strip()).replaceAll("");
        String clean = unclosed(Trim.shown(Trim.dateline(bare), true));
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

    /** A title as it would be shown, from an outlet of such a standing. */
    private record Title(String text, Standing standing, Set<String> words, Facts facts) {
        static Title of(String text, Standing standing) {
            Facts facts = Facts.of(text);
            return new Title(text, standing, new HashSet<>(facts.words()), facts);
        }

        /** How much of what the titles tell it tells, less what speaks against showing it. */
        double worth(Map<String, Integer> told, int titles) {
            double shared = 0;
            double telling = 0;
            for (String word : words) {
                if (!Words.isEmpty(word)) {
                    shared += (told.getOrDefault(word, 1) - 1.0) / titles;
                    telling++;
                }
            }
            boolean unsupported = titles > 1
                    && (facts.numbers().stream().anyMatch(number -> told.getOrDefault(number, 2) < 2)
                            || facts.names().stream()
                                    .anyMatch(name ->
                                            Words.of(name).stream().anyMatch(word -> told.getOrDefault(word, 2) < 2)));
            boolean teases = TEASER.matcher(text).find()
                    || ADVISES.matcher(text).find()
                    || text.endsWith("?")
                    || text.endsWith("!")
                    || text.endsWith("…")
                    || text.endsWith("...");
            return shared / Math.sqrt(telling + 1)
                    - (unsupported ? 0.1 : 0)
                    - (teases ? 0.2 : 0)
                    - (text.length() > MOST ? 0.3 : 0)
                    - (text.length() < 20 ? 0.1 : 0);
        }
    }
}
