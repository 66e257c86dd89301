package news.parallax.command;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatKind;
import news.parallax.chat.DeepLink;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;

/** The one gate: private matters in private, a group's settings by its admins, the rest quietly. Safe for several threads. */
final class Gate {
    private final ChatGateway gateway;

    /** @param gateway says who may change a group */
    Gate(ChatGateway gateway) {
        this.gateway = gateway;
    }

    /** Has a command answered, or says why not. */
    Reply pass(Command command, Ask ask) {
        String name = command.names().isEmpty() ? "" : command.names().get(0);
        Request request = ask.request();
        if (request.kind() == ChatKind.CHANNEL) {
            return inChannel(command, name, ask);
        }
        if (request.kind() == ChatKind.PRIVATE) {
            return command.answer(ask);
        }
        Voice voice = ask.voice();
        if (Manners.privateOnly(name)) {
            return inPrivate(voice, name);
        }
        if (Manners.adminsOnly(name) && !request.trusted() && !gateway.mayManage(request.chat(), request.user())) {
            return request.tap()
                    ? Reply.notice(voice.say("tap.admins"))
                    : Reply.of(Message.of(voice.tell("tap.admins"))).forAsker();
        }
        Reply reply = command.answer(ask);
        if (request.tap()) {
            // one member's tap does not change what the others see, except where an admin sets something
            return Manners.asideInGroups(name) || Manners.linked(name) ? reply.forAsker() : reply;
        }
        return Manners.asideInGroups(name)
                ? reply.forAsker(Manners.linked(name) ? DeepLink.of(request.text()) : Optional.empty())
                : reply;
    }

    /** A channel's readers are told news where somebody posts the command, each his own where he taps, and no settings. */
    private Reply inChannel(Command command, String name, Ask ask) {
        String settings = "d_" + ask.request().chat().value();
        if (ask.request().tap()) {
            boolean orders = command.taps().contains("d");
            return orders ? Reply.elsewhere(settings) : command.answer(ask).forAsker();
        }
        if (Manners.toldInChannels(name)) {
            return command.answer(ask);
        }
        Message message = Message.of(ask.voice().tell("basics.welcome.channel"));
        return Reply.of(gateway.link(settings)
                .map(url -> message.with(List.of(List.of(Button.open(ask.voice().say("basics.button.digest"), url)))))
                .orElse(message));
    }

    private Reply inPrivate(Voice voice, String name) {
        Message message = Message.of(voice.tell("tap.personal"));
        return Reply.of(gateway.link(DeepLink.of("/" + name).orElse("help"))
                .map(url -> message.with(List.of(List.of(Button.open(voice.say("tap.private"), url)))))
                .orElse(message));
    }
}
