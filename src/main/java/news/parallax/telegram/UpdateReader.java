package news.parallax.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.Request;

/**
 * Reads updates. It looks only at the fields it needs, so that one with something new in it, or something odd, is read
 * like any other.
 */
final class UpdateReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?=\\s|$)");
    private static final Incoming NOTHING = new Incoming.Nothing();

    private final Supplier<Bot> bot;

    UpdateReader(Supplier<Bot> bot) {
        this.bot = bot;
    }

    /** The chat that an update belongs to, for keeping order; 0 where it belongs to none. */
    static long chat(JsonNode update) {
        JsonNode tapped = update.path("callback_query");
        long chat = update.path("message").path("chat").path("id").asLong();
        if (chat == 0) {
            chat = update.path("my_chat_member").path("chat").path("id").asLong();
        }
        if (chat == 0) {
            chat = update.path("channel_post").path("chat").path("id").asLong();
        }
        if (chat == 0) {
            chat = update.path("edited_message").path("chat").path("id").asLong();
        }
        if (chat == 0) {
            chat = update.path("inline_query").path("from").path("id").asLong();
        }
        if (chat == 0) {
            chat = tapped.path("message").path("chat").path("id").asLong();
        }
        return chat == 0 ? tapped.path("from").path("id").asLong() : chat;
    }

    /** The person who sent an update; 0 where that is hidden. */
    static long user(JsonNode update) {
        for (String kind : List.of("message", "edited_message", "callback_query", "inline_query")) {
            if (update.has(kind)) {
                return update.path(kind).path("from").path("id").asLong();
            }
        }
        return 0;
    }

    /** Parses an update. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an update: " + e.getOriginalMessage(), e);
        }
    }

    /** What an update says. */
    Incoming read(JsonNode update) {
        if (update.has("message")) {
            return message(update.path("message"));
        }
        if (update.has("channel_post")) {
            return channelPost(update.path("channel_post"));
        }
        if (update.has("callback_query")) {
            return tap(update.path("callback_query"));
        }
        if (update.has("inline_query")) {
            return inline(update.path("inline_query"));
        }
        return update.has("my_chat_member") ? Membership.read(update.path("my_chat_member")) : NOTHING;
    }

    /** What a message says, as it was sent or as it was edited. */
    Incoming message(JsonNode message) {
        JsonNode chat = message.path("chat");
        ChatId id = new ChatId(chat.path("id").asLong());
        if (message.has("migrate_to_chat_id")) {
            return new Incoming.Moved(
                    id, new ChatId(message.path("migrate_to_chat_id").asLong()));
        }
        if (message.has("migrate_from_chat_id")) {
            return new Incoming.Moved(
                    new ChatId(message.path("migrate_from_chat_id").asLong()), id);
        }
        Optional<ChatKind> kind = kind(chat);
        Incoming unasked = kind.filter(ChatKind.GROUP::equals).isPresent() ? posted(id, message) : NOTHING;
        Optional<String> text = kind.isEmpty() ? Optional.empty() : Writing.of(message, kind.get());
        if (kind.isEmpty()
                || kind.get() == ChatKind.CHANNEL
                || text.isEmpty()
                || message.path("is_automatic_forward").asBoolean()
                || message.has("via_bot")) {
            return unasked;
        }
        boolean hidden = message.has("sender_chat");
        boolean bySelf = message.path("from").path("is_bot").asBoolean();
        if (bySelf && !hidden) {
            return NOTHING;
        }
        Optional<String> asked = asked(text.get(), kind.get());
        if (asked.isEmpty()) {
            return unasked;
        }
        boolean anonymousAdmin =
                hidden && message.path("sender_chat").path("id").asLong() == id.value();
        Request request = new Request(
                id,
                kind.get(),
                hidden ? 0 : message.path("from").path("id").asLong(),
                thread(message),
                message.path("from").path("language_code").asText(""),
                asked.get(),
                false,
                anonymousAdmin);
        return new Incoming.Asked(request, Optional.empty());
    }

    /** Whoever posts in a channel may; who that was is hidden, and a command is the only thing that concerns the bot. */
    private Incoming channelPost(JsonNode post) {
        ChatId id = new ChatId(post.path("chat").path("id").asLong());
        Optional<String> asked = kind(post.path("chat"))
                .filter(ChatKind.CHANNEL::equals)
                .filter(kind -> !post.has("via_bot"))
                .flatMap(kind -> Writing.of(post, kind))
                .flatMap(text -> asked(text, ChatKind.CHANNEL))
                .filter(line -> line.startsWith("/"));
        return asked.<Incoming>map(line -> new Incoming.Asked(
                        new Request(id, ChatKind.CHANNEL, 0, Optional.empty(), "", line, false, false),
                        Optional.empty()))
                .orElseGet(() -> posted(id, post));
    }

    /** What people tell each other: only the addresses in it matter. */
    private static Incoming posted(ChatId chat, JsonNode message) {
        List<String> links = PostedLinks.in(message);
        return links.isEmpty() ? NOTHING : new Incoming.Posted(chat, links);
    }

    /** The line as it concerns this bot: without its name; empty where it is for another bot, or for nobody. */
    private Optional<String> asked(String text, ChatKind kind) {
        String name = bot.get().name();
        String line = text.strip();
        if (line.isEmpty()) {
            return Optional.of("");
        }
        Matcher command = COMMAND.matcher(line);
        if (command.lookingAt()) {
            String to = command.group(2);
            if (to != null && !to.equalsIgnoreCase(name)) {
                return Optional.empty();
            }
            return Optional.of("/" + command.group(1) + line.substring(command.end()));
        }
        if (kind == ChatKind.PRIVATE) {
            return Optional.of(line);
        }
        String mention = "@" + name.toLowerCase(Locale.ROOT) + " ";
        return !name.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith(mention)
                ? Optional.of(line.substring(mention.length()).strip())
                : Optional.empty();
    }

    private Incoming tap(JsonNode query) {
        JsonNode message = query.path("message");
        JsonNode chat = message.path("chat");
        String data = query.path("data").asText("");
        long messageId = message.path("message_id").asLong();
        // a picture or a file has no text that could be put in the place of another
        boolean file = message.hasNonNull("photo") || message.hasNonNull("document");
        Incoming.Tap tap = new Incoming.Tap(
                query.path("id").asText(),
                messageId == 0 || file ? Optional.empty() : Optional.of(messageId),
                message.path("ephemeral_message_id").asLong() != 0);
        Optional<ChatKind> kind = kind(chat);
        if (kind.isEmpty() || data.isEmpty()) {
            return new Incoming.Loose(tap);
        }
        Request request = new Request(
                new ChatId(chat.path("id").asLong()),
                kind.get(),
                query.path("from").path("id").asLong(),
                thread(message),
                query.path("from").path("language_code").asText(""),
                data,
                true,
                false);
        return new Incoming.Asked(request, Optional.of(tap));
    }

    private static Incoming inline(JsonNode query) {
        return new Incoming.Inline(
                query.path("id").asText(),
                new InlineQuestion(
                        query.path("from").path("id").asLong(),
                        query.path("from").path("language_code").asText(""),
                        query.path("query").asText("")));
    }

    /** The kind of a chat, of those that the bot talks in. */
    static Optional<ChatKind> kind(JsonNode chat) {
        return switch (chat.path("type").asText("")) {
            case "private" -> Optional.of(ChatKind.PRIVATE);
            case "group", "supergroup" -> Optional.of(ChatKind.GROUP);
            case "channel" -> Optional.of(ChatKind.CHANNEL);
            default -> Optional.empty();
        };
    }

    /** The forum topic; replies in a plain group carry a thread too, which cannot be posted to. */
    private static Optional<Integer> thread(JsonNode message) {
        int thread = message.path("message_thread_id").asInt();
        return message.path("is_topic_message").asBoolean() && thread > 0 ? Optional.of(thread) : Optional.empty();
    }
}
