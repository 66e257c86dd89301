package news.parallax.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.Development;
import news.parallax.brief.Look;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** {@code /changes}: what is new in a story since this chat saw it last. */
public final class ChangesCommand extends AboutStory {
    private static final int MOST = 10;

    private final Briefs briefs;
    private final ReadBefore before;
    private final InstantSource clock;

    /** Tells what changed. */
    public ChangesCommand(StoryFinder finder, Briefs briefs, ReadBefore before, InstantSource clock) {
        super("changes", "ch", "what is new in a story since you read it", finder);
        this.briefs = briefs;
        this.before = before;
        this.clock = clock;
    }

    @Override
    Reply answer(Ask ask, StoryFinder.Found found, Story story) {
        Voice voice = ask.voice();
        Optional<Look> seen = before.last(ask.request().chat(), story);
        Text.Builder text = titled(voice, "changes.title", briefs, story);
        Times times = new Times(voice, clock.instant());
        text.add(seen.map(look -> voice.tell("changes.seen", look.version(), times.ago(look.at())))
                        .orElseGet(() -> voice.tell("changes.unseen")))
                .line();
        List<Development> developments =
                before.since(story, seen.map(Look::version).orElse(0));
        for (Development development : developments.subList(0, Math.min(MOST, developments.size()))) {
            text.line()
                    .words("• ")
                    .add(ReadBefore.told(voice, development))
                    .words(" ")
                    .add(BulletLines.links(story, number(story, development.articleId())));
        }
        List<Text> shifts = seen.map(look -> ReadBefore.shifts(voice, look.counts(), briefs.counts(story)))
                .orElse(List.of());
        shifts.forEach(shift -> text.line().words("• ").add(shift));
        if (developments.isEmpty() && shifts.isEmpty()) {
            text.line().words(voice.say("changes.none"));
        }
        return Reply.of(new Message(
                        text.line().build(),
                        List.of(List.of(Button.ask(voice.say("story.button.back"), "s:" + story.id()))),
                        false))
                .whenSeen(() -> before.saw(ask.request().chat(), story));
    }

    private static List<Integer> number(Story story, String articleId) {
        for (int i = 0; i < story.members().size(); i++) {
            if (story.members().get(i).article().id().equals(articleId)) {
                return List.of(i + 1);
            }
        }
        return List.of();
    }
}
