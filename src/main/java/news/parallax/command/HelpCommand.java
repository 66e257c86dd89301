package news.parallax.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** {@code /help}: every command in a line, by theme. */
public final class HelpCommand implements Command {
    private final Supplier<List<Command>> commands;

    /** Tells of these commands, which are asked for when there is a question. */
    public HelpCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public List<String> names() {
        return List.of("help");
    }

    @Override
    public String summary() {
        return "what I can do";
    }

    @Override
    public List<String> taps() {
        return List.of("h");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        boolean group = ask.request().kind() == ChatKind.GROUP;
        Set<String> known = commands.get().stream()
                .flatMap(command -> command.names().stream())
                .collect(Collectors.toSet());
        Text.Builder text = Text.builder();
        for (Map.Entry<String, List<String>> theme : Manners.THEMES.entrySet()) {
            text.bold(voice.say("basics.theme." + theme.getKey())).line();
            theme.getValue().stream()
                    .filter(name -> known.contains(name) && !(group && Manners.privateOnly(name)))
                    .forEach(name -> text.words("/" + name + " – " + Manners.line(voice, name))
                            .line());
            text.line();
        }
        text.add(voice.tell("basics.help.links", code("/story 2")));
        return Reply.of(Message.of(text.build()));
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
