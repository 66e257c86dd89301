package news.parallax.command;

import java.util.List;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;

/** {@code /start}: a welcome, or what a deep link asks for. */
public final class StartCommand implements Command {
    private final Command stories;
    private final ChatGateway gateway;

    /**
     * Welcomes.
     *
     * @param stories answers deep links to stories
     */
    public StartCommand(Command stories, ChatGateway gateway) {
        this.stories = stories;
        this.gateway = gateway;
    }

    @Override
    public List<String> names() {
        return List.of("start");
    }

    @Override
    public String summary() {
        return "";
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.words().startsWith("s_")) {
            return stories.answer(new Ask(ask.request(), ask.chat(), ask.words().substring(2)));
        }
        Text text = Text.builder()
                .bold("Parallax")
                .words(" – one story, every side, sources counted.")
                .line()
                .line()
                .words("I read many outlets, group what they publish into stories, and tell you who covers what.")
                .line()
                .line()
                .words("• /top – today's stories")
                .line()
                .words("• Send me any article link – I show the whole story")
                .line()
                .words("• /digest – a briefing at your time")
                .line()
                .words("• /blindspot – what one side is not covering")
                .line()
                .line()
                .words(
                        "Labels rate the outlet, not the article. Text is taken from the cited articles and checked against"
                                + " them by code. How it works: /about")
                .line()
                .words("Your time zone is set to ")
                .bold(ask.chat().zone().getId())
                .words(". A digest brings its own: ")
                .code("/digest 07:30 Europe/Berlin")
                .build();
        List<List<Button>> rows = new java.util.ArrayList<>(List.of(
                List.of(Button.ask("📰 Top stories", "t:0"), Button.ask("🕗 Set up a digest", "d:new")),
                List.of(Button.ask("🕶 Blindspots", "bs:any"), Button.ask("❓ Help", "h"))));
        gateway.link("")
                .map(link -> link.replaceFirst("start=$", "startgroup=new"))
                .ifPresent(link -> rows.add(List.of(Button.open("➕ Add to a group", link))));
        return Reply.of(new Message(text, rows, false));
    }
}
