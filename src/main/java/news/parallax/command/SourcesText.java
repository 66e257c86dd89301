package news.parallax.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.brief.Figures;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;
import news.parallax.story.Member;
import news.parallax.story.Story;

/**
 * What {@code /sources} says: some of a story's articles.
 *
 * @param times how the chat is spoken to, and how times are written
 * @param story the story
 * @param outlets the outlets of its members, in their order
 * @param headline the story's name
 * @param side the side whose articles are listed; empty for all
 * @param before how many of those stand on earlier pages
 * @param shown the places among the members, from 0, of those that are listed
 * @param of how many are listed on all pages
 */
record SourcesText(
        Times times,
        Story story,
        List<Outlet> outlets,
        String headline,
        Optional<Side> side,
        int before,
        List<Integer> shown,
        int of) {
    private static final int EXCERPT = 140;
    private static final int FREE = 3;

    /** Copies the lists. */
    SourcesText {
        outlets = List.copyOf(outlets);
        shown = List.copyOf(shown);
    }

    /** The list, with its title. */
    Text text() {
        Voice voice = times.voice();
        Text.Builder text = Text.builder()
                .bold(voice.say("sources.title", story.members().size()))
                .words(" · ")
                .words(showing(new Figures(voice)))
                .words(" · ")
                .add(voice.foreign(headline))
                .line();
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < story.members().size(); i++) {
            numberOf.put(story.members().get(i).article().id(), i + 1);
        }
        for (int i : shown) {
            text.line().add(entry(i, numberOf));
        }
        if (shown.isEmpty()) {
            text.line().words(voice.say("sources.none")).line();
        }
        if (shown.stream().anyMatch(this::locked)) {
            text.add(free());
        }
        return text.build();
    }

    private String showing(Figures figures) {
        String name = side.map(figures::name).orElseGet(() -> figures.voice().say("sources.all"));
        return shown.isEmpty()
                ? figures.voice().say("sources.showing.none", name)
                : figures.voice().say("sources.showing", name, before + 1, before + shown.size(), of);
    }

    private Text entry(int i, Map<String, Integer> numberOf) {
        Member member = story.members().get(i);
        Outlet outlet = outlets.get(i);
        Voice voice = times.voice();
        Figures figures = new Figures(voice);
        String sign = voice.plain() ? ".plain" : "";
        Text.Builder text = Text.builder().words("[" + (i + 1) + "] ").foreignBold(outlet.name());
        text.words(" · " + figures.name(outlet.bias()) + " · " + figures.name(outlet.factuality()));
        if (SourcesCommand.stateFunded(outlet)) {
            text.words(" · " + voice.say("sources.state" + sign));
        }
        if (locked(i)) {
            text.words(" · " + voice.say("sources.paywall" + sign));
        }
        member.reprintOf()
                .ifPresent(original -> text.words(" · "
                        + (numberOf.containsKey(original)
                                ? voice.say("sources.reprint", "[" + numberOf.get(original) + "]")
                                : voice.say("sources.reprint.gone"))));
        if (member.article().opinion()) {
            text.words(" · " + voice.say("sources.opinion"));
        }
        text.line()
                .link(voice.foreign(member.article().title()), member.article().url())
                .words(" · ")
                .add(times.ago(member.article().published()))
                .line();
        if (!member.article().lead().isEmpty()) {
            String excerpt =
                    ForeignWords.shorten(ForeignWords.clean(member.article().lead()), EXCERPT);
            text.add(voice.foreign("“" + excerpt + "”")).line();
        }
        return text.build();
    }

    /** Reports of the story that everybody can read. */
    private Text free() {
        Text.Builder numbers = Text.builder();
        int found = 0;
        for (int i = 0; i < story.members().size() && found < FREE; i++) {
            Member member = story.members().get(i);
            if (!locked(i) && member.reprintOf().isEmpty() && !member.article().opinion()) {
                numbers.words(found == 0 ? "" : " ")
                        .link(Text.of("[" + (i + 1) + "]"), member.article().url());
                found++;
            }
        }
        return found == 0
                ? Text.of("")
                : Text.builder()
                        .line()
                        .add(times.voice().tell("sources.free", numbers.build()))
                        .build();
    }

    private boolean locked(int i) {
        return story.members().get(i).article().paywall() || outlets.get(i).paywall();
    }
}
