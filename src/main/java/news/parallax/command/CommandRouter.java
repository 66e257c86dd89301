package news.parallax.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Conversation;
import news.parallax.chat.DeepLink;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.InlineResult;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the command that a request means, asks whether this person may give it here, and lets nothing that goes wrong in
 * one escape. Safe for several threads.
 */
public final class CommandRouter implements Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);
    private static final Pattern LINE =
            Pattern.compile("/([A-Za-z0-9]{1,32})(?:@\\S{1,64})?(?:[\\s_](.*))?", Pattern.DOTALL);
    private static final Pattern PLAINLY = Pattern.compile(
            "(?<name>[a-z]{3,12})(?:\\s+(?<number>[0-9]{1,3}))?|(?<alone>[0-9]{1,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int MOST_ENTITIES = 100;

    private final Map<String, Command> byName = new HashMap<>();
    private final Map<String, Command> byTap = new HashMap<>();
    private final ChatStates states;
    private final Gate gate;
    private final Command links;
    private final Command words;
    private final InlineAnswers inline;

    /**
     * Routes to these commands.
     *
     * @param gateway says who may change a group
     * @param links answers a line that holds an address
     * @param words answers any other line in a private chat
     * @param inline answers words typed in other chats
     */
    public CommandRouter(
            List<Command> commands,
            ChatStates states,
            ChatGateway gateway,
            Command links,
            Command words,
            InlineAnswers inline) {
        this.states = states;
        this.gate = new Gate(gateway);
        this.links = links;
        this.words = words;
        this.inline = inline;
        for (Command command : commands) {
            command.names().forEach(name -> byName.put(name, command));
            command.taps().forEach(tap -> byTap.put(tap, command));
        }
    }

    /** Answers a request; what goes wrong is logged, and the asker is told to try again. */
    @Override
    public Reply answer(Request request) {
        try {
            return fitting(request.tap() ? tapped(request) : typed(request, request.text()));
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
            String sorry = new Ask(request, ChatState.unknown(request.chat()), "")
                    .voice()
                    .say("tap.sorry");
            return request.tap() ? Reply.notice(sorry) : Reply.of(Message.of(Text.of(sorry)));
        }
    }

    @Override
    public boolean understands(Request request) {
        Matcher command = LINE.matcher(request.text().strip());
        return command.matches()
                ? byName.containsKey(command.group(1).toLowerCase(Locale.ROOT))
                        || command.group(1).equalsIgnoreCase(Manners.ASK)
                : request.kind() == ChatKind.PRIVATE;
    }

    /** No layout is too long for a chat; should one be, its end is missing rather than all of it. */
    private static Reply fitting(Reply reply) {
        return reply.message()
                .filter(message -> message.text().length() > longest(message)
                        || message.text().entities() > MOST_ENTITIES)
                .map(message -> reply.saying(new Message(
                        message.text().within(longest(message), MOST_ENTITIES),
                        message.buttons(),
                        message.preview(),
                        message.attachment())))
                .orElse(reply);
    }

    private static int longest(Message message) {
        return message.attachment().isPresent() ? LONGEST_CAPTION : LONGEST_TEXT;
    }

    @Override
    public List<InlineResult> inline(InlineQuestion question) {
        try {
            return inline.answer(question);
        } catch (RuntimeException e) {
            LOG.error("words typed in a chat could not be answered", e);
            return List.of();
        }
    }

    private Reply tapped(Request request) {
        int colon = request.text().indexOf(':');
        String tap = colon < 0 ? request.text() : request.text().substring(0, colon);
        Ask ask = ask(request, colon < 0 ? "" : request.text().substring(colon + 1));
        Command command = byTap.get(tap);
        if (command == null) {
            return Reply.notice(ask.voice().say("tap.unknown"));
        }
        return gate.pass(command, ask);
    }

    private Reply typed(Request request, String text) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            line = line.substring(0, LONGEST);
        }
        Matcher command = LINE.matcher(line);
        if (command.matches()) {
            String name = command.group(1).toLowerCase(Locale.ROOT);
            String rest = command.group(2) == null ? "" : command.group(2).strip();
            Optional<String> linked = name.equals("start") ? linked(rest) : Optional.empty();
            if (linked.isPresent()) {
                return typed(request, linked.get());
            }
            if (name.equals("start") && request.kind() == ChatKind.GROUP) {
                // the button that adds the bot to a group says it there with d_new
                return typed(request, rest.startsWith("d_") ? "/digest" : "/welcome");
            }
            if (name.equals(Manners.ASK) && request.kind() != ChatKind.CHANNEL) {
                return asked(request, rest);
            }
            Command known = byName.get(name);
            if (known != null) {
                return gate.pass(known, ask(request, rest));
            }
            return request.kind() == ChatKind.PRIVATE ? unknown(ask(request, ""), command.group(1)) : Reply.silence();
        }
        if (request.kind() != ChatKind.PRIVATE) {
            return Reply.silence();
        }
        return asked(request, line);
    }

    /** Plain words that are meant for the bot. */
    private Reply asked(Request request, String line) {
        Optional<String> plainly = plainly(line);
        if (plainly.isPresent()) {
            return typed(request, plainly.get());
        }
        Matcher address = ADDRESS.matcher(line);
        Reply reply = address.find() ? links.answer(ask(request, address.group())) : words.answer(ask(request, line));
        return request.kind() == ChatKind.GROUP ? reply.forAsker(DeepLink.of("/" + Manners.ASK + " " + line)) : reply;
    }

    /** What somebody means who leaves out the slash, or types a number of the list shown last; only what reads. */
    private Optional<String> plainly(String line) {
        Matcher words = PLAINLY.matcher(line);
        if (!words.matches()) {
            return Optional.empty();
        }
        if (words.group("alone") != null) {
            return Optional.of("/story " + words.group("alone"));
        }
        String name = words.group("name").toLowerCase(Locale.ROOT);
        String number = words.group("number");
        return byName.containsKey(name) && Manners.linked(name)
                ? Optional.of("/" + name + (number == null ? "" : " " + number))
                : Optional.empty();
    }

    /** The line that a link gives, where it only reads. */
    private static Optional<String> linked(String start) {
        return DeepLink.line(start).filter(line -> {
            Matcher command = LINE.matcher(line);
            if (!command.matches()) {
                return false;
            }
            String name = command.group(1).toLowerCase(Locale.ROOT);
            // what is a person's own shows, or asks first, where nothing stands behind it
            return Manners.linked(name) || (Manners.privateOnly(name) && command.group(2) == null);
        });
    }

    private Ask ask(Request request, String words) {
        ChatState state = states.of(request.chat());
        // kept with whatever is kept of the chat next, so that what comes unasked speaks as the answers do
        boolean own = request.kind() == ChatKind.PRIVATE
                && Language.of(request.language()).isPresent();
        return new Ask(request, own ? state.hearing(request.language()) : state, words);
    }

    private Reply unknown(Ask ask, String name) {
        Text slashed = Text.builder().code("/" + name).build();
        return Reply.of(Message.of(Near.of(name.toLowerCase(Locale.ROOT), byName.keySet())
                .map(near -> ask.voice().tell("basics.unknown.near", slashed, Text.of("/" + near)))
                .orElseGet(() -> ask.voice().tell("basics.unknown", slashed))));
    }
}
