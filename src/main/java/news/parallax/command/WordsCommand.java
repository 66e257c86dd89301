package news.parallax.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;

/**
 * A line in a private chat that is neither a command nor an address: a greeting, something without words, words to search
 * for, or a text whose story is looked up.
 */
public final class WordsCommand implements Command {
    private static final int MOST_WORDS = 8;
    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "hallo",
            "hola",
            "salut",
            "bonjour",
            "olá",
            "oi",
            "привет",
            "привіт",
            "مرحبا",
            "start",
            "help",
            "hilfe",
            "ayuda",
            "aide",
            "ajuda",
            "помощь",
            "допомога",
            "مساعدة",
            "thanks",
            "danke",
            "gracias",
            "merci");

    private final Command search;
    private final Command help;
    private final Kin kin;
    private final SmallWords small = SmallWords.read();

    /** Hands a few words to a search and a whole text to {@code kin}. */
    public WordsCommand(Command search, Command help, Kin kin) {
        this.search = search;
        this.help = help;
        this.kin = kin;
    }

    @Override
    public Reply answer(Ask ask) {
        String said = ask.words().strip();
        if (said.isEmpty()) {
            return Reply.of(Message.of(ask.voice().tell("basics.wordless")));
        }
        if (GREETINGS.contains(said.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]", ""))) {
            return help.answer(new Ask(ask.request(), ask.chat(), ""));
        }
        if (ask.parts().size() <= MOST_WORDS) {
            return search.answer(ask);
        }
        return kin.lines(ask, said)
                .map(list -> Reply.of(list.before(ask.voice().tell("links.text"))))
                .orElseGet(() -> asked(ask));
    }

    /** A long question is searched by the few words that it is about. */
    private Reply asked(Ask ask) {
        List<String> about =
                ask.parts().stream().filter(word -> !small.has(word)).toList();
        return about.isEmpty() || about.size() > MOST_WORDS
                ? Reply.of(Message.of(ask.voice().tell("basics.long")))
                : search.answer(new Ask(ask.request(), ask.chat(), String.join(" ", about)));
    }
}
