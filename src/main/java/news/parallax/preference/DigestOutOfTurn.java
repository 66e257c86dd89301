package news.parallax.preference;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.digest.Composed;
import news.parallax.digest.Delivery;
import news.parallax.digest.DigestEditor;
import news.parallax.digest.Parcel;
import news.parallax.digest.SubscribedChats;
import news.parallax.subscription.Subscription;

/** Digests out of turn. */
final class DigestOutOfTurn {
    private final SubscribedChats.Books books;
    private final DigestEditor editor;
    private final InstantSource clock;

    DigestOutOfTurn(SubscribedChats.Books books, DigestEditor editor, InstantSource clock) {
        this.books = books;
        this.editor = editor;
        this.clock = clock;
    }

    /** What the digest would say now, to the asker alone; nothing is kept of it. */
    Reply preview(Subscription digest) {
        return new Reply(
                        Optional.of(editor.compose(digest, clock.instant())
                                .message()
                                .with(List.of())),
                        "",
                        true)
                .forAsker();
    }

    /** The digest as it is now, for all; the schedule stays as it is, but the chat has had these stories. */
    Reply now(ChatId target, Ask ask, Subscription digest) {
        Instant now = clock.instant();
        Composed composed = editor.compose(digest, now);
        Message message = withoutBias(composed.message());
        if (target.equals(ask.request().chat())) {
            composed.told().forEach(told -> books.told().heard(target, told, now));
            return new Reply(Optional.of(message), "", true);
        }
        LocalDate day = LocalDate.ofInstant(now, digest.zone());
        Parcel parcel = new Parcel(
                Parcel.Kind.DIGEST,
                "n:" + target.value() + ":" + now.toEpochMilli(),
                0,
                day,
                target,
                digest.thread(),
                digest.silent(),
                MessageJson.write(message),
                composed.told().size(),
                Optional.empty(),
                now);
        books.deliveries().add(Delivery.waiting(parcel, now), composed.told());
        return Reply.of(Message.of(Text.of(ask.voice().say("order.posted"))));
    }

    /** Nothing is kept by which its button could find what this one told; it would tell of the last that left on its minute. */
    private static Message withoutBias(Message message) {
        return message.with(message.buttons().stream()
                .map(row -> row.stream()
                        .filter(button -> !button.value().endsWith(":bias"))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList());
    }
}
