package news.parallax.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.parallax.brief.Brief;
import news.parallax.brief.Figures;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import news.parallax.subscription.Length;

/** Stories in a few lines of a message. Safe for several threads. */
final class DigestLines {
    private final FrontPage front;
    private final Function<Story, Brief> briefs;
    private final Function<String, Optional<String>> links;
    private volatile Asked asked = new Asked(Instant.MIN, Map.of());

    /** @param links the address that opens a story by its start word, where there is one */
    DigestLines(FrontPage front, Function<Story, Brief> briefs, Function<String, Optional<String>> links) {
        this.front = front;
        this.briefs = briefs;
        this.links = links;
    }

    /** The same for all that is composed at one instant: a brief is asked for, and so checked, once for all chats. */
    DigestLines at(Instant now) {
        Asked last = asked;
        if (!last.at().equals(now)) {
            last = new Asked(now, new ConcurrentHashMap<>());
            asked = last;
        }
        Map<String, Brief> known = last.briefs();
        return new DigestLines(
                front,
                story -> known.computeIfAbsent(story.id() + ":" + story.version(), key -> briefs.apply(story)),
                links);
    }

    /** What was asked for at an instant, by story and version. */
    private record Asked(Instant at, Map<String, Brief> briefs) {}

    /** The words of a story's first sentence, as a message tells them; what an update tells first is its new fact. */
    String fact(Pick pick) {
        Brief brief = briefs.apply(pick.covered().story());
        if (pick.update() && !pick.fact().isEmpty()) {
            return pick.fact();
        }
        return brief.standfirst().isEmpty() && !brief.bullets().isEmpty()
                ? brief.bullets().get(0).text()
                : brief.standfirst();
    }

    /** The headline in bold, numbered; then a line or two and who covers it. */
    Text numbered(Voice voice, int number, Pick pick, Length length) {
        return entry(voice, number + ". ", pick, length);
    }

    /** The same without a number. */
    Text alone(Voice voice, Pick pick) {
        return entry(voice, "", pick, Length.LONG);
    }

    private Text entry(Voice voice, String before, Pick pick, Length length) {
        Brief brief = briefs.apply(pick.covered().story());
        Text.Builder text = Text.builder().foreignBold(before + brief.headline());
        if (pick.update()) {
            text.words(sign(voice, " ✏️")).words(" ").add(Text.of(voice.say("digest.update")));
        }
        text.line();
        String fact = fact(pick);
        if (length != Length.HEADLINES && !fact.isEmpty()) {
            text.add(voice.foreign(fact)).words(length == Length.LONG ? "\n" : " ");
        }
        if (length == Length.LONG) {
            second(brief, fact, pick)
                    .ifPresent(more -> text.add(voice.foreign(more)).line());
        }
        return text.add(coverage(voice, pick)).line().build();
    }

    /** One more sentence; for an update, what the chat was told before. */
    private static Optional<String> second(Brief brief, String fact, Pick pick) {
        return pick.had()
                .map(Had::fact)
                .filter(before -> !before.isEmpty() && !before.equals(fact))
                .or(() -> brief.bullets().stream()
                        .map(bullet -> bullet.text())
                        .filter(sentence -> !sentence.equals(fact))
                        .findFirst());
    }

    /** {@code 29 articles · L 14 C 6 R 5}, the first part a link to the story. */
    Text coverage(Voice voice, Pick pick) {
        Coverage coverage = pick.covered().coverage();
        Text articles = Text.of(voice.say("digest.articles", coverage.articles()));
        Optional<String> link = links.apply("s_" + pick.covered().story().id());
        Text.Builder text = Text.builder();
        link.ifPresentOrElse(url -> text.link(articles, url), () -> text.add(articles));
        return text.words(" · ")
                .words(
                        coverage.percentages().isPresent()
                                ? new Figures(voice).sides(coverage)
                                : voice.say("digest.rated", coverage.rated()))
                .build();
    }

    /** The line of a story that one side hardly covers. */
    Text gap(Voice voice, Pick pick) {
        Optional<Blindspot> gap = front.blindspot(pick.covered());
        if (gap.isEmpty()) {
            return Text.of("");
        }
        Brief brief = briefs.apply(pick.covered().story());
        return Text.builder()
                .words(sign(voice, "🕶 "))
                .bold(voice.say("digest.gap." + gap.get().side().word()))
                .words(" ")
                .add(voice.foreign(brief.headline()))
                .words(" ")
                .add(coverage(voice, pick))
                .line()
                .build();
    }

    /** A sign, for those who see it. */
    static String sign(Voice voice, String sign) {
        return voice.plain() ? "" : sign;
    }

    /** What a message says of stories, for the record. */
    List<Told> told(List<Pick> picks) {
        List<Told> told = new ArrayList<>();
        for (Pick pick : picks) {
            Story story = pick.covered().story();
            told.add(new Told(told.size() + 1, story.id(), story.version(), ForeignWords.tame(fact(pick))));
        }
        return List.copyOf(told);
    }
}
