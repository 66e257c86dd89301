package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.digest.Parcel.Kind;
import news.parallax.subscription.Length;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Wish;

/** Brings single stories to chats between their digests: at once, or at the end of their quiet hours. */
final class Bulletin {
    /** How many follow-ups of topics, places, outlets and words come to a chat a day; those of stories all come. */
    static final int FOLLOW_UPS_A_DAY = 8;

    private static final int ROOM_FOR_WORDS = 250;

    private final Deliveries deliveries;
    private final HeldStories held;
    private final DigestLines lines;
    private final Function<ChatId, Voice> voices;
    private final Function<ChatId, Wish> wishes;

    Bulletin(
            Deliveries deliveries,
            HeldStories held,
            DigestLines lines,
            Function<ChatId, Voice> voices,
            Function<ChatId, Wish> wishes) {
        this.deliveries = deliveries;
        this.held = held;
        this.lines = lines;
        this.voices = voices;
        this.wishes = wishes;
    }

    /** Tells a breaking story to a chat that wants such, once; beyond the day's number only a receipt is kept. */
    void alert(Wish wish, Pick pick, Instant now) {
        Voice voice = voices.apply(wish.chat());
        Text text = Text.builder()
                .words(DigestLines.sign(voice, "🔔 "))
                .bold(voice.say("digest.alert.title"))
                .line()
                .add(lines.alone(voice, pick))
                .line()
                .italic(Text.builder()
                        .words(voice.say("digest.alert.rule", wish.alertReports(), wish.alertsADay()))
                        .words(" ")
                        .words(voice.say("digest.alert.change", "/alerts"))
                        .build())
                .build();
        bring(
                wish,
                Kind.ALERT,
                "a:" + wish.chat().value() + ":" + pick.covered().story().id(),
                wish.thread(),
                wish.alertsADay(),
                text,
                pick,
                now);
    }

    /** Tells a story to a chat that follows it, or what it is about; each version once. */
    void update(ChatId chat, Optional<Integer> thread, Subject subject, Pick pick, Instant now) {
        Voice voice = voices.apply(chat);
        boolean story = subject.kind() == Subject.Kind.STORY;
        String end = "/unfollow "
                + (story ? pick.covered().story().id() : subject.kind().word() + " " + subject.value());
        Text text = Text.builder()
                .words(DigestLines.sign(voice, "🔔 "))
                .add(
                        story
                                ? Text.of(voice.say("digest.follow.title"))
                                : voice.tell("digest.follow.new", subject.value()))
                .line()
                .add(lines.alone(voice, pick))
                .line()
                .italic(voice.tell("digest.follow.end", Text.builder().code(end).build()))
                .build();
        bring(
                wishes.apply(chat),
                Kind.UPDATE,
                "u:" + chat.value() + ":" + pick.covered().story().id() + ":"
                        + pick.covered().story().version(),
                thread,
                story ? Integer.MAX_VALUE : FOLLOW_UPS_A_DAY,
                text,
                pick,
                now);
    }

    private void bring(
            Wish wish,
            Kind kind,
            String occasion,
            Optional<Integer> thread,
            int most,
            Text text,
            Pick pick,
            Instant now) {
        ZoneId zone = voices.apply(wish.chat()).zone();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Optional<Instant> end = wish.quietUntil(now, zone);
        if (end.isPresent()) {
            held.hold(new Held(wish.chat(), pick.covered().story().id(), kind, thread, end.get()));
            return;
        }
        Message message = new Message(text, List.of(buttons(wish.chat(), pick)), false);
        Parcel parcel = Parcel.news(kind, occasion, day, wish.chat(), thread, message, 1, now);
        if (deliveries.count(wish.chat(), kind, day) >= most) {
            deliveries.add(Delivery.skipped(parcel, Cause.CAP), List.of());
        } else {
            deliveries.add(Delivery.waiting(parcel, now), lines.told(List.of(pick)));
        }
    }

    /** All that waited, in one message: in short, or by headlines where it is much. Only what even so has no room comes in a further one. */
    void wake(ChatId chat, Optional<Integer> thread, List<Pick> picks, Instant now) {
        Voice voice = voices.apply(chat);
        DigestLines told = lines.at(now);
        int room = NewsEditor.MOST_CHARACTERS - ROOM_FOR_WORDS;
        List<Pick> rest = picks;
        for (int part = 1; !rest.isEmpty(); part++) {
            Length length = length(told, voice, rest, Length.SHORT) <= room ? Length.SHORT : Length.HEADLINES;
            int fitting = rest.size();
            while (fitting > 1 && length(told, voice, rest.subList(0, fitting), length) > room) {
                fitting--;
            }
            wake(chat, thread, told, rest.subList(0, fitting), length, part, now);
            rest = rest.subList(fitting, rest.size());
        }
    }

    private static int length(DigestLines lines, Voice voice, List<Pick> picks, Length length) {
        int sum = 0;
        for (Pick pick : picks) {
            sum += 1 + lines.numbered(voice, picks.size(), pick, length).length();
        }
        return sum;
    }

    private void wake(
            ChatId chat,
            Optional<Integer> thread,
            DigestLines told,
            List<Pick> picks,
            Length length,
            int part,
            Instant now) {
        Voice voice = voices.apply(chat);
        Text.Builder text = Text.builder()
                .words(DigestLines.sign(voice, "🌅 "))
                .bold(voice.say("digest.wake.title"))
                .line()
                .words(voice.say("digest.wake.count", picks.size()))
                .line();
        int number = 0;
        for (Pick pick : picks) {
            text.line().add(told.numbered(voice, ++number, pick, length));
        }
        Parcel parcel = Parcel.news(
                Kind.MORNING,
                "w:" + chat.value() + ":" + thread.orElse(0) + ":" + now.toEpochMilli() + ":" + part,
                LocalDate.ofInstant(now, voice.zone()),
                chat,
                thread,
                Message.of(text.build()),
                picks.size(),
                now);
        deliveries.add(Delivery.waiting(parcel, now), told.told(picks));
    }

    private static List<Button> buttons(ChatId chat, Pick pick) {
        String id = pick.covered().story().id();
        return chat.several() ? List.of() : List.of(Button.ask("▸", "e:0:0:s:" + id));
    }
}
