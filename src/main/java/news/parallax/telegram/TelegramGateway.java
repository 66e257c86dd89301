package news.parallax.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.InlineResult;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;

/**
 * Chats on Telegram. {@link #post} is for broadcasts and lets answers to people go first; it waits for a fraction of a
 * second where Telegram's limits ask for that, and says {@link PostResult.Later} where they ask for more. Nothing is sent
 * twice, except without its markup where Telegram could not read that, and an answer without its topic where that is
 * closed. Safe for several threads.
 */
public final class TelegramGateway implements ChatGateway, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern START = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PUBLIC_NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");
    private static final int NOTICE = 200;
    private static final int INLINE_SECONDS = 60;

    private final BotApi api;
    private final PacedCalls calls;
    private final Rights rights;
    private final Seals seals;
    private final Sender sender;
    private final Tracing tracing;
    private volatile Bot bot = Bot.UNKNOWN;

    /**
     * @param token the bot's token; it appears in no log, exception or string
     * @param server the Bot API server: scheme, host and port, no path
     * @param clock measures the pace, and how long rights are remembered
     * @throws IllegalArgumentException if the server's address is not usable
     */
    public TelegramGateway(String token, URI server, InstantSource clock) {
        this(token, server, clock, System::nanoTime);
    }

    TelegramGateway(String token, URI server, InstantSource clock, LongSupplier nanos) {
        api = new BotApi(token, server, PATIENCE);
        calls = new PacedCalls(clock, nanos);
        seals = new Seals(token);
        sender = new Sender(api, new Letters(this::me, this::link, seals, clock));
        tracing = new Tracing(calls, sender, clock);
        rights = new Rights(api, clock);
    }

    /**
     * Asks Telegram who the bot is, once; until that has succeeded there are no links to the bot.
     *
     * @return whether Telegram answered
     * @throws WrongTokenException if it does not know the token
     */
    public boolean introduce() {
        Outcome outcome = api.call(new GetMe());
        if (outcome instanceof Answer answer && answer.ok()) {
            bot = new Bot(
                    answer.result().path("id").asLong(),
                    answer.result().path("username").asText(""),
                    answer.result().path("supports_inline_queries").asBoolean());
            return true;
        }
        if (outcome instanceof Answer answer && (answer.code() == 401 || answer.code() == 404)) {
            throw new WrongTokenException(answer.description());
        }
        LOG.warn("Telegram does not answer yet: {}", outcome);
        return false;
    }

    /** Whether Telegram has said who the bot is. */
    public boolean introduced() {
        return !bot.equals(Bot.UNKNOWN);
    }

    /** Has everything told that is sent from now on: why, and what became of it. */
    public void tell(BiConsumer<String, PostResult> listener) {
        calls.tell(listener);
    }

    /** From now on the pace is kept together with the other processes of the bot. */
    public void share(Postings postings) {
        calls.share(postings);
    }

    @Override
    public void awaitTurn() throws InterruptedException {
        calls.awaitTurn();
    }

    @Override
    public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
        return tracing.noted(
                chat, calls.make(chat, Pace.Lane.BROADCAST, () -> sender.send(To.all(chat, thread), message, silent)));
    }

    @Override
    public PostResult reply(ChatId chat, Optional<Integer> thread, long messageId, Message message, boolean silent) {
        To to = new To(chat, thread, 0, messageId);
        return tracing.noted(chat, calls.make(chat, Pace.Lane.BROADCAST, () -> sender.send(to, message, silent)));
    }

    @Override
    public PostResult replace(ChatId chat, long messageId, Message message) {
        return change(To.all(chat, Optional.empty()), messageId, message);
    }

    @Override
    public Optional<Long> newest() {
        return tracing.newest();
    }

    @Override
    public Sighting trace(ChatId chat, Message message, long after, long before, Instant since) {
        return tracing.trace(chat, message, after, before, since);
    }

    /** How long Telegram takes to answer these days. */
    public Duration answerTime() {
        return calls.answerTime();
    }

    /** Posts what a person waits for. */
    PostResult answer(To to, Message message) {
        return tracing.noted(to.chat(), calls.make(to.chat(), Pace.Lane.ANSWER, () -> sender.send(to, message, false)));
    }

    /** The same by this process's own pace, for when the others cannot be asked. */
    PostResult answerAlone(To to, Message message) {
        return tracing.noted(
                to.chat(), calls.makeAlone(to.chat(), Pace.Lane.ANSWER, () -> sender.send(to, message, false)));
    }

    /**
     * Posts what only the asker sees, where Telegram can do that; empty where it cannot.
     *
     * @param tap the tap that is answered, on such a message too, which the new one then replaces
     */
    Optional<PostResult> aside(To to, Message message, Optional<String> tap) {
        return sender.canAside() && message.attachment().isEmpty()
                ? Optional.of(calls.make(to.chat(), Pace.Lane.ANSWER, () -> sender.aside(to, message, tap)))
                        .filter(result -> !result.equals(Replies.NOT_ASIDE))
                : Optional.empty();
    }

    /**
     * Puts a message in the place of another; where that is gone, or where a file comes along, posts it anew.
     *
     * @param to where a new message would go
     */
    PostResult edit(To to, long messageId, Message message) {
        if (message.attachment().isPresent()) {
            return answer(to, message);
        }
        PostResult result = change(to, messageId, message);
        return result.equals(Replies.GONE) ? answer(to, message) : result;
    }

    private PostResult change(To to, long messageId, Message message) {
        return calls.make(to.chat(), Pace.Lane.EDIT, () -> sender.change(to, messageId, message));
    }

    /** Ends the waiting of a person who tapped a button, with a few words or none, or with a link to the bot that opens. */
    void answerTap(String query, String notice, Optional<String> link) {
        AnswerCallbackQuery call = new AnswerCallbackQuery(query);
        if (!notice.isBlank()) {
            call.setText(ForeignWords.shorten(notice, NOTICE - 1));
            // lines are to be read at leisure
            call.setShowAlert(notice.indexOf('\n') >= 0 ? true : null);
        }
        link.ifPresent(call::setUrl);
        Outcome outcome = api.call(call);
        if (!(outcome instanceof Answer answer && answer.ok())) {
            LOG.info("a tap could not be answered: {}", outcome);
        }
    }

    @Override
    public boolean mayManage(ChatId chat, long user) {
        return rights.admin(chat, user);
    }

    @Override
    public Optional<ChatId> named(String publicName) {
        if (!PUBLIC_NAME.matcher(publicName).matches()) {
            return Optional.empty();
        }
        return api.call(new GetChat(publicName)) instanceof Answer answer && answer.ok()
                ? Optional.of(new ChatId(answer.result().path("id").asLong()))
                : Optional.empty();
    }

    @Override
    public Optional<String> link(String start) {
        String name = bot.name();
        return name.isEmpty() || !START.matcher(start).matches()
                ? Optional.empty()
                : Optional.of("https://t.me/" + name + "?start=" + start);
    }

    /** Offers what can be shared for words that somebody types in a chat. */
    void answerInline(String query, List<InlineResult> results) {
        Outcome outcome = api.call(InlineLetters.answer(query, results, INLINE_SECONDS));
        if (!(outcome instanceof Answer answer && answer.ok())) {
            LOG.info("words typed in a chat could not be answered: {}", outcome);
        }
    }

    /** What proves that a button is ours. */
    Seals seals() {
        return seals;
    }

    /** Who the bot is, as far as Telegram has said. */
    Bot me() {
        return bot;
    }

    /** The client that sends. */
    BotApi api() {
        return api;
    }

    /** Cuts what is being sent and ends the threads. */
    @Override
    public void close() {
        api.close();
        calls.close();
    }
}
