package news.parallax.preference;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.command.ChatStates;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;

/** New digests for a chat, as many as it may have. */
final class DigestOrders {
    private static final LocalTime FIRST = LocalTime.of(7, 30);
    private static final LocalTime WEEKLY = LocalTime.of(10, 0);

    private static final int CITY_WORDS = 3;

    private final Zones zones = new Zones();
    private final Subscriptions subscriptions;
    private final ChatStates states;
    private final InstantSource clock;

    DigestOrders(Subscriptions subscriptions, ChatStates states, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.states = states;
        this.clock = clock;
    }

    /** {@code 07:30 Berlin climate}: a time, a zone or a city in it where it is not the chat's, and topics. */
    Reply order(ChatId target, Ask ask, List<String> words) {
        ZoneId zone = ask.chat().zone();
        List<String> topics = words.subList(1, words.size());
        if (words.size() > 1 && (words.get(1).contains("/") || words.get(1).equalsIgnoreCase("UTC"))) {
            Optional<ZoneId> named = DigestChange.zone(words.get(1));
            if (named.isEmpty()) {
                return say(ask.voice()
                        .tell(
                                "order.zone",
                                Text.builder().code(words.get(1)).build(),
                                Text.builder().code("Europe/Berlin").build()));
            }
            zone = named.get();
            topics = words.subList(2, words.size());
        } else {
            for (int end = Math.min(words.size(), 1 + CITY_WORDS); end > 1; end--) {
                Optional<ZoneId> city = zones.city(String.join(" ", words.subList(1, end)));
                if (city.isPresent()) {
                    zone = city.get();
                    topics = words.subList(end, words.size());
                    break;
                }
            }
        }
        Subscription draft =
                draft(target, ask, zone, DigestChange.minute(words.get(0)).orElse(FIRST));
        Optional<Subscription> ordered = DigestChange.apply(
                draft, "topics", String.join(" ", topics), ask.request().thread(), clock.instant());
        if (ordered.isEmpty()) {
            return say(Text.of(ask.voice().say("order.topics", Contents.MOST_TOPICS)));
        }
        return keep(target, ask, ordered.get());
    }

    private Reply keep(ChatId target, Ask ask, Subscription draft) {
        Voice voice = ask.voice();
        if (subscriptions.of(target).size() >= Subscription.MOST) {
            return say(Text.of(voice.say("order.most", Subscription.MOST)));
        }
        Subscription kept = subscriptions.add(draft);
        if (target.equals(ask.request().chat())) {
            states.save(ask.chat().in(kept.zone()));
        } else {
            speakAsHere(target, ask);
        }
        Times times = new Times(voice.in(kept.zone()), clock.instant());
        Text text = voice.tell(
                "order.done",
                Text.builder().bold(kept.minute() + " " + kept.zone().getId()).build(),
                times.stamp(kept.nextDue()));
        if (!kept.contents().topics().isEmpty()) {
            text = Text.builder()
                    .add(text)
                    .words("\n")
                    .add(voice.tell(
                            "order.only", String.join(", ", kept.contents().topics())))
                    .build();
        }
        boolean here = target.equals(ask.request().chat());
        String button = "g:" + Long.toString(target.value(), Character.MAX_RADIX) + ":"
                + Long.toString(kept.id(), Character.MAX_RADIX) + ":";
        return Reply.of(new Message(
                text,
                here || ask.request().kind() == ChatKind.PRIVATE
                        ? List.of(List.of(
                                Button.change(voice.say("order.button.preview"), button + "preview"),
                                Button.change(voice.say("order.button.change"), button + "show")))
                        : List.of(),
                false));
    }

    /** A channel cannot be asked in which language it reads: unless it was said there, as whoever orders for it does. */
    private void speakAsHere(ChatId target, Ask ask) {
        ChatState there = states.of(target);
        if (there.language().isEmpty()
                && there.heard().isEmpty()
                && there.stories().isEmpty()) {
            states.save(there.hearing(ask.voice().language().tag())
                    .telling(ask.chat().stories()));
        }
    }

    private Subscription draft(ChatId target, Ask ask, ZoneId zone, LocalTime minute) {
        Optional<Integer> thread =
                target.equals(ask.request().chat()) ? ask.request().thread() : Optional.empty();
        return Subscription.daily(
                target, thread, zone, minute, List.of(), ask.request().user(), clock.instant());
    }

    /** The digest that a chat begins with. */
    Reply first(ChatId target, Ask ask) {
        return keep(target, ask, draft(target, ask, ask.chat().zone(), FIRST));
    }

    /** Once a week what a side hardly covers. */
    Reply weekly(ChatId target, Ask ask) {
        Set<DayOfWeek> sunday = EnumSet.of(DayOfWeek.SUNDAY);
        Subscription draft = draft(target, ask, ask.chat().zone(), WEEKLY);
        return keep(
                target,
                ask,
                Subscription.of(
                        target,
                        draft.thread(),
                        new Schedule(draft.zone(), WEEKLY, sunday),
                        Contents.onlyBlindspots(),
                        draft.createdBy(),
                        clock.instant()));
    }

    /** A digest such as a chat without one would have; it is not kept. */
    Subscription sample(ChatId target, Ask ask) {
        return draft(target, ask, ask.chat().zone(), LocalTime.NOON);
    }

    private static Reply say(Text text) {
        return Reply.of(Message.of(text));
    }
}
