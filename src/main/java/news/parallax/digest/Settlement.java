package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import news.parallax.chat.PostResult;
import news.parallax.chat.Sighting;
import news.parallax.digest.Delivery.State;
import news.parallax.subscription.Schedule;

/** What becomes of a delivery by the network's answer and by what is promised. Safe for several threads. */
final class Settlement {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CORRECTIONS = Duration.ofDays(2);
    // until other messages have come, whose numbers bound that of one in doubt
    private static final Duration OTHERS = Duration.ofSeconds(2);

    private final Promise promise;
    private final InDoubt inDoubt;

    Settlement(Promise promise, InDoubt inDoubt) {
        this.promise = promise;
        this.inDoubt = inDoubt;
    }

    /** What a claimed delivery is after it was handed over. */
    Delivery of(Delivery claimed, PostResult result, Instant now) {
        if (result instanceof PostResult.Posted posted) {
            return claimed.sent(posted.messageId(), now);
        }
        if (result instanceof PostResult.Later later) {
            return again(claimed, now.plus(later.delay()), now, claimed.note());
        }
        if (result instanceof PostResult.Failed failed) {
            return again(claimed, now.plus(backoff(claimed)), now, retried(claimed, failed.reason()));
        }
        if (result instanceof PostResult.Unknown unknown) {
            return unknown(claimed, now.plus(backoff(claimed)), now, unknown.reason());
        }
        if (result instanceof PostResult.Moved moved) {
            return again(claimed.to(moved.to()), now, now, claimed.note());
        }
        if (result instanceof PostResult.TopicClosed closed
                && claimed.parcel().thread().isPresent()) {
            return again(claimed.outside(), now, now, Cause.TOPIC.note(closed.reason()));
        }
        if (result instanceof PostResult.Closed closed) {
            return claimed.become(State.CLOSED, now, Cause.CLOSED.note(closed.reason()));
        }
        return claimed.become(State.REFUSED, now, Cause.REFUSED.note(refused(result)));
    }

    private static String refused(PostResult result) {
        return result instanceof PostResult.Refused refused ? refused.reason() : result.toString();
    }

    /** That it may have come already is not forgotten for a later failure. */
    private static String retried(Delivery claimed, String reason) {
        return claimed.cause().filter(Cause.TWICE::equals).isPresent() ? claimed.note() : Cause.RETRY.note(reason);
    }

    /**
     * One that may have come or not: first it is looked for, no earlier than {@code at}; where that cannot be done, the
     * promise is kept.
     */
    Delivery unknown(Delivery claimed, Instant at, Instant now, String why) {
        if (claimed.parcel().kind() != Parcel.Kind.EDIT && inDoubt.takesUp(claimed)) {
            Instant soon = now.plus(OTHERS);
            return again(claimed, at.isBefore(soon) ? soon : at, now, Cause.DOUBT.note(why));
        }
        return promised(claimed, at, now, why);
    }

    private Delivery promised(Delivery claimed, Instant at, Instant now, String why) {
        // an edit made twice is an edit made once
        return promise == Promise.AT_LEAST_ONCE || claimed.parcel().kind() == Parcel.Kind.EDIT
                ? again(claimed, at, now, Cause.TWICE.note(why))
                : claimed.become(State.UNKNOWN, now, Cause.LOST.note(why));
    }

    /** What a delivery in doubt is once it was looked for. */
    Delivery of(Delivery claimed, Sighting sighting, Instant now) {
        if (sighting instanceof Sighting.Stands stands) {
            return claimed.sent(stands.messageId(), now);
        }
        if (sighting instanceof Sighting.Later later) {
            return again(claimed, now.plus(later.delay()), now, claimed.note());
        }
        return sighting instanceof Sighting.Nowhere
                ? again(claimed, now, now, "")
                : promised(claimed, now, now, Cause.detail(claimed.note()));
    }

    /** Waiting again, unless that would be so late that the message is no longer one. */
    static Delivery again(Delivery claimed, Instant at, Instant now, String why) {
        Parcel parcel = claimed.parcel();
        boolean correcting = parcel.kind() == Parcel.Kind.EDIT || parcel.kind() == Parcel.Kind.CORRECTION;
        return at.isAfter(parcel.created().plus(correcting ? CORRECTIONS : Schedule.GRACE))
                ? claimed.become(State.REFUSED, now, Cause.LATE.note(Cause.detail(why)))
                : claimed.again(at, now, why);
    }

    /** How long until the next try. */
    static Duration backoff(Delivery claimed) {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(10, Math.max(0, claimed.attempts() - 1)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
