package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** {@code /start}: a welcome, or what a deep link asks for. Links that give a command are the router's. */
public final class StartCommand implements Command {
    private static final Pattern CHAT = Pattern.compile("-\\d{1,15}");

    private final Command stories;
    private final Command blindspots;
    private final Command digests;
    private final ChatGateway gateway;

    /**
     * Welcomes.
     *
     * @param stories answers deep links to stories
     * @param blindspots answers deep links to the gaps of a side
     * @param digests answers deep links to the digests of a chat
     */
    public StartCommand(Command stories, Command blindspots, Command digests, ChatGateway gateway) {
        this.stories = stories;
        this.blindspots = blindspots;
        this.digests = digests;
        this.gateway = gateway;
    }

    @Override
    public List<String> names() {
        return List.of("start");
    }

    @Override
    public List<String> taps() {
        return List.of("start");
    }

    @Override
    public Reply answer(Ask ask) {
        String start = ask.words();
        if (start.startsWith("s_")) {
            return stories.answer(new Ask(ask.request(), ask.chat(), start.substring(2)));
        }
        if (start.startsWith("b_")) {
            return blindspots.answer(
                    new Ask(ask.request(), ask.chat(), start.substring(2).toLowerCase(Locale.ROOT)));
        }
        if (start.startsWith("d_")) {
            // a link opens the settings of that chat and changes nothing; who may see them, the command asks
            String chat = start.substring(2);
            return digests.answer(
                    new Ask(ask.request(), ask.chat(), CHAT.matcher(chat).matches() ? chat : ""));
        }
        Voice voice = ask.voice();
        Text text = Text.builder()
                .add(voice.tell("basics.start", Text.of("Parallax")))
                .line()
                .add(voice.tell("basics.start.zone", bold(ask.chat().zone().getId())))
                .build();
        return Reply.of(new Message(text, buttons(voice), false));
    }

    private List<List<Button>> buttons(Voice voice) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                Button.ask(voice.say("basics.button.top"), "t:0"),
                Button.ask(voice.say("basics.button.blindspots"), "bs:any")));
        rows.add(List.of(
                Button.ask(voice.say("basics.button.digest"), "d:new"),
                Button.ask(voice.say("basics.button.language"), "l:menu")));
        Optional<String> link = gateway.link("d_new");
        link.ifPresent(url -> rows.add(
                List.of(Button.open(voice.say("basics.button.group"), url.replace("?start=", "?startgroup=")))));
        return rows;
    }

    private static Text bold(String words) {
        return Text.builder().bold(words).build();
    }
}
