package news.parallax.preference;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subject;

/** {@code /mute}: no digest and no alert tells of a subject for a while; {@code /mute off …} ends that. */
public final class MuteCommand implements Command {
    private static final Duration USUAL = Duration.ofDays(7);

    private final Mutes mutes;
    private final SubjectFinder subjects;
    private final Managers managers;
    private final InstantSource clock;

    /** Keeps what is muted in {@code mutes}. */
    public MuteCommand(Mutes mutes, SubjectFinder subjects, ChatGateway gateway, InstantSource clock) {
        this.mutes = mutes;
        this.subjects = subjects;
        this.managers = new Managers(gateway);
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("mute");
    }

    @Override
    public String summary() {
        return "nothing of a word, outlet, topic or story for a while, as in /mute WORD 7d";
    }

    @Override
    public Reply answer(Ask ask) {
        ChatId chat = ask.request().chat();
        List<String> words = new ArrayList<>(ask.parts());
        Instant now = clock.instant();
        if (words.isEmpty()) {
            return list(ask, chat, now);
        }
        Optional<Reply> refusal = managers.refusal(ask, chat);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean off = words.size() > 1 && words.get(0).equalsIgnoreCase("off");
        Optional<Duration> span = Spans.of(words.get(words.size() - 1));
        if (off) {
            words.remove(0);
        } else if (span.isPresent() && words.size() > 1) {
            words.remove(words.size() - 1);
        }
        Optional<Subject> subject = subjects.of(ask, words);
        if (subject.isEmpty()) {
            return say(Text.of(ask.voice().say("follow.mute.how")));
        }
        if (off) {
            boolean there = mutes.remove(chat, subject.get());
            return say(ask.voice()
                    .tell(
                            there ? "follow.mute.ended" : "follow.mute.was.none",
                            SubjectFinder.told(ask, subject.get())));
        }
        if (mutes.of(chat, now).size() >= Mute.MOST) {
            return say(Text.of(ask.voice().say("follow.most", Mute.MOST)));
        }
        Instant until = now.plus(span.orElse(USUAL));
        mutes.save(new Mute(chat, subject.get(), until));
        return say(ask.voice()
                .tell(
                        "follow.mute.done",
                        SubjectFinder.told(ask, subject.get()),
                        new Times(ask.voice(), now).stamp(until)));
    }

    private Reply list(Ask ask, ChatId chat, Instant now) {
        List<Mute> all = mutes.of(chat, now);
        if (all.isEmpty()) {
            return say(Text.of(
                    ask.voice().say("follow.mute.none") + " " + ask.voice().say("follow.mute.how")));
        }
        Text.Builder text =
                Text.builder().bold(ask.voice().say("follow.mute.title")).line();
        for (Mute mute : all) {
            text.words("• ")
                    .add(ask.voice()
                            .tell(
                                    "follow.mute.until",
                                    SubjectFinder.told(ask, mute.subject()),
                                    new Times(ask.voice(), now).stamp(mute.until())))
                    .line();
        }
        return say(text.words(ask.voice().say("follow.mute.list")).build());
    }

    private static Reply say(Text text) {
        return Reply.of(Message.of(text));
    }
}
