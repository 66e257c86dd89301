package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;

/** A line in a private chat that is neither a command nor an address: taken as words to search for. */
public final class WordsCommand implements Command {
    private static final int MOST_WORDS = 8;

    private final Command search;

    /** Hands the words to a search. */
    public WordsCommand(Command search) {
        this.search = search;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public String summary() {
        return "";
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.parts().size() > MOST_WORDS) {
            return Reply.of(Message.of(Text.of("I answer commands, article links, and a few words to search for."
                    + " /top shows today's stories, /help what else I can do.")));
        }
        return search.answer(ask);
    }
}
