package news.parallax.picture;

import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import news.parallax.brief.Figures;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.story.FirstReport;

/** Draws the coverage clock of a story: how long after the first report each side and country came. */
final class ClockPicture {
    private static final int LABEL = 110;
    private static final int ROW = 52;
    private static final int COUNTRIES = 7;
    private static final int AXIS_LEFT = 250;
    private static final List<Duration> TICKS = List.of(
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofHours(48));

    private ClockPicture() {}

    private record Row(String name, Duration lag, Color color) {}

    /** The clock as PNG. */
    static byte[] of(Typeface fonts, String headline, FirstReport first, Theme theme, Times times) {
        Voice voice = times.voice();
        Figures figures = new Figures(voice);
        List<Row> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            Duration lag = first.sideLag().get(side);
            if (lag != null) {
                sides.add(new Row(figures.name(side), lag, side.rated() ? theme.of(side) : theme.faint));
            }
        }
        List<Row> countries = first.countryLag().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(COUNTRIES)
                .map(entry -> new Row(figures.country(entry.getKey()), entry.getValue(), theme.ink))
                .toList();
        List<Row> all = new ArrayList<>(sides);
        all.addAll(countries);
        Duration longest =
                all.stream().map(Row::lag).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        int top = 214;
        int height = top + ROW * all.size() + (countries.isEmpty() ? 0 : 24) + 70;
        Sheet sheet = new Sheet(theme, fonts, voice.language().rightToLeft(), height);
        sheet.paragraph(headline, 28, 2, 34, true, theme.ink);
        String start = voice.say(
                "bias.clock.first",
                first.outlet().name(),
                times.stamp(first.published()).plain());
        sheet.line(start, 130, 24, theme.faint);
        int foot = height - 56;
        ticks(sheet, top, foot, longest, times);
        float size = sheet.fitting(all.stream().map(Row::name).toList(), AXIS_LEFT - Sheet.MARGIN - 24, 26, true);
        int y = top + 34;
        for (int i = 0; i < all.size(); i++) {
            y += i == sides.size() && i > 0 ? 24 : 0;
            row(sheet, all.get(i), y, size, longest, times);
            y += ROW;
        }
        return sheet.png();
    }

    private static void row(Sheet sheet, Row row, int y, float size, Duration longest, Times times) {
        sheet.words(
                row.name(), Sheet.MARGIN, y + 9, Sheet.At.LEFT, AXIS_LEFT - Sheet.MARGIN - 20, size, true, row.color());
        int x = at(row.lag(), longest);
        sheet.line(AXIS_LEFT, y, x, y, 6, row.color());
        sheet.dot(x, y, 11, row.color());
        String lag = row.lag().isZero() ? times.voice().say("bias.clock.start") : times.lag(row.lag());
        sheet.words(lag, x + 20, y + 9, Sheet.At.LEFT, 160, 24, false, sheet.theme.ink);
    }

    private static void ticks(Sheet sheet, int top, int foot, Duration longest, Times times) {
        sheet.line(AXIS_LEFT, top, AXIS_LEFT, foot, 2, sheet.theme.line);
        int last = Integer.MIN_VALUE / 2;
        for (Duration tick : TICKS) {
            int x = at(tick, longest);
            // a label needs its room; a line without one would say nothing
            if (tick.compareTo(longest) <= 0 && x - last >= LABEL) {
                last = x;
                sheet.line(x, top, x, foot, 2, sheet.theme.line);
                sheet.words(times.lag(tick), x, foot + 30, Sheet.At.MIDDLE, LABEL, 20, false, sheet.theme.faint);
            }
        }
    }

    /** Where a lag stands: the first minutes get more room than later hours. */
    private static int at(Duration lag, Duration longest) {
        double scale = Math.log1p(Math.max(5, longest.toMinutes()) / 5.0);
        double share = Math.log1p(lag.toMinutes() / 5.0) / scale;
        return AXIS_LEFT + (int) Math.round(share * (Sheet.WIDTH - Sheet.MARGIN - 130 - AXIS_LEFT));
    }
}
