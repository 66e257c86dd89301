package news.parallax.command;

import java.util.List;
import news.parallax.chat.Reply;

/** Something people can ask: a function from a request to a reply. It never sends. Safe for several threads. */
public interface Command {
    /** What it is called by, without the slash; the first is its name. None for what answers taps or words alone. */
    default List<String> names() {
        return List.of();
    }

    /** One line for the menu and the help; empty to stand in neither. */
    default String summary() {
        return "";
    }

    /** The first part of the data of the buttons that it answers. */
    default List<String> taps() {
        return List.of();
    }

    /** Answers. */
    Reply answer(Ask ask);
}
