package news.parallax.preference;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** {@code /pause}: nothing comes for a while, or until {@code /resume}. */
public final class RestCommand implements Command {
    private final boolean begins;
    private final Wishes wishes;
    private final Managers managers;
    private final InstantSource clock;

    private RestCommand(boolean begins, Wishes wishes, ChatGateway gateway, InstantSource clock) {
        this.begins = begins;
        this.wishes = wishes;
        this.managers = new Managers(gateway);
        this.clock = clock;
    }

    /** The one that begins a pause and the one that ends it, which keep it in {@code wishes}. */
    public static List<Command> both(Wishes wishes, ChatGateway gateway, InstantSource clock) {
        return List.of(new RestCommand(true, wishes, gateway, clock), new RestCommand(false, wishes, gateway, clock));
    }

    @Override
    public List<String> names() {
        return List.of(begins ? "pause" : "resume");
    }

    @Override
    public String summary() {
        return begins ? "no digests and alerts for a while, as in /pause 3d" : "end a pause";
    }

    @Override
    public Reply answer(Ask ask) {
        return managers.refusal(ask, ask.request().chat()).orElseGet(() -> Reply.of(Message.of(said(ask))));
    }

    private Text said(Ask ask) {
        Instant now = clock.instant();
        Wish wish = wishes.of(ask.request().chat());
        if (!begins) {
            wishes.save(wish.paused(Optional.empty()));
            return Text.of(ask.voice().say(wish.paused(now) ? "rest.resume" : "rest.resume.none"));
        }
        String words = ask.words().strip();
        Optional<Instant> until =
                words.isEmpty() ? Optional.of(Wish.FOR_GOOD) : Spans.of(words).map(now::plus);
        if (until.isEmpty()) {
            return Text.of(ask.voice().say("rest.pause.how"));
        }
        wishes.save(wish.paused(until));
        return words.isEmpty()
                ? Text.of(ask.voice().say("rest.pause.open"))
                : ask.voice().tell("rest.pause.until", new Times(ask.voice(), now).stamp(until.get()));
    }
}
