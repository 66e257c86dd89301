package news.parallax.command;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** {@code /story}: the full brief of a story and who covers it; also what the address of an article asks for. */
public final class StoryCommand extends AboutStory {
    private final FrontPage front;
    private final Briefs briefs;
    private final ReadBefore before;
    private final KnownTexts<StoryText> known;
    private final InstantSource clock;

    /** Tells stories. */
    public StoryCommand(StoryFinder finder, FrontPage front, Briefs briefs, ReadBefore before, InstantSource clock) {
        super("story", "s", "one story in full: what is said, by whom, from which side", finder);
        this.front = front;
        this.briefs = briefs;
        this.before = before;
        this.clock = clock;
        this.known = new KnownTexts<>(clock);
    }

    @Override
    Reply answer(Ask ask, StoryFinder.Found found, Story story) {
        Voice voice = ask.voice();
        CoveredStory covered = front.cover(story);
        List<Text> above = new ArrayList<>();
        found.asked()
                .ifPresent(asked -> above.add(
                        voice.tell("story.merged", Text.builder().code(asked).build())));
        before.line(voice, ask.request().chat(), story).ifPresent(above::add);
        StoryText wanted = new StoryText(
                voice,
                covered,
                briefs.of(story),
                briefs.comparison(story),
                front.blindspot(covered),
                above,
                // by the minute, as it is told
                new Times(voice, clock.instant().truncatedTo(ChronoUnit.MINUTES)),
                ask.chat().brief());
        Text text = known.of(story.id(), voice, wanted, StoryText::fitting);
        return Reply.of(new Message(text, rows(voice, story, covered.coverage()), false))
                .whenSeen(() -> before.saw(ask.request().chat(), story));
    }

    private static List<List<Button>> rows(Voice voice, Story story, Coverage coverage) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                Button.ask(voice.say("story.button.bias"), "b:" + story.id()),
                Button.ask(voice.say("story.button.articles", coverage.articles()), "a:" + story.id() + ":*:0")));
        rows.add(List.of(
                Button.ask(voice.say("story.button.compare"), "c:" + story.id()),
                Button.ask(voice.say("story.button.timeline"), "tl:" + story.id())));
        rows.add(List.of(
                Button.change(voice.say("story.button.follow"), "f:" + story.id()),
                Button.ask(voice.say("story.button.report"), "r:" + story.id()),
                Button.share(voice.say("story.button.share"), "s_" + story.id())));
        if (!story.related().isEmpty()) {
            rows.add(List.of(Button.ask(voice.say("story.button.related"), "rl:" + story.id())));
        }
        return rows;
    }
}
