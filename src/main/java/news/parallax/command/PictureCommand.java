package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Attachment;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Side;
import news.parallax.picture.CoveragePictures;
import news.parallax.picture.Theme;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FirstReport;
import news.parallax.story.FrontPage;

/** {@code /picture}: the bias bar or the coverage clock of a story as a picture, which its words tell as well. */
public final class PictureCommand implements Command {
    private static final int COUNTRIES = 6;

    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;
    private final CoveragePictures pictures;
    private final InstantSource clock;

    /** Draws with {@code pictures}. */
    public PictureCommand(
            StoryFinder finder, FrontPage front, Briefs briefs, CoveragePictures pictures, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("picture");
    }

    @Override
    public List<String> taps() {
        return List.of("pb", "pc");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        boolean tap = ask.request().tap();
        List<String> wishes =
                ask.parts().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        boolean clockWanted = tap ? ask.request().text().startsWith("pc:") : wishes.contains("clock");
        Theme theme = wishes.contains(tap ? "d" : "dark") ? Theme.DARK : Theme.LIGHT;
        return clockWanted
                ? clock(ask.voice(), front.cover(found.story().get()), theme)
                : bias(ask.voice(), front.cover(found.story().get()), theme);
    }

    private Reply bias(Voice voice, CoveredStory covered, Theme theme) {
        Coverage coverage = covered.coverage();
        String headline = briefs.of(covered.story()).headline();
        Text alternative = Text.of(voice.say(
                "bias.alt",
                coverage.split().left(),
                coverage.split().center(),
                coverage.split().right(),
                coverage.rated(),
                coverage.split().unrated(),
                coverage.percentages().isPresent() ? new Figures(voice).share(coverage) : ""));
        return reply(
                voice, covered, "b", theme, headline, alternative, pictures.bias(headline, coverage, theme, voice));
    }

    private Reply clock(Voice voice, CoveredStory covered, Theme theme) {
        String headline = briefs.of(covered.story()).headline();
        Times times = new Times(voice, clock.instant());
        Text.Builder alternative = Text.builder().words(voice.say("bias.alt.clock"));
        covered.coverage().first().ifPresent(first -> alternative.line().add(lags(first, times)));
        return reply(
                voice,
                covered,
                "c",
                theme,
                headline,
                alternative.build(),
                pictures.clock(headline, covered.coverage(), theme, voice, clock.instant()));
    }

    /** The clock in words. */
    private static Text lags(FirstReport first, Times times) {
        Voice voice = times.voice();
        Figures figures = new Figures(voice);
        Text.Builder text = Text.builder()
                .add(voice.tell("bias.clock.first", first.outlet().name(), times.stamp(first.published())));
        for (Side side : Side.values()) {
            Duration lag = first.sideLag().get(side);
            if (lag != null) {
                text.line().words(voice.say("bias.clock.side", figures.name(side), times.lag(lag)));
            }
        }
        first.countryLag().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(COUNTRIES)
                .forEach(lag -> text.line()
                        .words(voice.say("bias.clock.side", figures.country(lag.getKey()), times.lag(lag.getValue()))));
        return text.build();
    }

    private static Reply reply(
            Voice voice,
            CoveredStory covered,
            String which,
            Theme theme,
            String headline,
            Text alternative,
            Optional<byte[]> picture) {
        String id = covered.story().id();
        Theme other = theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
        String tap = "p" + which + ":" + id + ":";
        List<Button> buttons = List.of(
                Button.ask(
                        voice.say("bias.picture." + other.name().toLowerCase(Locale.ROOT)),
                        tap + (other == Theme.DARK ? "d" : "l")),
                Button.ask(voice.say("bias.story"), "s:" + id));
        Text.Builder text = Text.builder().foreignBold(headline).line();
        if (picture.isEmpty()) {
            text.words(voice.say("bias.picture.none")).line();
        }
        Message message = new Message(text.add(alternative).build(), List.of(buttons), false);
        String name = (which.equals("b") ? "bias-" : "clock-") + id + ".png";
        return new Reply(
                Optional.of(picture.map(bytes -> message.with(new Attachment(Attachment.Kind.PICTURE, name, bytes)))
                        .orElse(message)),
                "",
                true);
    }
}
