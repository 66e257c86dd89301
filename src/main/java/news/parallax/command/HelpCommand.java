package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;

/** {@code /help}: every command in a line. */
public final class HelpCommand implements Command {
    private final List<Command> commands;

    /** Tells of these commands. */
    public HelpCommand(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public List<String> names() {
        return List.of("help");
    }

    @Override
    public String summary() {
        return "what I can do";
    }

    @Override
    public List<String> taps() {
        return List.of("h");
    }

    @Override
    public Reply answer(Ask ask) {
        Text.Builder text = Text.builder().bold("What I can do").line().line();
        for (Command command : commands) {
            if (!command.summary().isEmpty()) {
                text.words("/" + command.names().get(0) + " – " + command.summary())
                        .line();
            }
        }
        text.line()
                .words(
                        "Or send me the address of any article: I show the whole story. A story is named by its id or by its"
                                + " number in the list shown last, as in ")
                .code("/story 2")
                .words(".");
        return Reply.of(Message.of(text.build()));
    }
}
