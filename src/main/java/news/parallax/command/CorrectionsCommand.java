package news.parallax.command;

import java.time.InstantSource;
import java.util.List;
import news.parallax.brief.Development;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;

/** {@code /corrections}: what outlets corrected, or took back after a brief had told it, newest first. */
public final class CorrectionsCommand implements Command {
    private static final int MOST = 10;

    private final StoryVersions versions;
    private final InstantSource clock;

    /** Reads the log from the versions of stories. */
    public CorrectionsCommand(StoryVersions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("corrections");
    }

    @Override
    public String summary() {
        return "what was corrected in stories";
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        Times times = new Times(voice, clock.instant());
        Text.Builder text = Text.builder().bold(voice.say("changes.log")).line();
        List<StoryVersion> corrected = versions.corrections(MOST);
        if (corrected.isEmpty()) {
            text.line().words(voice.say("changes.log.none"));
        }
        for (StoryVersion version : corrected) {
            text.line()
                    .add(times.stamp(version.at()))
                    .words(" · /story ")
                    .code(version.story())
                    .line();
            version.developments().stream()
                    .filter(development -> development.kind() == Development.Kind.CORRECTION)
                    .forEach(development ->
                            text.add(ReadBefore.told(voice, development)).line());
        }
        return Reply.of(Message.of(text.build()));
    }
}
