package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.feed.Feed;
import news.parallax.feed.Feeds;
import news.parallax.outlet.Outlets;

/** {@code /propose}: a reader proposes a feed, an operator takes it or leaves it; a taken feed is read from then on. */
public final class ProposeCommand implements Command {
    private static final int A_DAY = 5;
    private static final int LONGEST = 500;

    private final PageLook look;
    private final Letterbox letterbox;
    private final Feeds feeds;
    private final Outlets outlets;
    private final Operators operators;
    private final InstantSource clock;

    /** Keeps proposals in {@code letterbox}. */
    public ProposeCommand(
            PageLook look,
            Letterbox letterbox,
            Feeds feeds,
            Outlets outlets,
            Operators operators,
            InstantSource clock) {
        this.look = look;
        this.letterbox = letterbox;
        this.feeds = feeds;
        this.outlets = outlets;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("propose");
    }

    @Override
    public String summary() {
        return "propose a feed that I should read";
    }

    @Override
    public List<String> taps() {
        return List.of("fp");
    }

    @Override
    public Reply answer(Ask ask) {
        return ask.request().tap() ? settle(ask) : propose(ask);
    }

    private Reply propose(Ask ask) {
        Voice voice = ask.voice();
        String url = ask.part(0, "");
        if (!url.matches("https?://\\S+") || url.length() > LONGEST) {
            return say(voice.tell("personal.propose.how", code("/propose https://example.com/feed.xml")));
        }
        if (feeds.all().stream().anyMatch(feed -> feed.url().equals(url))) {
            return say(voice.tell("personal.propose.known"));
        }
        long reader = ask.request().user();
        if (reader != 0 && letterbox.writtenBy(reader, clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            return say(voice.tell("personal.propose.many", A_DAY));
        }
        PageLook.Seen seen = look.feed(url);
        Optional<Text> trouble = seen.why(voice);
        if (trouble.isPresent()) {
            return say(voice.tell("personal.propose.unreadable", trouble.get()));
        }
        Letterbox.Letter letter = letterbox.add(new Letterbox.Letter(
                0, Letterbox.Kind.FEED, url, seen.title(), reader, clock.instant(), Letterbox.State.WAITING));
        operators.tell(new Message(
                Text.builder()
                        .words("A reader proposes feed " + letter.id() + ": ")
                        .foreign(seen.title())
                        .line()
                        .code(url)
                        .build(),
                List.of(List.of(
                        Button.change("Read it", "fp:" + letter.id() + ":yes"),
                        Button.change("Leave it", "fp:" + letter.id() + ":no"))),
                false));
        return say(voice.tell("personal.propose.done", ForeignWords.shorten(seen.title(), LONGEST)));
    }

    private Reply settle(Ask ask) {
        if (!operators.includes(ask.request().user())) {
            return Reply.notice(ask.voice().say("tap.foreign"));
        }
        boolean taken = ask.part(1, "").equals("yes");
        Optional<Letterbox.Letter> letter = letterbox
                .find(ask.number(0, 0, Integer.MAX_VALUE))
                .filter(found -> found.kind() == Letterbox.Kind.FEED);
        if (letter.isEmpty()
                || !letterbox.settle(letter.get().id(), taken ? Letterbox.State.ACCEPTED : Letterbox.State.REFUSED)) {
            return Reply.notice("This proposal was settled before.");
        }
        if (taken) {
            List<Feed> all = new ArrayList<>(feeds.all());
            all.add(feed(letter.get().subject(), outlets));
            feeds.register(all);
        }
        return say(Text.builder()
                .words(taken ? "It is read from now on: " : "It is left: ")
                .code(letter.get().subject())
                .build());
    }

    /** The feeds that operators took, for the catalog. */
    public static List<Feed> taken(Letterbox letterbox, Outlets outlets) {
        return letterbox.all(Letterbox.Kind.FEED, Letterbox.State.ACCEPTED).stream()
                .map(letter -> feed(letter.subject(), outlets))
                .toList();
    }

    private static Feed feed(String url, Outlets outlets) {
        String domain = outlets.byUrl(url).map(outlet -> outlet.domain()).orElseGet(() -> host(url));
        return Feed.of(url, domain, "", "");
    }

    private static String host(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[/?#:].*$", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Reply say(Text text) {
        return Reply.of(Message.of(text));
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
