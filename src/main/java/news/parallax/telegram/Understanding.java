package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Conversation;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** Takes updates for what they mean: questions go to the bot, events to whoever keeps chats. Safe for several threads. */
final class Understanding {
    /** What a chat "says" when the bot was let in. */
    static final String WELCOME = "/welcome";
    /** What plain words for the bot come as, where people talk to each other too. */
    private static final String ASK = "/ask ";

    private final TelegramGateway gateway;
    private final UpdateReader reader;
    private final Conversation bot;
    private final ChatEvents events;
    private final InstantSource clock;
    private final Spent spent;
    private final Missed missed;

    Understanding(TelegramGateway gateway, Conversation bot, ChatEvents events, InstantSource clock) {
        this.gateway = gateway;
        reader = new UpdateReader(gateway::me);
        this.bot = bot;
        this.events = events;
        this.clock = clock;
        this.spent = new Spent(clock);
        this.missed = new Missed(clock);
    }

    /**
     * What is to be said about an update.
     *
     * @param asked the question that is answered; empty for what needs no word
     */
    record Understood(Optional<Incoming.Asked> asked, Reply reply) {
        private static final Understood NOTHING = new Understood(Optional.empty(), Reply.silence());
    }

    /** Whether an update asks the bot something. */
    boolean isAsked(JsonNode json) {
        return read(json) instanceof Incoming.Asked;
    }

    /** Whether an update says that a chat became another one. */
    boolean isMove(JsonNode json) {
        return read(json) instanceof Incoming.Moved;
    }

    private Incoming read(JsonNode json) {
        try {
            return reader.read(json);
        } catch (RuntimeException e) {
            return new Incoming.Nothing(); // whoever handles it says so
        }
    }

    /** Understands one update and does what it means; only what is said about it is still to be brought to the chat. */
    Understood of(long update, JsonNode json, TapAnswer tapAnswer) {
        JsonNode edited = json.path("edited_message");
        Incoming incoming = reader.read(json);
        if (json.has("message") && !understood(incoming)) {
            missed.note(json.path("message"));
        } else if (json.has("edited_message")) {
            incoming = reader.message(edited);
            if (!understood(incoming) || !missed.first(edited, update)) {
                return Understood.NOTHING;
            }
        }
        if (incoming instanceof Incoming.Asked question) {
            Reply reply = question.tap().isPresent()
                    ? tapped(update, question.request(), question.tap().get())
                    : typed(question.request());
            return new Understood(Optional.of(question), reply);
        }
        if (incoming instanceof Incoming.Opened opened) {
            events.opened(opened.chat(), opened.kind(), opened.by());
            return welcome(
                    opened,
                    json.path("my_chat_member").path("chat").path("title").asText(""));
        } else if (incoming instanceof Incoming.Reopened again) {
            events.opened(again.chat(), again.kind(), again.by());
        } else if (incoming instanceof Incoming.Closed closed) {
            events.closed(closed.chat(), closed.reason());
        } else if (incoming instanceof Incoming.Moved moved) {
            events.moved(moved.from(), moved.to());
        } else if (incoming instanceof Incoming.Loose loose) {
            tapAnswer.give(loose.tap().query(), "");
        } else if (incoming instanceof Incoming.Posted posted) {
            events.posted(posted.chat(), posted.addresses());
        } else if (incoming instanceof Incoming.Inline inline) {
            gateway.answerInline(inline.query(), bot.inline(inline.question()));
        }
        return Understood.NOTHING;
    }

    private boolean understood(Incoming incoming) {
        return incoming instanceof Incoming.Asked asked && bot.understands(heard(asked.request()));
    }

    /**
     * A group that the bot was let into is greeted; of a channel whoever did it is told in private, since its readers did
     * not ask. A person says the first word in private.
     */
    private Understood welcome(Incoming.Opened opened, String title) {
        boolean channel = opened.kind() == ChatKind.CHANNEL;
        if (opened.kind() == ChatKind.PRIVATE || (channel && opened.by() == 0)) {
            return Understood.NOTHING;
        }
        Request request = new Request(
                channel ? new ChatId(opened.by()) : opened.chat(),
                channel ? ChatKind.PRIVATE : opened.kind(),
                opened.by(),
                Optional.empty(),
                opened.language(),
                channel ? WELCOME + " " + opened.chat().value() + " " + title : WELCOME,
                false,
                // Telegram says so, and no member's line
                !channel);
        return new Understood(Optional.of(new Incoming.Asked(request, Optional.empty())), bot.answer(request));
    }

    /** A line, or a tap in another chat that a link asks for again here. */
    private Reply typed(Request request) {
        Optional<String> data = request.kind() == ChatKind.PRIVATE
                ? TapLinks.data(gateway.seals(), request.chat(), request.text(), clock.instant())
                : Optional.empty();
        if (data.isPresent()) {
            Reply reply = bot.answer(request.with(data.get(), true));
            // what a tap is shown over the chat is said in it
            return reply.message().isPresent() || reply.notice().isBlank()
                    ? reply
                    : Reply.of(Message.of(Text.of(reply.notice())));
        }
        return bot.answer(heard(request));
    }

    /** Plain words are heard in a group where they begin with the bot's name, and only those come here. */
    private static Request heard(Request request) {
        return request.kind() == ChatKind.GROUP && !request.text().startsWith("/")
                ? request.with(ASK + request.text(), false)
                : request;
    }

    /** A tap counts once, and only where the bot put the button; what is told instead changes nothing. */
    private Reply tapped(long update, Request request, Incoming.Tap tap) {
        if (!spent.first(tap.query(), update)) {
            return Reply.silence();
        }
        Seals.Opened opened = gateway.seals().open(request.chat(), request.user(), request.text(), clock.instant());
        if (opened instanceof Seals.Opened.Data data) {
            return bot.answer(request.with(data.data(), true));
        }
        String key = opened instanceof Seals.Opened.Foreign
                ? "tap.foreign"
                : opened instanceof Seals.Opened.Stale ? "tap.stale" : "tap.unknown";
        return Reply.notice(voice(request).say(key));
    }

    /** Telegram's own words for a person, before anything is known of the chat. */
    static Voice voice(Request request) {
        return new Voice(Language.of(request.language()).orElse(Language.ENGLISH), ZoneOffset.UTC, false);
    }
}
