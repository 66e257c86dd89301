package news.parallax.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;

/**
 * Lets an admin give a command for a channel or group from elsewhere, as in {@code /lang @channel de}: nobody can talk to the
 * bot in a channel without all its readers listening. The answer says whose settings it is about and has no buttons, since a
 * tap on them would mean the chat that they stand in.
 */
public final class InAnotherChat implements Command {
    private static final Set<String> NAMES =
            Set.of("lang", "tz", "plain", "edition", "settings", "quiet", "pause", "resume");

    /** Of a name with its sign, and of a number: "/tz -5" means no chat. */
    private static final int SHORTEST = 5;

    private final Command command;
    private final ChatStates states;
    private final ChatGateway gateway;
    private final Managers managers;

    private InAnotherChat(Command command, ChatStates states, ChatGateway gateway) {
        this.command = command;
        this.states = states;
        this.gateway = gateway;
        this.managers = new Managers(gateway);
    }

    /** The command, for other chats too where it is one that sets how a chat is told. */
    public static Command too(Command command, ChatStates states, ChatGateway gateway) {
        return command.names().stream().anyMatch(NAMES::contains)
                ? new InAnotherChat(command, states, gateway)
                : command;
    }

    @Override
    public List<String> names() {
        return command.names();
    }

    @Override
    public String summary() {
        return command.summary();
    }

    @Override
    public List<String> taps() {
        return command.taps();
    }

    @Override
    public Reply answer(Ask ask) {
        Addressed addressed = Addressed.in(ask, gateway);
        if (addressed.name().length() < SHORTEST) {
            return command.answer(ask);
        }
        if (addressed.chat().isEmpty()) {
            return Reply.of(Message.of(ask.voice().tell("order.unseen", addressed.name())));
        }
        return managers.refusal(ask, addressed.chat().get()).orElseGet(() -> there(ask, addressed));
    }

    private Reply there(Ask ask, Addressed addressed) {
        Request asked = ask.request();
        // the asker's right was just looked up, so the command need not ask again
        Request request = new Request(
                addressed.chat().orElseThrow(),
                ChatKind.GROUP,
                asked.user(),
                Optional.empty(),
                asked.language(),
                asked.text(),
                false,
                true);
        Reply reply = command.answer(new Ask(request, states.of(request.chat()), addressed.rest()));
        return reply.message()
                .map(message -> reply.saying(Message.of(Text.builder()
                        .foreignBold(addressed.name())
                        .line()
                        .add(message.text())
                        .build())))
                .orElse(reply);
    }
}
