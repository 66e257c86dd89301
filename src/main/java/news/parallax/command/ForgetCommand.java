package news.parallax.command;

import java.util.List;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Voice;

/** {@code /forget}: empties all that is kept of a person, after a second word. */
public final class ForgetCommand implements Command {
    private final Traces traces;

    /** Empties {@code traces}. */
    public ForgetCommand(Traces traces) {
        this.traces = traces;
    }

    @Override
    public List<String> names() {
        return List.of("forget");
    }

    @Override
    public String summary() {
        return "empty all that I keep of you";
    }

    @Override
    public List<String> taps() {
        return List.of("fg");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        boolean sure = ask.request().tap()
                ? ask.part(0, "").equals("yes")
                : ask.part(0, "").equalsIgnoreCase("yes");
        if (sure) {
            int rows = traces.forget(ask.request().user());
            if (ask.request().chat().value() != ask.request().user()) {
                rows += traces.forget(ask.request().chat().value());
            }
            return Reply.of(Message.of(voice.tell("personal.forget.done", rows)));
        }
        if (ask.request().tap()) {
            return Reply.of(Message.of(voice.tell("personal.forget.kept")));
        }
        return Reply.of(new Message(
                voice.tell("personal.forget.sure"),
                List.of(List.of(
                        Button.change(voice.say("personal.forget.yes"), "fg:yes"),
                        Button.change(voice.say("personal.forget.no"), "fg:no"))),
                false));
    }
}
