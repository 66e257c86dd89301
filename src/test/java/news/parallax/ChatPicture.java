package news.parallax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;

/** Draws the README's picture of a chat from what the demo answers. Run by hand; the argument is the file to write. */
final class ChatPicture {
    private static final int WIDTH = 560;
    private static final int MARGIN = 14;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

    private ChatPicture() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        List<JEditorPane> bubbles = new ArrayList<>();
        for (JsonNode answer : answers("/top 3\n/story 2\n")) {
            bubbles.add(bubble("<b>" + answer.path("command").asText() + "</b>", new Color(0xe1, 0xf5, 0xd5)));
            bubbles.add(bubble(html(answer), Color.WHITE));
        }
        int height = MARGIN
                + bubbles.stream().mapToInt(each -> each.getHeight() + MARGIN).sum();
        BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xd7, 0xe3, 0xec));
        pen.fillRect(0, 0, WIDTH, height);
        pen.translate(MARGIN, MARGIN);
        for (JEditorPane each : bubbles) {
            each.paint(pen);
            pen.translate(0, each.getHeight() + MARGIN);
        }
        pen.dispose();
        ImageIO.write(picture, "png", Path.of(args[0]).toFile());
    }

    private static JEditorPane bubble(String html, Color color) {
        JEditorPane pane = new JEditorPane("text/html", "<html><body style='padding:6px'>" + html + "</body></html>");
        pane.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        pane.setFont(FONT);
        pane.setBackground(color);
        pane.setSize(new Dimension(WIDTH - 2 * MARGIN, Integer.MAX_VALUE));
        pane.setSize(new Dimension(WIDTH - 2 * MARGIN, pane.getPreferredSize().height));
        return pane;
    }

    private static String html(JsonNode answer) {
        StringBuilder html = new StringBuilder(
                answer.path("html").asText().replaceAll("</?tg-time[^>]*>", "").replaceAll("(?s)\n*$", ""));
        for (JsonNode row : answer.path("buttons")) {
            html.append("\n");
            for (JsonNode button : row) {
                html.append("<font color='#2b6ca3'>[ ")
                        .append(button.path("text").asText())
                        .append(" ]</font> ");
            }
        }
        StringBuilder shown = new StringBuilder();
        html.toString()
                .codePoints()
                .filter(c -> c == '\n' || FONT.canDisplay(c))
                .forEach(shown::appendCodePoint);
        String lines = shown.toString();
        int pre = lines.indexOf("<pre>");
        return pre < 0
                ? lines.replace("\n", "<br>")
                : lines.substring(0, pre).replace("\n", "<br>")
                        + lines.substring(pre, lines.indexOf("</pre>"))
                        + "</pre>"
                        + lines.substring(lines.indexOf("</pre>") + 6).strip().replace("\n", "<br>");
    }

    private static List<JsonNode> answers(String asked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(asked.getBytes(StandardCharsets.UTF_8));
        new Main(Map.of(), Streams.to(in, results, System.err)).run("demo", "--json");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }
}
