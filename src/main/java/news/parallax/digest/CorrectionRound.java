package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.subscription.Schedule;

/**
 * Where an outlet corrected what a story told, puts right every message of ours that holds the error, and answers the
 * newest of them in each chat once, without sound and in quiet hours too. For one thread.
 */
public final class CorrectionRound implements DigestDesk.Round {
    private static final Duration RECENT = Duration.ofDays(2);
    private static final Duration STANDING = Duration.ofDays(7);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int MOST = 50;
    /** Among how many of a chat's last deliveries its earlier edits are looked for. */
    private static final int EARLIER = 100;

    private final StoryVersions versions;
    private final ToldStories told;
    private final Deliveries deliveries;
    private final Function<ChatId, Voice> voices;
    private final Map<String, Instant> looked = new HashMap<>();
    private final Beat beat = new Beat();

    CorrectionRound(StoryVersions versions, ToldStories told, Deliveries deliveries, Function<ChatId, Voice> voices) {
        this.versions = versions;
        this.told = told;
        this.deliveries = deliveries;
        this.voices = voices;
    }

    @Override
    public int tick(Instant now) {
        if (!beat.due(now)) {
            return 0;
        }
        int made = 0;
        // what is older is not asked for again
        looked.values().removeIf(last -> last.isBefore(now.minus(RECENT).minus(Schedule.GRACE)));
        for (StoryVersion version : versions.corrections(MOST)) {
            if (version.at().isAfter(now.minus(RECENT)) && due(version, now)) {
                made += correct(version, now);
            }
        }
        return made;
    }

    /** At once, and again as long as a message may still be on its way that was composed before. */
    private boolean due(StoryVersion version, Instant now) {
        String key = version.story() + ":" + version.version();
        Instant last = looked.get(key);
        boolean due =
                last == null || (!last.isAfter(version.at().plus(Schedule.GRACE)) && !now.isBefore(last.plus(AGAIN)));
        if (due) {
            looked.put(key, now);
        }
        return due;
    }

    private int correct(StoryVersion version, Instant now) {
        Set<ChatId> answered = new HashSet<>();
        List<Delivery> newestFirst =
                new ArrayList<>(told.tellers(version.story(), version.at().minus(STANDING)));
        Collections.reverse(newestFirst);
        return OneByOne.each(newestFirst, teller -> correct(teller, version, answered, now));
    }

    private int correct(Delivery teller, StoryVersion version, Set<ChatId> answered, Instant now) {
        Optional<Told> place = told.in(teller.id()).stream()
                .filter(one -> one.story().equals(version.story()) && one.version() < version.version())
                .findFirst();
        if (place.isEmpty() || teller.messageId().isEmpty() || corrects(teller)) {
            return 0;
        }
        Voice voice = voices.apply(teller.chat());
        Optional<Correction> correction = Correction.of(voice, standing(teller), place.get(), version);
        if (correction.isEmpty()) {
            return 0;
        }
        Text where = Text.of(where(voice, teller, place.get()));
        int made = edit(teller, correction.get().rewritten(where), version, now);
        return answered.add(teller.chat())
                ? made + answer(teller, place.get(), correction.get(), where, version, now)
                : made;
    }

    private static boolean corrects(Delivery teller) {
        Parcel.Kind kind = teller.parcel().kind();
        return kind == Parcel.Kind.EDIT || kind == Parcel.Kind.CORRECTION;
    }

    /** The message as it stands in the chat, after what was put right in it before. */
    private Message standing(Delivery teller) {
        Parcel newest = deliveries.of(teller.chat(), EARLIER).stream()
                .map(Delivery::parcel)
                .filter(parcel ->
                        parcel.kind() == Parcel.Kind.EDIT && parcel.target().equals(teller.messageId()))
                .findFirst()
                .orElse(teller.parcel());
        return MessageJson.read(newest.message());
    }

    private int edit(Delivery teller, Message is, StoryVersion version, Instant now) {
        return keep(
                Parcel.Kind.EDIT,
                "x:" + version.story() + ":" + version.version() + ":" + teller.id(),
                teller,
                is,
                List.of(),
                now);
    }

    private int answer(
            Delivery teller, Told place, Correction correction, Text where, StoryVersion version, Instant now) {
        Voice voice = voices.apply(teller.chat());
        Text text = Text.builder()
                .bold(voice.say("digest.correction.title"))
                .words(" ")
                .add(where)
                .line()
                .add(correction.said())
                .line()
                .words(voice.say("digest.correction.edited"))
                .build();
        Told corrected = new Told(place.place(), version.story(), version.version(), correction.fact());
        return keep(
                Parcel.Kind.CORRECTION,
                "c:" + version.story() + ":" + version.version() + ":"
                        + teller.chat().value(),
                teller,
                Message.of(text),
                List.of(corrected),
                now);
    }

    private static String where(Voice voice, Delivery teller, Told place) {
        return teller.parcel().stories() > 1
                ? voice.say("digest.correction.place", place.place())
                : voice.say("digest.correction.here");
    }

    private int keep(
            Parcel.Kind kind, String occasion, Delivery teller, Message message, List<Told> tells, Instant now) {
        Parcel parcel = new Parcel(
                kind,
                occasion,
                0,
                LocalDate.ofInstant(now, voices.apply(teller.chat()).zone()),
                teller.chat(),
                teller.parcel().thread(),
                true,
                MessageJson.write(message),
                tells.size(),
                teller.messageId(),
                now);
        return deliveries.add(Delivery.waiting(parcel, now), tells) ? 1 : 0;
    }
}
