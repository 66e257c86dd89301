package news.parallax.console;

import java.io.PrintStream;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;

/** Posts messages to the terminal; its one user may change everything. */
public final class ConsoleGateway implements ChatGateway {
    private final PrintStream out;
    private long posted;

    /** Prints to {@code out}. */
    public ConsoleGateway(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
        message.attachment().ifPresent(file -> out.println("[" + file + "]"));
        out.println(message.text().plain());
        out.println();
        out.flush();
        return new PostResult.Posted(++posted);
    }

    @Override
    public boolean mayManage(ChatId chat, long user) {
        return true;
    }
}
