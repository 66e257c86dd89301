package news.parallax.preference;

import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.command.Ask;

/** Who may change what a chat is told: in private everyone for himself, elsewhere the admins, as the network says now. */
final class Managers {
    private final ChatGateway gateway;

    Managers(ChatGateway gateway) {
        this.gateway = gateway;
    }

    /** Whether the asker may change the settings of a chat. */
    boolean may(Request request, ChatId target) {
        if (target.equals(request.chat())) {
            return request.kind() == ChatKind.PRIVATE || request.trusted() || gateway.mayManage(target, request.user());
        }
        return gateway.mayManage(target, request.user());
    }

    /** What to say to one who may not; empty for one who may. */
    Optional<Reply> refusal(Ask ask, ChatId target) {
        if (may(ask.request(), target)) {
            return Optional.empty();
        }
        String words = ask.voice().say("order.admins");
        return Optional.of(
                ask.request().tap()
                        ? Reply.notice(words)
                        : Reply.of(Message.of(Text.of(words))).forAsker());
    }
}
