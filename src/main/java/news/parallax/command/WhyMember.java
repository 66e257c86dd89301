package news.parallax.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.article.Article;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Member;
import news.parallax.story.Story;
import news.parallax.story.Tags;

/** Says why an article is in its story: likeness, time, names, places, words, and the chain that leads to it. */
final class WhyMember {
    private static final int SHORTEST_WORD = 4;
    /** From here on one character can be a word. */
    private static final char WHOLE_WORDS = '\u2e80';

    private static final int LONGEST_CHAIN = 12;
    private static final int MOST_WORDS = 6;

    private final Story story;
    private final Tags tags;
    private final Times times;
    private final Voice voice;
    private final Map<String, Integer> numberOf = new HashMap<>();

    WhyMember(Story story, Tags tags, Times times) {
        this.story = story;
        this.tags = tags;
        this.times = times;
        this.voice = times.voice();
        for (Member member : story.members()) {
            numberOf.put(member.article().id(), numberOf.size() + 1);
        }
    }

    /** Why the article with this number is here. */
    Text of(int n) {
        Member member = story.members().get(n - 1);
        Article article = member.article();
        Reason reason = Reason.of(member.evidence());
        Text.Builder text = Text.builder()
                .link(voice.foreign(article.title()), article.url())
                .line();
        if (reason.first()) {
            text.words("• " + voice.say("why.member.first")).line();
        }
        reason.likeness()
                .ifPresent(likeness -> text.words("• "
                                + voice.say(
                                        "why.member.score",
                                        two(likeness.score()),
                                        two(likeness.needed()),
                                        two(likeness.meaning()),
                                        two(likeness.words())))
                        .line());
        Integer nearest = numberOf.get(reason.nearest());
        if (nearest != null) {
            text.words("• ").add(voice.tell("why.member.link", cited(nearest))).line();
        }
        // they count when articles are held against each other, but tell a reader nothing
        List<String> telling = reason.shared().stream()
                .filter(word -> word.length() >= SHORTEST_WORD || word.charAt(0) >= WHOLE_WORDS)
                .toList();
        if (!telling.isEmpty()) {
            text.words("• ")
                    .add(voice.tell("why.member.shared", String.join(", ", telling)))
                    .line();
        }
        if (!reason.first() && reason.likeness().isEmpty()) {
            text.words("• " + voice.say("why.member.merged")).line();
        }
        if (nearest == null) {
            beside(n).ifPresent(line -> text.words("• ").add(line).line());
        }
        List<Integer> chain = chain(n);
        if (chain.size() > 2) {
            Text.Builder links = Text.builder();
            for (int each : chain) {
                links.words(each == n ? "" : " → ").add(cited(each));
            }
            text.words("• ").add(voice.tell("why.member.chain", links.build())).line();
        }
        names(article, tags.people(), "why.member.names")
                .ifPresent(line -> text.words("• ").add(line).line());
        names(article, tags.places(), "why.member.places")
                .ifPresent(line -> text.words("• ").add(line).line());
        Duration after = Duration.between(story.members().get(0).article().published(), article.published());
        if (n > 1) {
            text.words("• " + voice.say("why.member.after", times.lag(after))).line();
        }
        member.reprintOf()
                .map(numberOf::get)
                .ifPresent(original -> text.words("• ")
                        .add(voice.tell("why.member.reprint", cited(original)))
                        .line());
        return text.build();
    }

    /** A number, so that it is written as the language does. */
    private static BigDecimal two(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private Text cited(int n) {
        return Text.builder()
                .link(
                        Text.of("[" + n + "]"),
                        story.members().get(n - 1).article().url())
                .build();
    }

    /** From an article to the one it was like most, and on, as far as was recorded. */
    private List<Integer> chain(int n) {
        Set<Integer> chain = new LinkedHashSet<>();
        Integer at = n;
        while (at != null && chain.size() < LONGEST_CHAIN && chain.add(at)) {
            at = numberOf.get(Reason.of(story.members().get(at - 1).evidence()).nearest());
        }
        return List.copyOf(chain);
    }

    private Optional<Text> names(Article article, List<String> names, String key) {
        String words = (article.title() + " " + article.lead()).toLowerCase(Locale.ROOT);
        List<String> said = names.stream()
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(voice.tell(key, String.join(", ", said)));
    }

    /** The article that has most words of its headline and lead in common with one, counted now. */
    private Optional<Text> beside(int n) {
        Set<String> own = words(story.members().get(n - 1).article());
        List<String> most = List.of();
        int best = 0;
        for (int other = 1; other <= story.members().size(); other++) {
            if (other != n) {
                Set<String> shared = new LinkedHashSet<>(own);
                shared.retainAll(words(story.members().get(other - 1).article()));
                if (shared.size() > most.size()) {
                    most = new ArrayList<>(shared);
                    best = other;
                }
            }
        }
        return best == 0
                ? Optional.empty()
                : Optional.of(voice.tell(
                        "why.member.beside",
                        cited(best),
                        most.stream().limit(MOST_WORDS).collect(Collectors.joining(", "))));
    }

    private static Set<String> words(Article article) {
        return Arrays.stream((article.title() + " " + article.lead())
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
