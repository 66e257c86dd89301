package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Voice;

/** What is said to a group or a channel that the bot was let into: what happens now, and no question. */
public final class WelcomeCommand implements Command {
    @Override
    public List<String> names() {
        return List.of("welcome");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        return switch (ask.request().kind()) {
            case GROUP -> Reply.of(Message.of(voice.tell("basics.welcome.group")));
            case CHANNEL -> Reply.of(Message.of(voice.tell("basics.welcome.channel")));
            case PRIVATE -> Reply.of(Message.of(voice.tell("basics.start", news.parallax.chat.Text.of("Parallax"))));
        };
    }
}
