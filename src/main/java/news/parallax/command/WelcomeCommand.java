package news.parallax.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/**
 * What is said to a group that the bot was let into, and to the person who let it into a channel: what happens now, and no
 * question.
 */
public final class WelcomeCommand implements Command {
    private static final Pattern CHANNEL = Pattern.compile("(-\\d{1,15})(?:\\s+(.*))?", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 128;

    private final ChatStates states;
    private final Predicate<ChatId> ordered;
    private final ChatGateway gateway;

    /**
     * Greets.
     *
     * @param ordered whether digests are ordered in a chat, from a time when the bot was there before
     */
    public WelcomeCommand(ChatStates states, Predicate<ChatId> ordered, ChatGateway gateway) {
        this.states = states;
        this.ordered = ordered;
        this.gateway = gateway;
    }

    @Override
    public List<String> names() {
        return List.of("welcome");
    }

    @Override
    public Reply answer(Ask ask) {
        return switch (ask.request().kind()) {
            case GROUP -> group(ask);
            case CHANNEL -> Reply.silence();
            case PRIVATE -> channel(ask);
        };
    }

    /** Until a group says otherwise it is spoken to as whoever let the bot in is. */
    private Reply group(Ask ask) {
        ChatState state = ask.chat();
        boolean letIn = ask.request().trusted();
        if (letIn
                && state.spoken().isEmpty()
                && Language.of(ask.request().language()).isPresent()) {
            state = state.hearing(ask.request().language());
            states.save(state);
        }
        Voice voice = state.voice();
        Reply reply = Reply.of(Message.of(
                voice.tell(ordered.test(ask.request().chat()) ? "basics.welcome.back" : "basics.welcome.group")));
        return letIn ? reply : reply.forAsker();
    }

    private Reply channel(Ask ask) {
        Voice voice = ask.voice();
        Matcher channel = CHANNEL.matcher(ask.words().strip());
        if (!channel.matches()) {
            return Reply.of(Message.of(voice.tell("basics.start", Text.of("Parallax"))));
        }
        Text.Builder text = Text.builder();
        if (channel.group(2) != null) {
            text.foreignBold(channel.group(2)
                            .substring(
                                    0, Math.min(LONGEST_TITLE, channel.group(2).length())))
                    .line();
        }
        Message message =
                Message.of(text.add(voice.tell("basics.welcome.channel")).build());
        Optional<String> link = gateway.link("d_" + channel.group(1));
        return Reply.of(link.map(
                        url -> message.with(List.of(List.of(Button.open(voice.say("basics.button.digest"), url)))))
                .orElse(message));
    }
}
