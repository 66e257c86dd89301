package news.parallax.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** {@code /resume}: ends a pause. */
public final class ResumeCommand implements Command {
    private final Wishes wishes;
    private final Managers managers;
    private final InstantSource clock;

    /** Looks in {@code wishes}. */
    public ResumeCommand(Wishes wishes, ChatGateway gateway, InstantSource clock) {
        this.wishes = wishes;
        this.managers = new Managers(gateway);
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("resume");
    }

    @Override
    public String summary() {
        return "end a pause";
    }

    @Override
    public Reply answer(Ask ask) {
        Optional<Reply> refusal = managers.refusal(ask, ask.request().chat());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Wish wish = wishes.of(ask.request().chat());
        boolean paused = wish.paused(clock.instant());
        wishes.save(wish.paused(Optional.empty()));
        return Reply.of(Message.of(Text.of(ask.voice().say(paused ? "rest.resume" : "rest.resume.none"))));
    }
}
