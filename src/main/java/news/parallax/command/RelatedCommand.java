package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/**
 * {@code /related}: the stories near a story that are not one with it. What readers may take for the same event told twice, they
 * find side by side here.
 */
public final class RelatedCommand extends AboutStory {
    private final StoryFinder finder;
    private final StoryLines lines;
    private final Briefs briefs;
    private final ChatStates states;

    /** Tells which stories are near others. */
    public RelatedCommand(StoryFinder finder, StoryLines lines, Briefs briefs, ChatStates states) {
        super("related", "rl", "stories near a story", finder);
        this.finder = finder;
        this.lines = lines;
        this.briefs = briefs;
        this.states = states;
    }

    @Override
    Reply answer(Ask ask, StoryFinder.Found found, Story story) {
        Voice voice = ask.voice();
        Text.Builder text = titled(voice, "story.related", briefs, story);
        Button back = Button.ask(voice.say("story.button.back"), "s:" + story.id());
        List<Story> near = finder.related(story);
        if (near.isEmpty()) {
            text.line().words(voice.say("story.related.none"));
            return Reply.of(new Message(text.build(), List.of(List.of(back)), false));
        }
        for (int i = 0; i < near.size(); i++) {
            text.line().add(lines.entry(voice, i + 1, near.get(i)));
        }
        text.line().words(voice.say("story.related.foot"));
        List<Button> row = new ArrayList<>(StoryLines.numbers(near));
        row.add(back);
        List<String> ids = near.stream().map(Story::id).toList();
        return Reply.of(new Message(text.build(), List.of(row), false))
                .whenSeen(() -> states.save(ask.chat().showing(ids)));
    }
}
