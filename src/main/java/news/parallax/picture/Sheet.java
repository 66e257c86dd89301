package news.parallax.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import news.parallax.chat.ForeignWords;

/** A picture in the making: twice the size of a phone's width of 380 pixels. For one thread. */
final class Sheet {
    static final int WIDTH = 760;
    static final int MARGIN = 36;
    private static final float SMALLEST = 16;
    /** How hard the picture is packed, from 0, hardest, to 1: areas of one color pack well all the same. */
    private static final float PACKED = 0.5f;

    final Theme theme;
    private final Typeface typeface;
    private final boolean rightToLeft;
    private final BufferedImage image;
    private final Graphics2D pen;

    Sheet(Theme theme, Typeface typeface, boolean rightToLeft, int height) {
        this.theme = theme;
        this.typeface = typeface;
        this.rightToLeft = rightToLeft;
        this.image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        box(0, 0, WIDTH, height, theme.ground);
    }

    void box(int x, int y, int width, int height, Color color) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    void dot(int x, int y, int radius, Color color) {
        pen.setColor(color);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void line(int x1, int y1, int x2, int y2, float thickness, Color color) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(x1, y1, x2, y2);
    }

    /** Where words stand beside the point that they are drawn at. */
    enum At {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** Words in one line, shortened to a width; how wide they came out. */
    int words(String words, int x, int y, At at, int most, float size, boolean bold, Color color) {
        Typeface.Set set = typeface.of(ForeignWords.clean(words), bold ? Font.BOLD : Font.PLAIN, size);
        pen.setFont(set.font());
        FontMetrics metrics = pen.getFontMetrics();
        String shown = set.words();
        for (int length = shown.length(); metrics.stringWidth(shown) > most && length > 1; length -= 2) {
            shown = ForeignWords.shorten(set.words(), length);
        }
        int width = metrics.stringWidth(shown);
        pen.setColor(color);
        pen.drawString(shown, at == At.LEFT ? x : at == At.RIGHT ? x - width : x - width / 2, y);
        return width;
    }

    /** The size at which all of these fit a width, so that no one of them is cut where its counterpart is not. */
    float fitting(List<String> all, int most, float size, boolean bold) {
        float fits = size;
        for (String words : all) {
            Typeface.Set set = typeface.of(ForeignWords.clean(words), bold ? Font.BOLD : Font.PLAIN, size);
            int width = pen.getFontMetrics(set.font()).stringWidth(set.words());
            // letters are rounded to whole pixels, so a little room is left
            fits = Math.min(fits, 0.97f * size * most / Math.max(1, width));
        }
        return Math.max(SMALLEST, fits);
    }

    /** A name of several words as two lines of about one length, a name of one word as it is. */
    static List<String> inTwoLines(String name) {
        int best = -1;
        for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            if (best < 0 || Math.abs(2 * space - name.length()) < Math.abs(2 * best - name.length())) {
                best = space;
            }
        }
        return best < 0 ? List.of(name) : List.of(name.substring(0, best), name.substring(best + 1));
    }

    /** Words in one line that begins where reading begins, set smaller before they are cut. */
    void line(String words, int y, float size, Color color) {
        paragraph(words, y, 1, fitting(List.of(words), WIDTH - 2 * MARGIN, size, false), false, color);
    }

    /** Words that begin where reading begins, in at most so many lines; the height they took. */
    int paragraph(String words, int y, int lines, float size, boolean bold, Color color) {
        Typeface.Set set = typeface.of(ForeignWords.clean(words), bold ? Font.BOLD : Font.PLAIN, size);
        pen.setFont(set.font());
        FontMetrics metrics = pen.getFontMetrics();
        List<String> broken = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : set.words().split("(?<= )|(?<=\\p{IsHan})|(?<=\\p{IsHiragana})|(?<=\\p{IsKatakana})")) {
            if (line.length() > 0 && metrics.stringWidth(line + word.stripTrailing()) > WIDTH - 2 * MARGIN) {
                broken.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        broken.add(line.toString().strip());
        int step = Math.round(size * 1.3f);
        for (int i = 0; i < Math.min(lines, broken.size()); i++) {
            boolean cut = i == lines - 1 && broken.size() > lines;
            words(
                    broken.get(i) + (cut ? "…" : ""),
                    rightToLeft ? WIDTH - MARGIN : MARGIN,
                    y + step * i + Math.round(size),
                    rightToLeft ? At.RIGHT : At.LEFT,
                    WIDTH - 2 * MARGIN,
                    size,
                    bold,
                    color);
        }
        return step * Math.min(lines, broken.size());
    }

    /** The picture as PNG. */
    byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // the memory cache keeps the picture out of temporary files
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            try {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(PACKED);
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), param);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
