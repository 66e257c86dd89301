package news.parallax.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.parallax.brief.Figures;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.Split;

/**
 * Draws the bias bar and the coverage clock of a story as PNG, to be read on a phone 380 pixels wide. Where this machine
 * has no fonts there are no pictures, only words. Safe for several threads.
 */
public final class CoveragePictures {
    private static final int BAR_TOP = 220;
    private static final int BAR_HEIGHT = 84;
    private static final int STEPS_FOOT = 560;
    private static final int STEPS_HEIGHT = 130;

    private boolean looked;
    private Optional<Typeface> typeface = Optional.empty();

    /** The bias bar with the seven steps below it; empty where nothing can be drawn. */
    public Optional<byte[]> bias(String headline, Coverage coverage, Theme theme, Voice voice) {
        return drawn(fonts -> bias(fonts, headline, coverage, theme, voice));
    }

    /** How long after the first report each side and country came; empty where nothing can be drawn. */
    public Optional<byte[]> clock(String headline, Coverage coverage, Theme theme, Voice voice, Instant now) {
        return coverage.first()
                .flatMap(
                        first -> drawn(fonts -> ClockPicture.of(fonts, headline, first, theme, new Times(voice, now))));
    }

    private interface Drawing {
        byte[] with(Typeface typeface);
    }

    private Optional<byte[]> drawn(Drawing drawing) {
        Optional<Typeface> fonts = fonts();
        return fonts.map(drawing::with);
    }

    private synchronized Optional<Typeface> fonts() {
        if (!looked) {
            looked = true;
            typeface = found(Typeface::new);
        }
        return typeface;
    }

    /** A small machine may lack fonts, or the library that draws them: Java says so by errors of many kinds. */
    private static Optional<Typeface> found(Supplier<Typeface> search) {
        try {
            return Optional.of(search.get());
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.empty();
        }
    }

    private static byte[] bias(Typeface fonts, String headline, Coverage coverage, Theme theme, Voice voice) {
        Figures figures = new Figures(voice);
        Sheet sheet = new Sheet(theme, fonts, voice.language().rightToLeft(), 700);
        sheet.paragraph(headline, 28, 2, 34, true, theme.ink);
        sheet.line(figures.share(coverage), 130, 26, theme.faint);
        bar(sheet, coverage, figures);
        steps(sheet, coverage, figures);
        String sum = voice.say(
                "bias.sum",
                coverage.split().left(),
                coverage.split().center(),
                coverage.split().right(),
                coverage.rated(),
                coverage.outlets());
        sheet.line(sum, 612, 24, theme.ink);
        sheet.line(voice.say("bias.foot"), 650, 22, theme.faint);
        return sheet.png();
    }

    /** Left from the left edge, right from the right edge, so that swapping them mirrors the bar. */
    private static void bar(Sheet sheet, Coverage coverage, Figures figures) {
        Split split = coverage.split();
        int width = Sheet.WIDTH - 2 * Sheet.MARGIN;
        int rated = Math.max(1, split.rated());
        int left = Math.round((float) width * split.left() / rated);
        int right = Math.round((float) width * split.right() / rated);
        int center = split.center() == 0 ? 0 : Math.max(0, width - left - right);
        if (split.rated() == 0) {
            sheet.box(Sheet.MARGIN, BAR_TOP, width, BAR_HEIGHT, sheet.theme.line);
            return;
        }
        segment(sheet, Sheet.MARGIN, left, Side.LEFT, coverage, figures);
        segment(sheet, Sheet.MARGIN + left, center, Side.CENTER, coverage, figures);
        segment(sheet, Sheet.WIDTH - Sheet.MARGIN - right, right, Side.RIGHT, coverage, figures);
        int y = BAR_TOP + BAR_HEIGHT + 34;
        legend(sheet, Side.LEFT, Sheet.MARGIN, y, Sheet.At.LEFT, coverage, figures);
        legend(sheet, Side.CENTER, Sheet.WIDTH / 2, y, Sheet.At.MIDDLE, coverage, figures);
        legend(sheet, Side.RIGHT, Sheet.WIDTH - Sheet.MARGIN, y, Sheet.At.RIGHT, coverage, figures);
    }

    private static void segment(Sheet sheet, int x, int width, Side side, Coverage coverage, Figures figures) {
        sheet.box(x, BAR_TOP, width, BAR_HEIGHT, sheet.theme.of(side));
        String share = coverage.percentages()
                .map(percent -> Figures.share(percent, side) + "%")
                .orElseGet(() -> figures.voice().number(coverage.split().on(side)));
        if (width >= 70) {
            sheet.words(share, x + width / 2, BAR_TOP + 55, Sheet.At.MIDDLE, width, 34, true, sheet.theme.ground);
        }
    }

    private static void legend(Sheet sheet, Side side, int x, int y, Sheet.At at, Coverage coverage, Figures figures) {
        sheet.words(
                figures.name(side) + " "
                        + figures.voice().number(coverage.split().on(side)),
                x,
                y,
                at,
                Sheet.WIDTH / 3 - 20,
                28,
                true,
                sheet.theme.of(side));
    }

    private static void steps(Sheet sheet, Coverage coverage, Figures figures) {
        int width = (Sheet.WIDTH - 2 * Sheet.MARGIN) / 7;
        int most = Math.max(
                1,
                coverage.steps().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        List<String> lines = Bias.steps().stream()
                .flatMap(step -> Sheet.inTwoLines(figures.name(step)).stream())
                .toList();
        float size = sheet.fitting(lines, width - 8, 24, false);
        int column = 0;
        for (Bias step : Bias.steps()) {
            int count = coverage.steps().getOrDefault(step, 0);
            int height = Math.round((float) STEPS_HEIGHT * count / most);
            int middle = Sheet.WIDTH / 2 + (column - 3) * width;
            int foot = STEPS_FOOT - 32;
            sheet.box(
                    middle - 30,
                    foot - Math.max(height, 3),
                    60,
                    Math.max(height, 3),
                    count == 0 ? sheet.theme.line : sheet.theme.of(step.side()));
            sheet.words(
                    figures.voice().number(count),
                    middle,
                    foot - Math.max(height, 3) - 8,
                    Sheet.At.MIDDLE,
                    width,
                    24,
                    true,
                    sheet.theme.ink);
            int y = STEPS_FOOT;
            for (String line : Sheet.inTwoLines(figures.name(step))) {
                sheet.words(line, middle, y, Sheet.At.MIDDLE, width - 4, size, false, sheet.theme.faint);
                y += 26;
            }
            column++;
        }
    }
}
