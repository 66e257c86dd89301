package news.parallax.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.feed.Feed;
import news.parallax.feed.Feeds;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Rating;

/** {@code /admin}: what operators ask and do, in a private chat. To anyone else it does not exist. */
public final class AdminCommand implements Command {
    private static final int MOST = 20;

    private final Set<Long> operators;
    private final Census census;
    private final Supplier<Map<String, Long>> outcomes;
    private final Feeds feeds;
    private final Outlets outlets;
    private final Supplier<String> reload;
    private final Announcement announcement;
    private final InstantSource clock;
    private final Instant started;
    private final String version;

    /**
     * @param operators user ids; with none, nobody is answered
     * @param outcomes how many deliveries came to what end, or are on their way
     * @param reload reads the catalog anew and says what came of it, in a line
     * @param broadcast the way to every chat
     * @param version what runs here
     */
    public AdminCommand(
            Set<Long> operators,
            Census census,
            Supplier<Map<String, Long>> outcomes,
            Feeds feeds,
            Outlets outlets,
            Supplier<String> reload,
            Broadcast broadcast,
            InstantSource clock,
            String version) {
        this.operators = Set.copyOf(operators);
        this.census = census;
        this.outcomes = outcomes;
        this.feeds = feeds;
        this.outlets = outlets;
        this.reload = reload;
        this.announcement = new Announcement(broadcast, clock);
        this.clock = clock;
        this.started = clock.instant();
        this.version = version;
    }

    @Override
    public List<String> names() {
        return List.of("admin");
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.request().kind() != ChatKind.PRIVATE
                || !operators.contains(ask.request().user())) {
            return Reply.silence();
        }
        Voice voice = ask.voice();
        Text said = switch (ask.part(0, "")) {
            case "status" -> status(voice);
            case "feeds" -> failing(voice, ask.part(1, ""));
            case "outlet" -> outlet(voice, ask.part(1, ""));
            case "reload" -> Text.builder().foreign(reload.get()).build();
            case "announce" ->
                announcement.draft(
                        voice,
                        ask.words().strip().substring("announce".length()).strip());
            case "send" -> announcement.send(voice, ask.part(1, ""));
            default -> voice.tell("admin.help");
        };
        return Reply.of(Message.of(said));
    }

    private Text status(Voice voice) {
        Census.Counts now = census.count();
        String up = Duration.between(started, clock.instant())
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
        Text.Builder text =
                Text.builder().add(voice.tell("admin.status", version, up)).line();
        text.add(voice.tell("admin.feeds", counted(now.feeds()))).line();
        text.add(voice.tell("admin.content", now.articles(), now.stories(), now.chats(), now.subscriptions()))
                .line();
        text.add(voice.tell("admin.waiting", now.updatesWaiting(), now.digestsWaiting()))
                .line();
        text.add(voice.tell("admin.deliveries", counted(outcomes.get()))).line();
        for (Map.Entry<String, String> holder : new TreeMap<>(now.holders()).entrySet()) {
            text.add(voice.tell("admin.holder", holder.getKey(), holder.getValue()))
                    .line();
        }
        return text.build();
    }

    /** {@code 12 sent, 1 unknown}. */
    private static String counted(Map<String, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private Text failing(Voice voice, String part) {
        List<Feed> failing = feeds.all().stream()
                .filter(feed ->
                        part.isEmpty() ? feed.failures() > 0 : feed.domain().contains(part))
                .sorted(Comparator.comparing(Feed::failures).reversed().thenComparing(Feed::domain))
                .toList();
        Text.Builder text = Text.builder();
        if (part.isEmpty()) {
            text.add(voice.tell("admin.failing", failing.size())).line();
        }
        failing.stream().limit(MOST).forEach(feed -> text.add(line(voice, feed)).line());
        return text.build();
    }

    private static Text line(Voice voice, Feed feed) {
        String state = feed.reason().isEmpty() ? feed.state().word() : feed.reason();
        return voice.tell("admin.feed", feed.domain(), state, feed.failures());
    }

    private Text outlet(Voice voice, String domain) {
        Optional<Outlet> known = outlets.byDomain(domain);
        if (known.isEmpty()) {
            return voice.tell("admin.unknown", domain);
        }
        Outlet outlet = known.get();
        Text.Builder text = Text.builder()
                .add(voice.tell(
                        "admin.outlet",
                        outlet.name(),
                        outlet.bias().word(),
                        outlet.factuality().word()))
                .line();
        for (Rating rating : outlet.ratings()) {
            text.add(voice.tell("admin.rating", rating.rater(), rating.value())).line();
        }
        feeds.all().stream()
                .filter(feed -> feed.domain().equals(domain))
                .forEach(feed -> text.add(line(voice, feed)).line());
        return text.build();
    }
}
