package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** {@code /privacy}: what is kept of whom, for how long, and how to empty it. */
public final class PrivacyCommand implements Command {
    @Override
    public List<String> names() {
        return List.of("privacy");
    }

    @Override
    public String summary() {
        return "what I keep of you, and for how long";
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        return Reply.of(Message.of(Text.builder()
                .bold(voice.say("about.privacy"))
                .line()
                .add(voice.tell("about.privacy.text"))
                .build()));
    }
}
