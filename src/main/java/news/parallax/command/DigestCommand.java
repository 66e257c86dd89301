package news.parallax.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.digest.DigestEditor;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;

/** {@code /digest}: a daily briefing on its minute, here or in a channel, for those who may order it. */
public final class DigestCommand implements Command {
    private static final Pattern MINUTE = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final int MOST = 5;
    private static final int LONGEST_TOPIC = 60;

    private final Subscriptions subscriptions;
    private final ChatGateway gateway;
    private final DigestEditor editor;
    private final ChatStates states;
    private final InstantSource clock;

    /** Keeps orders in {@code subscriptions}. */
    public DigestCommand(
            Subscriptions subscriptions,
            ChatGateway gateway,
            DigestEditor editor,
            ChatStates states,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.gateway = gateway;
        this.editor = editor;
        this.states = states;
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
        return List.of("d");
    }

    @Override
    public Reply answer(Ask ask) {
        List<String> words = new ArrayList<>(ask.parts());
        ChatId target = ask.request().chat();
        if (!words.isEmpty() && words.get(0).startsWith("@")) {
            Optional<ChatId> named = gateway.named(words.get(0));
            if (named.isEmpty()) {
                return say(
                        "I cannot see " + words.get(0).replaceAll("[^@\\w]", "") + ". Add me there as an admin first.");
            }
            target = named.get();
            words.remove(0);
        }
        if (!mayManage(ask.request(), target)) {
            return say("Only admins can change the digest there. You can have one of your own in private.");
        }
        String first = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
        return switch (first) {
            case "", "new" -> show(target, ask);
            case "off" -> off(target);
            case "now", "preview" -> now(target, ask);
            default ->
                MINUTE.matcher(first).matches()
                        ? order(target, ask, words)
                        : howTo("I do not know \"" + first + "\". ");
        };
    }

    private boolean mayManage(Request request, ChatId target) {
        if (target.equals(request.chat())) {
            return request.kind() == ChatKind.PRIVATE || request.trusted() || gateway.mayManage(target, request.user());
        }
        return gateway.mayManage(target, request.user());
    }

    private Reply order(ChatId target, Ask ask, List<String> words) {
        List<Subscription> present = subscriptions.of(target);
        if (present.size() >= MOST) {
            return say("There are " + MOST + " digests here already, which is the most. /digest off ends them.");
        }
        ZoneId zone = ask.chat().zone();
        List<String> topics = words.subList(1, words.size());
        if (words.size() > 1 && (words.get(1).contains("/") || words.get(1).equalsIgnoreCase("UTC"))) {
            try {
                zone = ZoneId.of(words.get(1).equalsIgnoreCase("UTC") ? "UTC" : words.get(1));
            } catch (DateTimeException e) {
                return Reply.of(Message.of(Text.builder()
                        .words("I do not know the zone ")
                        .code(words.get(1))
                        .words(". Send a name such as ")
                        .code("Europe/Berlin")
                        .words(".")
                        .build()));
            }
            topics = words.subList(2, words.size());
        }
        String topic = String.join(" ", topics);
        if (topic.length() > LONGEST_TOPIC) {
            return say("That topic is too long: " + LONGEST_TOPIC + " characters at most.");
        }
        LocalTime minute = LocalTime.parse(words.get(0).length() == 4 ? "0" + words.get(0) : words.get(0));
        Optional<Integer> thread =
                target.equals(ask.request().chat()) ? ask.request().thread() : Optional.empty();
        Subscription kept = subscriptions.add(Subscription.daily(
                target,
                thread,
                zone,
                minute,
                topic.isEmpty() ? List.of() : List.of(topic),
                ask.request().user(),
                clock.instant()));
        states.save(ask.chat().in(zone));
        return Reply.of(Message.of(Text.builder()
                .words("Done. A digest leaves daily at ")
                .bold(minute + " " + zone.getId())
                .words(topic.isEmpty() ? "" : " about ")
                .foreign(topic)
                .words(". The next: ")
                .add(new Times(ask.voice().in(zone), clock.instant()).stamp(kept.nextDue()))
                .words(". /digest shows it, /digest off ends it.")
                .build()));
    }

    private Reply show(ChatId target, Ask ask) {
        List<Subscription> present = subscriptions.of(target);
        if (present.isEmpty()) {
            return howTo("No digest yet. ");
        }
        Text.Builder text = Text.builder().bold("Digest").line();
        Instant now = clock.instant();
        for (Subscription subscription : present) {
            text.line()
                    .words("• daily ")
                    .bold(subscription.minute() + " " + subscription.zone().getId())
                    .words(subscription.topics().isEmpty() ? "" : " about ")
                    .foreign(String.join(", ", subscription.topics()))
                    .words(" · " + subscription.stories() + " stories · next ")
                    .add(new Times(ask.voice().in(subscription.zone()), now).stamp(subscription.nextDue()));
        }
        text.line()
                .line()
                .words("Add one with ")
                .code("/digest 18:00 " + ask.chat().zone().getId())
                .words(".");
        boolean here = target.equals(ask.request().chat());
        return Reply.of(new Message(
                text.build(),
                here
                        ? List.of(List.of(Button.ask("Show it now", "d:now"), Button.ask("Turn off", "d:off")))
                        : List.of(),
                false));
    }

    private Reply off(ChatId target) {
        List<Subscription> present = subscriptions.of(target);
        present.forEach(subscription -> subscriptions.remove(subscription.id()));
        return say(present.isEmpty() ? "There was no digest." : "Off. No digest comes any more.");
    }

    private Reply now(ChatId target, Ask ask) {
        Subscription subscription = subscriptions.of(target).stream()
                .findFirst()
                .orElseGet(() -> Subscription.daily(
                        target,
                        Optional.empty(),
                        ask.chat().zone(),
                        LocalTime.NOON,
                        List.of(),
                        ask.request().user(),
                        clock.instant()));
        return editor.compose(subscription, clock.instant())
                .map(message -> new Reply(Optional.of(message), "", true))
                .orElseGet(() -> say("Nothing new to tell in the last 24 hours."));
    }

    private static Reply howTo(String before) {
        return Reply.of(Message.of(Text.builder()
                .words(before + "Order one with its time and zone, as in ")
                .code("/digest 07:30 Europe/Berlin")
                .words("; with a topic: ")
                .code("/digest 07:30 Europe/Berlin climate")
                .words("; for a channel where you are an admin: ")
                .code("/digest @channel 07:30 UTC")
                .words(".")
                .build()));
    }

    private static Reply say(String words) {
        return Reply.of(Message.of(Text.of(words)));
    }
}
