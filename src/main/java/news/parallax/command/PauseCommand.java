package news.parallax.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** {@code /pause}: nothing comes for a while, or until {@code /resume}. */
public final class PauseCommand implements Command {
    private final Wishes wishes;
    private final Managers managers;
    private final InstantSource clock;

    /** Keeps the pause in {@code wishes}. */
    public PauseCommand(Wishes wishes, ChatGateway gateway, InstantSource clock) {
        this.wishes = wishes;
        this.managers = new Managers(gateway);
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("pause");
    }

    @Override
    public String summary() {
        return "no digests and alerts for a while, as in /pause 3d";
    }

    @Override
    public Reply answer(Ask ask) {
        Optional<Reply> refusal = managers.refusal(ask, ask.request().chat());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        String words = ask.words().strip();
        Optional<Instant> until =
                words.isEmpty() ? Optional.of(Wish.FOR_GOOD) : Spans.of(words).map(now::plus);
        if (until.isEmpty()) {
            return Reply.of(Message.of(Text.of(ask.voice().say("rest.pause.how"))));
        }
        wishes.save(wishes.of(ask.request().chat()).paused(until));
        return Reply.of(Message.of(
                words.isEmpty()
                        ? Text.of(ask.voice().say("rest.pause.open"))
                        : ask.voice().tell("rest.pause.until", new Times(ask.voice(), now).stamp(until.get()))));
    }
}
