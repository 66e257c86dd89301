package news.parallax.command;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people who run this installation, reached in their private chats. */
public final class Operators {
    private static final Logger LOG = LoggerFactory.getLogger(Operators.class);

    private final ChatGateway gateway;
    private final List<Long> users;

    /** Reaches these people. */
    public Operators(ChatGateway gateway, List<Long> users) {
        this.gateway = gateway;
        this.users = List.copyOf(users);
    }

    boolean includes(long user) {
        return users.contains(user);
    }

    /** Tells every operator; one who cannot be reached finds it in the store. */
    void tell(Message message) {
        for (long user : users) {
            PostResult result = gateway.post(new ChatId(user), Optional.empty(), message, true);
            if (!(result instanceof PostResult.Posted)) {
                LOG.info("an operator could not be told: {}", result);
            }
        }
    }
}
