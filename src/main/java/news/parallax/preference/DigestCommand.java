package news.parallax.preference;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.command.Ask;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;
import news.parallax.digest.Delivery;
import news.parallax.digest.DigestEditor;
import news.parallax.digest.Parcel;
import news.parallax.digest.SubscribedChats;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;

/** {@code /digest}: up to five briefings on their minutes, here or in a channel, for those who may order them. */
public final class DigestCommand implements Command {
    private static final int RECEIPTS = 20;

    private final SubscribedChats.Books books;
    private final Subscriptions subscriptions;
    private final ChatGateway gateway;
    private final Managers managers;
    private final DigestOrders orders;
    private final DigestOutOfTurn outOfTurn;
    private final DigestMenus menus;
    private final InstantSource clock;

    /**
     * Keeps orders in {@code books}.
     *
     * @param topics the topics that can be chosen by a tap
     * @param editions the countries that can be chosen by a tap; empty for the world
     */
    public DigestCommand(
            SubscribedChats.Books books,
            ChatGateway gateway,
            DigestEditor editor,
            ChatStates states,
            List<String> topics,
            List<String> editions,
            InstantSource clock) {
        this.books = books;
        this.subscriptions = books.subscriptions();
        this.gateway = gateway;
        this.managers = new Managers(gateway);
        this.orders = new DigestOrders(subscriptions, states, clock);
        this.outOfTurn = new DigestOutOfTurn(books, editor, clock);
        this.menus = new DigestMenus(topics, editions);
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("digest");
    }

    @Override
    public String summary() {
        return "a briefing at your time, as in /digest 07:30 Europe/Berlin";
    }

    @Override
    public List<String> taps() {
        return List.of("d", "g");
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.request().tap() && ask.request().text().startsWith("g:")) {
            return setting(ask);
        }
        Addressed addressed = Addressed.in(ask, gateway);
        if (addressed.unseen()) {
            return say(ask.voice().tell("order.unseen", addressed.name()));
        }
        ChatId target =
                addressed.chat().orElse(elsewhere(ask).orElse(ask.request().chat()));
        List<String> words = new ArrayList<>(new Ask(ask.request(), ask.chat(), addressed.rest()).parts());
        Optional<Reply> refusal = managers.refusal(ask, target);
        return refusal.isPresent() ? refusal.get() : typed(target, ask, words);
    }

    /** The chat that a button names behind what it asks for, where it does not stand in that chat. */
    private static Optional<ChatId> elsewhere(Ask ask) {
        return ask.request().tap()
                        && ask.part(0, "").equals("new")
                        && ask.part(1, "").startsWith("-")
                ? Optional.of(new ChatId(base36(ask.part(1, ""))))
                : Optional.empty();
    }

    private Reply typed(ChatId target, Ask ask, List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
        if (DigestChange.minute(first).isPresent()) {
            return orders.order(target, ask, words);
        }
        List<Subscription> present = subscriptions.of(target);
        int number = first.matches("\\d") ? Integer.parseInt(first) : 1;
        if (first.matches("\\d")) {
            words.remove(0);
            first = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
        }
        boolean chosen = number >= 1 && number <= present.size();
        return switch (first) {
            case "", "show" ->
                present.isEmpty()
                        ? howTo(target, ask, "order.none")
                        : show(target, ask, chosen ? present.get(number - 1).id() : 0);
            case "new" -> present.isEmpty() ? orders.first(target, ask) : show(target, ask, 0);
            case "off" -> off(ask, present);
            case "now" -> outOfTurn.now(target, ask, chosen ? present.get(number - 1) : orders.sample(target, ask));
            case "preview" -> outOfTurn.preview(chosen ? present.get(number - 1) : orders.sample(target, ask));
            case "weekly", "bs" -> weekly(target, ask);
            default -> chosen ? change(target, ask, present.get(number - 1), words) : unknown(target, ask, first);
        };
    }

    private Reply change(ChatId target, Ask ask, Subscription was, List<String> words) {
        String value = String.join(" ", words.subList(1, words.size()));
        Optional<Subscription> changed = DigestChange.apply(
                was, words.get(0).toLowerCase(Locale.ROOT), value, ask.request().thread(), clock.instant());
        changed.ifPresent(subscriptions::replace);
        return changed.isPresent() ? show(target, ask, was.id()) : unknown(target, ask, String.join(" ", words));
    }

    private Reply setting(Ask ask) {
        ChatId target = new ChatId(base36(ask.part(0, "0")));
        Optional<Reply> refusal = managers.refusal(ask, target);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Subscription> digest = subscriptions
                .find(base36(ask.part(1, "0")))
                .filter(found -> found.chat().equals(target));
        if (digest.isEmpty()) {
            return Reply.notice(ask.voice().say("order.gone"));
        }
        String field = ask.part(2, "");
        String value = ask.part(3, "");
        return switch (field) {
            case "show" -> show(target, ask, digest.get().id());
            case "menu" -> Reply.of(menus.menu(ask.voice(), digest.get(), value));
            case "preview" -> outOfTurn.preview(digest.get());
            case "weekly" -> weekly(target, ask);
            case "remove" -> {
                subscriptions.remove(digest.get().id());
                yield subscriptions.of(target).isEmpty() ? howTo(target, ask, "order.removed") : show(target, ask, 0);
            }
            default -> tapped(target, ask, digest.get(), field, value);
        };
    }

    private Reply tapped(ChatId target, Ask ask, Subscription was, String field, String value) {
        Optional<Subscription> changed =
                DigestChange.apply(was, field, value, ask.request().thread(), clock.instant());
        if (changed.isEmpty()) {
            return Reply.notice(ask.voice().say("order.full"));
        }
        subscriptions.replace(changed.get());
        boolean more = field.equals("day") || field.equals("topic") || field.equals("hour") || field.equals("minute");
        return more
                ? Reply.of(menus.menu(ask.voice(), changed.get(), field.equals("minute") ? "hour" : field))
                : show(target, ask, was.id());
    }

    private static long base36(String word) {
        try {
            return Long.parseLong(word, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Reply weekly(ChatId target, Ask ask) {
        return subscriptions.of(target).stream()
                        .anyMatch(digest -> digest.contents().kind() == Contents.Kind.BLINDSPOTS)
                ? show(target, ask, 0)
                : orders.weekly(target, ask);
    }

    private Reply show(ChatId target, Ask ask, long selected) {
        List<Subscription> present = subscriptions.of(target);
        if (present.isEmpty()) {
            return howTo(target, ask, "order.none");
        }
        Optional<Delivery> last = books.deliveries().of(target, RECEIPTS).stream()
                .filter(delivery -> delivery.parcel().kind() == Parcel.Kind.DIGEST)
                .filter(delivery -> delivery.state() == Delivery.State.SENT)
                .findFirst();
        boolean admin = ask.request().kind() != ChatKind.PRIVATE;
        Message message = DigestSettings.overview(
                ask.voice(),
                new DigestSettings.State(present, books.wishes().of(target), last, admin),
                selected,
                clock.instant());
        return new Reply(
                Optional.of(message),
                "",
                ask.request().tap() && ask.request().text().startsWith("d:"));
    }

    private Reply off(Ask ask, List<Subscription> present) {
        present.forEach(subscription -> subscriptions.remove(subscription.id()));
        return say(Text.of(ask.voice().say(present.isEmpty() ? "order.were.none" : "order.ended")));
    }

    private static Reply unknown(ChatId target, Ask ask, String words) {
        return howTo(target, ask, ask.voice().tell("order.unknown", words));
    }

    private static Reply howTo(ChatId target, Ask ask, String key) {
        return howTo(target, ask, Text.of(ask.voice().say(key)));
    }

    private static Reply howTo(ChatId target, Ask ask, Text before) {
        Voice voice = ask.voice();
        String first = target.equals(ask.request().chat())
                ? "d:new"
                : "d:new:" + Long.toString(target.value(), Character.MAX_RADIX);
        Text text = Text.builder()
                .add(before)
                .words(" ")
                .add(voice.tell(
                        "order.howto",
                        Text.builder().code("/digest 07:30 Europe/Berlin").build(),
                        Text.builder()
                                .code("/digest 07:30 Europe/Berlin climate")
                                .build(),
                        Text.builder().code("/digest @channel 07:30 UTC").build()))
                .build();
        return Reply.of(
                new Message(text, List.of(List.of(Button.change(voice.say("order.button.first"), first))), false));
    }

    private static Reply say(Text text) {
        return Reply.of(Message.of(text));
    }
}
