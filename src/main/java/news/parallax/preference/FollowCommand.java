package news.parallax.preference;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.digest.Told;
import news.parallax.digest.ToldStories;
import news.parallax.story.Stories;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Subject;

/** {@code /follow} and {@code /unfollow}: a story's material changes; new stories of a topic, place, outlet or word. */
public final class FollowCommand implements Command {
    private final boolean ends;
    private final Follows follows;
    private final ToldStories told;
    private final Stories stories;
    private final SubjectFinder subjects;
    private final Managers managers;
    private final InstantSource clock;

    private FollowCommand(
            boolean ends,
            Follows follows,
            ToldStories told,
            Stories stories,
            SubjectFinder subjects,
            ChatGateway gateway,
            InstantSource clock) {
        this.ends = ends;
        this.follows = follows;
        this.told = told;
        this.stories = stories;
        this.subjects = subjects;
        this.managers = new Managers(gateway);
        this.clock = clock;
    }

    /** Both commands. */
    public static List<Command> both(
            Follows follows,
            ToldStories told,
            Stories stories,
            SubjectFinder subjects,
            ChatGateway gateway,
            InstantSource clock) {
        return List.of(
                new FollowCommand(false, follows, told, stories, subjects, gateway, clock),
                new FollowCommand(true, follows, told, stories, subjects, gateway, clock));
    }

    @Override
    public List<String> names() {
        return List.of(ends ? "unfollow" : "follow");
    }

    @Override
    public String summary() {
        return ends ? "follow something no longer" : "news of a story, topic, place, outlet or word";
    }

    @Override
    public List<String> taps() {
        return List.of(ends ? "uf" : "f");
    }

    @Override
    public Reply answer(Ask ask) {
        ChatId chat = ask.request().chat();
        if (ask.parts().isEmpty()) {
            return list(ask, chat);
        }
        Optional<Reply> refusal = managers.refusal(ask, chat);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (ends && ask.part(0, "").equalsIgnoreCase("all")) {
            follows.removeAll(chat);
            return say(ask, Text.of(ask.voice().say("follow.none")));
        }
        Optional<Subject> subject = subjects.of(ask, ask.parts());
        if (subject.isEmpty()) {
            return say(ask, Text.of(ask.voice().say("follow.how")));
        }
        return ends ? end(ask, chat, subject.get()) : begin(ask, chat, subject.get());
    }

    private Reply begin(Ask ask, ChatId chat, Subject subject) {
        if (follows.of(chat).size() >= Follow.MOST) {
            return say(ask, Text.of(ask.voice().say("follow.most", Follow.MOST)));
        }
        Instant now = clock.instant();
        if (subject.kind() == Subject.Kind.STORY) {
            // whoever follows a story has it before him: only what changes from now on is news
            stories.find(subject.value())
                    .ifPresent(story -> told.heard(chat, new Told(0, story.id(), story.version(), ""), now));
        }
        follows.save(
                new Follow(chat, subject, ask.request().thread(), ask.request().user(), now));
        return say(
                ask,
                ask.voice()
                        .tell(
                                subject.kind() == Subject.Kind.STORY ? "follow.done.story" : "follow.done",
                                SubjectFinder.told(ask, subject)));
    }

    private Reply end(Ask ask, ChatId chat, Subject subject) {
        boolean there = follows.remove(chat, subject);
        return say(ask, ask.voice().tell(there ? "follow.ended" : "follow.was.none", SubjectFinder.told(ask, subject)));
    }

    private Reply list(Ask ask, ChatId chat) {
        List<Follow> all = follows.of(chat);
        if (all.isEmpty()) {
            return say(
                    ask,
                    Text.of(ask.voice().say("follow.none") + " " + ask.voice().say("follow.how")));
        }
        Text.Builder text = Text.builder().bold(ask.voice().say("follow.title")).line();
        for (Follow follow : all) {
            text.words("• ").add(SubjectFinder.told(ask, follow.subject())).line();
        }
        return say(ask, text.words(ask.voice().say("follow.list")).build());
    }

    private static Reply say(Ask ask, Text text) {
        return ask.request().tap() ? Reply.notice(text.plain()) : Reply.of(Message.of(text));
    }
}
