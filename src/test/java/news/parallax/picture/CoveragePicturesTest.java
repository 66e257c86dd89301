package news.parallax.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredArticle;
import org.junit.jupiter.api.Test;

class CoveragePicturesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> COUNTRIES = List.of("US", "GB", "DE", "JP", "EG", "UA", "BR", "TH", "");
    private static final int BAR = 224;

    private final CoveragePictures pictures = new CoveragePictures();
    private final Voice english = Voice.english(ZoneOffset.UTC);

    @Test
    void staysSmallInEveryLanguageAndTheme() throws IOException {
        Random random = new Random(4);
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                Voice voice = new Voice(language, ZoneOffset.UTC, false);
                Coverage coverage = coverage(40, random, false);
                byte[] bar =
                        pictures.bias(headline(random), coverage, theme, voice).orElseThrow();
                byte[] clock = pictures.clock(headline(random), coverage, theme, voice, NOON)
                        .orElseThrow();
                assertTrue(bar.length < 60_000 && clock.length < 60_000, bar.length + ", " + clock.length);
                assertEquals(760, read(bar).getWidth());
                assertEquals(760, read(clock).getWidth());
            }
        }
    }

    @Test
    void mirrorsTheBarWhereLeftAndRightAreSwapped() throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            BufferedImage plain = bar(coverage(20, new Random(seed), false));
            BufferedImage mirrored = bar(coverage(20, new Random(seed), true));
            for (int x = 36; x < 760 - 36; x++) {
                assertEquals(swapped(plain.getRGB(x, BAR)), mirrored.getRGB(759 - x, BAR), "seed " + seed + ", x " + x);
            }
        }
    }

    @Test
    void writesWhatNoFontHasInLatinLetters() {
        Typeface typeface = new Typeface();
        for (String words :
                List.of("港湾委員会は新しい防波堤", "Совет порта", "مجلس الميناء", "ท่าเรือ", "बंदरगाह", "항구", "\uDB80\uDC00x")) {
            Typeface.Set set = typeface.of(words, 0, 20);
            assertFalse(set.words().isEmpty(), words);
            assertTrue(set.font().canDisplayUpTo(set.words()) < 0, words + " as " + set.words());
        }
    }

    private BufferedImage bar(Coverage coverage) throws IOException {
        return read(pictures.bias("", coverage, Theme.LIGHT, english).orElseThrow());
    }

    private static int swapped(int color) {
        int left = Theme.LIGHT.of(Side.LEFT).getRGB();
        int right = Theme.LIGHT.of(Side.RIGHT).getRGB();
        return color == left ? right : color == right ? left : color;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String headline(Random random) {
        return List.of(
                        "Harbor board votes for a narrow breakwater after nine hours of speeches and one fire alarm",
                        "港湾委員会は深夜、新しい防波堤の建設を九時間の議論の末に可決した",
                        "مجلس الميناء يصوت على كاسر أمواج جديد بعد تسع ساعات")
                .get(random.nextInt(3));
    }

    private static Coverage coverage(int size, Random random, boolean mirror) {
        List<CoveredArticle> articles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Bias bias = Bias.values()[random.nextInt(8)];
            Bias shown = mirror && bias != Bias.UNRATED ? Bias.steps().get(3 - bias.step()) : bias;
            Outlet outlet = new Outlet(
                    "o" + i + ".example",
                    "Outlet " + i,
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                    "en",
                    "",
                    "",
                    "",
                    false,
                    shown,
                    Factuality.HIGH,
                    List.of());
            articles.add(new CoveredArticle(
                    "a" + i, outlet, NOON.minus(Duration.ofMinutes(random.nextInt(3_000))), Optional.empty(), false));
        }
        return Coverage.of(articles);
    }
}
