package news.parallax.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;

/** Reads one request a line, prints each answer, and ends with the input. For one thread. */
public final class Terminal {
    private static final String PRESS = "!press ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Request, Reply> answering;
    private final PrintStream out;
    private final PrintStream prompts;
    private final boolean json;
    private final boolean prompting;
    private List<List<Button>> buttons = List.of();

    /**
     * A chat in the terminal.
     *
     * @param prompts where a prompt is shown, apart from the answers
     * @param json whether each answer is one JSON object a line
     * @param prompting whether a person types, who wants a prompt
     */
    public Terminal(
            Function<Request, Reply> answering, PrintStream out, PrintStream prompts, boolean json, boolean prompting) {
        this.answering = answering;
        this.out = out;
        this.prompts = prompts;
        this.json = json;
        this.prompting = prompting && !json;
    }

    /** Talks until the input ends. */
    public void talk(BufferedReader in) throws IOException {
        prompt();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                print(line.strip(), answer(line.strip()));
            }
            prompt();
        }
    }

    private Reply answer(String line) {
        if (!line.startsWith(PRESS)) {
            return answering.apply(Request.typed(ChatId.TERMINAL, 0, line));
        }
        String caption = line.substring(PRESS.length()).strip();
        Optional<Button> pressed = buttons.stream()
                .flatMap(List::stream)
                .filter(button -> button.caption().equals(caption))
                .findFirst();
        if (pressed.isEmpty()) {
            return Reply.notice("The last answer has no button \"" + caption + "\". It has: " + captions() + ".");
        }
        if (pressed.get().kind() != Button.Kind.ASK && pressed.get().kind() != Button.Kind.CHANGE) {
            return Reply.notice(pressed.get().value());
        }
        return answering.apply(new Request(
                ChatId.TERMINAL,
                ChatKind.PRIVATE,
                0,
                Optional.empty(),
                "",
                pressed.get().value(),
                true,
                false));
    }

    private void print(String command, Reply reply) {
        String text = reply.message().map(message -> message.text().plain()).orElse(reply.notice());
        reply.message().ifPresent(message -> buttons = message.buttons());
        if (json) {
            out.println(json(command, text, reply));
        } else {
            reply.message().flatMap(Message::attachment).ifPresent(file -> out.println("[" + file + "]"));
            out.println(text);
            for (List<Button> row : reply.message().map(Message::buttons).orElse(List.of())) {
                out.println(
                        row.stream().map(button -> "[" + button.caption() + "]").collect(Collectors.joining(" ")));
            }
            out.println();
        }
        out.flush();
        reply.seen().run();
    }

    private String json(String command, String text, Reply reply) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("command", command).put("text", text);
        answer.put("html", reply.message().map(message -> message.text().html()).orElse(""));
        ArrayNode rows = answer.putArray("buttons");
        for (List<Button> row : reply.message().map(Message::buttons).orElse(List.of())) {
            ArrayNode cells = rows.addArray();
            for (Button button : row) {
                cells.addObject().put("text", button.caption()).put(field(button.kind()), button.value());
            }
        }
        reply.message()
                .flatMap(Message::attachment)
                .ifPresent(file -> answer.putObject("file")
                        .put("kind", file.kind().name().toLowerCase(Locale.ROOT))
                        .put("name", file.name())
                        .put("bytes", file.bytes()));
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written as JSON", e);
        }
    }

    private static String field(Button.Kind kind) {
        return switch (kind) {
            case ASK, CHANGE -> "data";
            case OPEN -> "url";
            case SHARE -> "share";
        };
    }

    private String captions() {
        String all = buttons.stream().flatMap(List::stream).map(Button::caption).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private void prompt() {
        if (prompting) {
            prompts.print("> ");
            prompts.flush();
        }
    }
}
