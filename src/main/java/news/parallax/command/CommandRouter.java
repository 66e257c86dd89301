package news.parallax.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command that a request means, and lets nothing that goes wrong in one escape. Safe for several threads. */
public final class CommandRouter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);
    private static final Pattern LINE =
            Pattern.compile("/([A-Za-z0-9]{1,32})(?:@\\S{1,64})?(?:[\\s_](.*))?", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2_000;

    private final Map<String, Command> byName = new HashMap<>();
    private final Map<String, Command> byTap = new HashMap<>();
    private final ChatStates states;
    private final Command links;
    private final Command words;

    /**
     * Routes to these commands.
     *
     * @param links answers a line that holds an address
     * @param words answers any other line in a private chat
     */
    public CommandRouter(List<Command> commands, ChatStates states, Command links, Command words) {
        this.states = states;
        this.links = links;
        this.words = words;
        for (Command command : commands) {
            command.names().forEach(name -> byName.put(name, command));
            command.taps().forEach(tap -> byTap.put(tap, command));
        }
    }

    /** Answers a request; what goes wrong is logged, and the asker is told to try again. */
    public Reply answer(Request request) {
        try {
            return request.tap() ? tapped(request) : typed(request);
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
            String sorry = "Something went wrong here and was noted. Nothing is lost; please try again.";
            return request.tap() ? Reply.notice(sorry) : Reply.of(Message.of(Text.of(sorry)));
        }
    }

    private Reply tapped(Request request) {
        int colon = request.text().indexOf(':');
        String tap = colon < 0 ? request.text() : request.text().substring(0, colon);
        Command command = byTap.get(tap);
        if (command == null) {
            return Reply.notice("This button is from an older message. Ask again, and it will be there anew.");
        }
        return command.answer(ask(request, colon < 0 ? "" : request.text().substring(colon + 1)));
    }

    private Reply typed(Request request) {
        String line = request.text().strip();
        if (line.length() > LONGEST) {
            line = line.substring(0, LONGEST);
        }
        Matcher command = LINE.matcher(line);
        if (command.matches()) {
            Command known = byName.get(command.group(1).toLowerCase(Locale.ROOT));
            if (known != null) {
                return known.answer(ask(
                        request,
                        command.group(2) == null ? "" : command.group(2).strip()));
            }
            return request.kind() == ChatKind.PRIVATE ? unknown(command.group(1)) : Reply.silence();
        }
        Matcher address = ADDRESS.matcher(line);
        if (request.kind() != ChatKind.PRIVATE) {
            return Reply.silence();
        }
        return address.find() ? links.answer(ask(request, address.group())) : words.answer(ask(request, line));
    }

    private Ask ask(Request request, String words) {
        return new Ask(request, states.of(request.chat()), words);
    }

    private static Reply unknown(String name) {
        return Reply.of(Message.of(Text.builder()
                .words("I do not know the command ")
                .code("/" + name)
                .words(". /help lists what I can do.")
                .build()));
    }
}
