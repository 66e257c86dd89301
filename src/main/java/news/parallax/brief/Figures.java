package news.parallax.brief;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Percentages;
import news.parallax.story.Reach;
import news.parallax.story.Split;

/**
 * Figures of a coverage in a chat's words and bars: one place, so that every answer says them alike.
 *
 * @param voice how the chat is spoken to
 */
public record Figures(Voice voice) {
    /** The rated sides from left to right. */
    public static final List<Side> SIDES = List.of(Side.LEFT, Side.CENTER, Side.RIGHT);

    private static final int BAR = 25;
    private static final Set<String> OWNERS = Set.of(
            "private",
            "public",
            "media-group",
            "state",
            "nonprofit",
            "independent",
            "individual",
            "private-equity",
            "conglomerate",
            "state-funded",
            "government",
            "wealthy-individual",
            "telecom",
            "corporation",
            Coverage.UNKNOWN);

    /** One line under a headline: {@code 29 articles · L 14 C 6 R 5}. */
    public String line(CoveredStory covered) {
        Coverage coverage = covered.coverage();
        String rated =
                coverage.percentages().isPresent() ? sides(coverage) : voice.say("figures.few", coverage.rated());
        return voice.say("figures.line", coverage.articles(), rated);
    }

    /** The mark of a blindspot behind a line, or nothing. */
    public String gap(Optional<Blindspot> blindspot) {
        return blindspot
                .map(found -> (voice.plain() ? ", " : " · 🕶 ")
                        + voice.say("figures.gap." + found.side().word()))
                .orElse("");
    }

    /** {@code L 14 C 6 R 5}. */
    public String sides(Coverage coverage) {
        return sides(coverage.split());
    }

    /** {@code L 14 C 6 R 5}. */
    public String sides(Split split) {
        return voice.say(
                voice.plain() ? "figures.sides.plain" : "figures.sides", split.left(), split.center(), split.right());
    }

    /** {@code 29 articles}. */
    public String articles(int count) {
        return voice.say("figures.articles", count);
    }

    /** The bias bar: a line for each side, with count and share; shares only where there are enough rated outlets. */
    public Text bar(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        int most = Math.max(1, most(coverage.split()));
        for (Side side : SIDES) {
            int count = coverage.split().on(side);
            Optional<Integer> share = coverage.percentages().map(percent -> share(percent, side));
            if (voice.plain()) {
                lines.add(
                        share.isPresent()
                                ? voice.say(
                                        "figures.plain.side.share", name(side), count, coverage.rated(), share.get())
                                : voice.say("figures.plain.side", name(side), count, coverage.rated()));
            } else {
                int length = most <= BAR ? count : Math.round((float) count * BAR / most);
                lines.add(letter(side) + " "
                        + String.format(Locale.ROOT, "%-" + Math.min(BAR, most) + "s %3d", "█".repeat(length), count)
                        + share.map(percent -> String.format(Locale.ROOT, " %3d%%", percent))
                                .orElse(""));
            }
        }
        String all = String.join("\n", lines);
        return voice.plain() ? Text.of(all) : Text.builder().pre(all).build();
    }

    /** The letter of a side in lists. */
    public String letter(Side side) {
        return voice.say("figures.letter." + side.word());
    }

    /** The letter of a side in the data of buttons, the same in every language. */
    public static String code(Side side) {
        return side.name().substring(0, 1);
    }

    /** The name of a side: {@code Left}. */
    public String name(Side side) {
        return voice.say("figures.side." + side.word());
    }

    /** The name of a step: {@code Lean left}. */
    public String name(Bias bias) {
        return voice.say("figures.step." + bias.word());
    }

    /** The name of a step of factuality: {@code mostly factual}. */
    public String name(Factuality factuality) {
        return voice.say("figures.factuality." + factuality.word());
    }

    /** The name of a group of owners, in our words where we have some. */
    public Text owner(String group) {
        String known = group.isEmpty() ? Coverage.UNKNOWN : group;
        return OWNERS.contains(known)
                ? Text.of(voice.say("figures.owner." + known))
                : voice.foreign(known.replace('-', ' '));
    }

    /** The name of a country by its code. */
    public String country(String code) {
        if (code.isEmpty() || code.equals(Coverage.UNKNOWN)) {
            return voice.say("figures.owner.unknown");
        }
        return ULocale.getDisplayCountry(
                "und-" + code, voice.language().locale().toLanguageTag());
    }

    /** The name of a language by its code. */
    public String language(String code) {
        if (code.isEmpty() || code.equals(Coverage.UNKNOWN)) {
            return voice.say("figures.owner.unknown");
        }
        return ULocale.getDisplayLanguage(code, voice.language().locale().toLanguageTag());
    }

    /** The sentence with the largest share, or why there is none. */
    public String share(Coverage coverage) {
        Split split = coverage.split();
        if (coverage.percentages().isEmpty()) {
            return voice.say("figures.share.few", coverage.rated(), split.left(), split.center(), split.right());
        }
        int most = most(split);
        List<Side> leaders =
                SIDES.stream().filter(side -> split.on(side) == most).toList();
        if (leaders.size() > 1) {
            return voice.say("figures.share.none", split.left(), split.center(), split.right(), coverage.rated());
        }
        Side leader = leaders.get(0);
        return voice.say(
                "figures.share." + leader.word(), share(coverage.percentages().get(), leader), most, coverage.rated());
    }

    /** The share of a side. */
    public static int share(Percentages percent, Side side) {
        return switch (side) {
            case LEFT -> percent.left();
            case CENTER -> percent.center();
            case RIGHT -> percent.right();
            case UNRATED -> 0;
        };
    }

    private static int most(Split split) {
        return Math.max(split.left(), Math.max(split.center(), split.right()));
    }

    /** The factuality of outlets in one line, best first. */
    public Text factuality(Coverage coverage) {
        List<Text> parts = new ArrayList<>();
        coverage.factuality().forEach((step, count) -> add(parts, Text.of(name(step)), count));
        return joined(parts);
    }

    /** The owners in one line, most first. */
    public Text owners(Coverage coverage) {
        List<Text> parts = new ArrayList<>();
        coverage.ownership().forEach((group, count) -> add(parts, owner(group), count));
        return joined(parts);
    }

    /** The countries in one line, most first, so many by name and the others in one figure. */
    public Text countries(Coverage coverage, int most) {
        List<Text> parts = new ArrayList<>();
        Map<String, Integer> known = new LinkedHashMap<>(coverage.countries());
        Integer unknown = known.remove(Coverage.UNKNOWN);
        known.entrySet().stream()
                .limit(most)
                .forEach(country -> add(parts, voice.foreign(country(country.getKey())), country.getValue()));
        int others = known.values().stream().skip(most).mapToInt(count -> count).sum();
        add(parts, Text.of(voice.say("figures.others")), others);
        add(parts, Text.of(country(Coverage.UNKNOWN)), unknown == null ? 0 : unknown);
        return joined(parts);
    }

    /** The languages in one line, most first. */
    public Text languages(Coverage coverage) {
        List<Text> parts = new ArrayList<>();
        coverage.languages().forEach((code, count) -> add(parts, voice.foreign(language(code)), count));
        return joined(parts);
    }

    /** How near the outlets stand, in one line. */
    public Text reach(Reach reach) {
        List<Text> parts = new ArrayList<>();
        add(parts, Text.of(voice.say("figures.reach.local")), reach.local());
        add(parts, Text.of(voice.say("figures.reach.national")), reach.national());
        add(parts, Text.of(voice.say("figures.reach.foreign")), reach.foreign());
        add(parts, Text.of(voice.say("figures.reach.unknown")), reach.unknown());
        return joined(parts);
    }

    private void add(List<Text> parts, Text name, int count) {
        if (count > 0) {
            parts.add(Text.builder().add(name).words(" " + voice.number(count)).build());
        }
    }

    private Text joined(Collection<Text> parts) {
        Text.Builder line = Text.builder();
        boolean first = true;
        for (Text part : parts) {
            line.words(first ? "" : voice.plain() ? ", " : " · ").add(part);
            first = false;
        }
        return line.build();
    }
}
