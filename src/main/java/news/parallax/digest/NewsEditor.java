package news.parallax.digest;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.subscription.Subscription;

/** Composes digests of the best stories of the last day, one message each. Safe for several threads. */
public final class NewsEditor implements DigestEditor {
    private static final int MOST_CHARACTERS = 2_500;
    private static final long DAY_SECONDS = 24 * 3600;

    private final FrontPage front;
    private final Briefs briefs;
    private final Function<String, Optional<String>> links;

    /**
     * Composes from a front page.
     *
     * @param links the address that opens a story by its start word, where there is one
     */
    public NewsEditor(FrontPage front, Briefs briefs, Function<String, Optional<String>> links) {
        this.front = front;
        this.briefs = briefs;
        this.links = links;
    }

    @Override
    public Optional<Message> compose(Subscription subscription, Instant now) {
        List<CoveredStory> stories = front.ranked(now.minusSeconds(DAY_SECONDS)).stream()
                .filter(covered -> about(covered, subscription.topics()))
                .limit(subscription.stories())
                .toList();
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        Text.Builder text = Text.builder().add(head(subscription, now, stories));
        List<Button> numbers = new ArrayList<>();
        int length = 0;
        for (CoveredStory covered : stories) {
            Text entry = entry(numbers.size() + 1, covered);
            if (length + entry.length() > MOST_CHARACTERS) {
                break;
            }
            length += entry.length();
            text.line().add(entry);
            numbers.add(Button.ask(
                    String.valueOf(numbers.size() + 1), "s:" + covered.story().id()));
        }
        text.line().words("Labels rate outlets. Counts are rated outlets.");
        return Optional.of(new Message(text.build(), List.of(numbers), false));
    }

    private static Text head(Subscription subscription, Instant now, List<CoveredStory> stories) {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH)
                .withZone(subscription.zone())
                .format(now);
        int articles = stories.stream()
                .mapToInt(covered -> covered.coverage().articles())
                .sum();
        long outlets = stories.stream()
                .flatMap(covered -> covered.story().members().stream())
                .map(member -> member.article().domain())
                .distinct()
                .count();
        return Text.builder()
                .bold("Your briefing")
                .words(" · ")
                .moment(now, "wD", day)
                .line()
                .words(stories.size() + (stories.size() == 1 ? " story" : " stories") + " from " + articles
                        + " articles, " + outlets + " outlets")
                .line()
                .build();
    }

    private Text entry(int number, CoveredStory covered) {
        Brief brief = briefs.of(covered.story());
        Text.Builder text =
                Text.builder().foreignBold(number + ". " + brief.headline()).line();
        if (!brief.standfirst().isEmpty()) {
            text.foreign(brief.standfirst()).line();
        }
        Text coverage = Text.of(CoverageWords.line(covered));
        Optional<String> link = links.apply("s_" + covered.story().id());
        link.ifPresentOrElse(url -> text.link(coverage, url), () -> text.add(coverage));
        return text.line().build();
    }

    private static boolean about(CoveredStory covered, List<String> topics) {
        return topics.isEmpty()
                || topics.stream()
                        .anyMatch(topic -> covered.story().members().stream()
                                .anyMatch(member -> member.article()
                                        .title()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(topic.toLowerCase(Locale.ROOT))));
    }
}
