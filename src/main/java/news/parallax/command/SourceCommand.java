package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.feed.Feed;
import news.parallax.feed.Feeds;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Rating;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;

/** {@code /source}: the passport of an outlet: ratings by rater and date, owner, home, feeds, and what it covers now. */
public final class SourceCommand implements Command {
    private static final int MOST = 8;
    private static final int FEEDS = 3;

    private final Outlets outlets;
    private final Feeds feeds;
    private final FrontPage front;
    private final Readers readers;
    private final InstantSource clock;

    /** Tells of these outlets; to a reader in private, with the reader's own label. */
    public SourceCommand(Outlets outlets, Feeds feeds, FrontPage front, Readers readers, InstantSource clock) {
        this.outlets = outlets;
        this.feeds = feeds;
        this.front = front;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("source");
    }

    @Override
    public String summary() {
        return "what is known of an outlet";
    }

    @Override
    public List<String> taps() {
        return List.of("o");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        String words = ask.words().strip();
        if (words.isEmpty()) {
            return Reply.of(Message.of(voice.tell("source.how", code("/source example.com"))));
        }
        List<Outlet> found = called(words);
        if (found.isEmpty()) {
            return Reply.of(
                    Message.of(voice.tell("source.none", words.length() > 80 ? words.substring(0, 80) : words)));
        }
        if (found.size() > 1) {
            List<List<Button>> rows = found.stream()
                    .filter(outlet -> outlet.domain().length() <= 40)
                    .limit(MOST)
                    .map(outlet -> List.of(Button.ask(outlet.name() + " · " + outlet.domain(), "o:" + outlet.domain())))
                    .toList();
            return Reply.of(new Message(voice.tell("source.which", found.size()), rows, false));
        }
        return Reply.of(Message.of(passport(found.get(0), ownLabel(ask, found.get(0)), voice)));
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }

    /** The outlets that words name: by domain or address, else by name, else by a part of the name. */
    private List<Outlet> called(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Optional<Outlet> exact = outlets.byDomain(lower)
                .or(() -> outlets.byUrl(lower.contains("://") ? lower : "https://" + lower.replace(" ", "")));
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<Outlet> same = outlets.all().stream()
                .filter(outlet -> outlet.name().toLowerCase(Locale.ROOT).equals(lower))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        return outlets.all().stream()
                .filter(outlet -> outlet.name().toLowerCase(Locale.ROOT).contains(lower)
                        || outlet.domain().contains(lower))
                .toList();
    }

    private Optional<Bias> ownLabel(Ask ask, Outlet outlet) {
        return ask.request().kind() == ChatKind.PRIVATE
                ? Optional.ofNullable(readers.labels(ask.request().user()).get(outlet.domain()))
                : Optional.empty();
    }

    private Text passport(Outlet outlet, Optional<Bias> own, Voice voice) {
        Figures figures = new Figures(voice);
        String sign = voice.plain() ? ".plain" : "";
        Text.Builder text = Text.builder()
                .foreignBold(outlet.name())
                .words(" · ")
                .add(voice.foreign(outlet.domain()))
                .line()
                .words(voice.say("source.label", figures.name(outlet.bias()), figures.name(outlet.factuality())))
                .line();
        own.ifPresent(
                label -> text.words(voice.say("links.own", figures.name(label))).line());
        text.add(ratings(outlet, figures)).line();
        fact(text, voice, "source.owner", voice.foreign(outlet.owner()));
        fact(
                text,
                voice,
                "source.group",
                outlet.ownership().isEmpty() ? Text.of("") : figures.owner(outlet.ownership()));
        fact(
                text,
                voice,
                "source.country",
                Text.of(outlet.country().isEmpty() ? "" : figures.country(outlet.country())));
        fact(
                text,
                voice,
                "source.language",
                Text.of(outlet.language().isEmpty() ? "" : figures.language(outlet.language())));
        fact(text, voice, "source.kind", voice.foreign(outlet.kind()));
        fact(text, voice, "source.scope", voice.foreign(outlet.scope()));
        if (SourcesCommand.stateFunded(outlet)) {
            text.words(voice.say("source.state" + sign)).line();
        }
        if (outlet.paywall()) {
            text.words(voice.say("source.paywall" + sign)).line();
        }
        return text.line()
                .add(health(outlet, voice))
                .line()
                .add(stories(outlet, voice))
                .line()
                .line()
                .words(voice.say("source.foot"))
                .build();
    }

    private static void fact(Text.Builder text, Voice voice, String key, Text value) {
        text.bold(voice.say(key))
                .words(" ")
                .add(value.length() == 0 ? Text.of(voice.say("source.unknown")) : value)
                .line();
    }

    private static Text ratings(Outlet outlet, Figures figures) {
        Voice voice = figures.voice();
        Text.Builder text = Text.builder();
        List<Rating> bias = outlet.ratings().stream()
                .filter(rating -> rating.subject() == Rating.Subject.BIAS)
                .toList();
        if (bias.isEmpty()) {
            text.words(voice.say("source.unrated")).line();
        } else {
            text.words(voice.say("source.mean", bias.size(), WhyFigures.mean(bias), figures.name(outlet.bias())))
                    .line();
        }
        for (Rating rating : outlet.ratings()) {
            text.words("• ")
                    .add(voice.tell(
                            "source.rating",
                            Text.builder()
                                    .link(voice.foreign(rating.rater()), rating.url())
                                    .build(),
                            Text.of(rating.value().replace('-', ' '))))
                    .words(rating.asOf().isEmpty() ? "" : " · " + voice.say("source.date", rating.asOf()))
                    .line();
        }
        return text.build();
    }

    private Text health(Outlet outlet, Voice voice) {
        List<Feed> own = feeds.all().stream()
                .filter(feed -> feed.domain().equals(outlet.domain()))
                .sorted(Comparator.comparing(Feed::url))
                .toList();
        Times times = new Times(voice, clock.instant());
        Text.Builder text = Text.builder().words(voice.say("source.feeds", own.size()));
        for (Feed feed : own.subList(0, Math.min(FEEDS, own.size()))) {
            text.words(" · ");
            if (feed.failures() > 0) {
                text.add(voice.tell("source.feed.failing", feed.reason()));
            } else if (feed.lastSuccess().isPresent()) {
                text.add(voice.tell(
                        "source.feed.ok", times.ago(feed.lastSuccess().get())));
            } else {
                text.words(voice.say("source.feed.never"));
            }
        }
        return text.build();
    }

    /** Its share of the current stories, by topic. */
    private Text stories(Outlet outlet, Voice voice) {
        List<CoveredStory> all = front.ranked();
        Map<String, Integer> ofTopic = new TreeMap<>();
        Map<String, Integer> covers = new TreeMap<>();
        int in = 0;
        for (CoveredStory covered : all) {
            boolean there = covered.story().members().stream()
                    .anyMatch(member -> member.article().domain().equals(outlet.domain()));
            in += there ? 1 : 0;
            for (String topic : front.tags(covered.story()).topics()) {
                ofTopic.merge(topic, 1, Integer::sum);
                covers.merge(topic, there ? 1 : 0, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>(List.of(voice.say("source.stories", in, all.size())));
        covers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> parts.add(voice.say(
                        "source.topic",
                        voice.say("topic." + entry.getKey()),
                        entry.getValue(),
                        ofTopic.getOrDefault(entry.getKey(), 0))));
        return Text.of(String.join(" · ", parts));
    }
}
