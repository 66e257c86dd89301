package news.parallax.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.CoveredStory;

/** {@code /search}: stories by words and filters, a page at a time. The buttons carry the query itself. */
public final class SearchCommand implements Command {
    private static final int PAGE = 5;
    private static final int SHOWN = 100;

    private final Finding finding;
    private final StoryLines lines;
    private final ChatStates states;
    private final InstantSource clock;
    private final SmallWords small = SmallWords.read();

    /** Searches the kept stories. */
    public SearchCommand(Finding finding, StoryLines lines, ChatStates states, InstantSource clock) {
        this.finding = finding;
        this.lines = lines;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("search");
    }

    @Override
    public String summary() {
        return "stories by words and filters";
    }

    @Override
    public List<String> taps() {
        return List.of("q");
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        Instant now = clock.instant();
        boolean tap = ask.request().tap();
        String[] parts = tap ? ask.words().split(":", 2) : new String[] {"0", ask.words()};
        Query query = Query.read(parts.length < 2 ? "" : parts[1], now, voice.zone());
        if (!query.wrong().isEmpty()) {
            return Reply.of(
                    Message.of(voice.tell("lists.search.wrong", code(String.join(" ", query.wrong())), filters())));
        }
        if (query.isEmpty()) {
            return Reply.of(
                    Message.of(voice.tell("lists.search.how", code("/search ferry side:right since:7d"), filters())));
        }
        List<CoveredStory> found = finding.of(query, now, voice.zone());
        Query bare = query.without(small);
        if (found.isEmpty() && !bare.equals(query)) {
            query = bare;
            found = finding.of(query, now, voice.zone());
        }
        Text asked = code(ForeignWords.shorten(query.typed(), SHOWN));
        if (found.isEmpty()) {
            return Reply.of(
                    new Message(voice.tell("lists.search.none", asked), List.of(dropping(voice, query)), false));
        }
        int last = (found.size() - 1) / PAGE;
        int page = Math.min(ask.request().tap() ? ask.number(0, 0, 1000) : 0, last);
        List<CoveredStory> shown = found.subList(page * PAGE, Math.min(found.size(), (page + 1) * PAGE));
        states.save(ask.chat()
                .showing(shown.stream().map(covered -> covered.story().id()).toList()));
        Text.Builder text = Text.builder()
                .add(voice.tell("lists.search", asked, found.size()))
                .line();
        for (int i = 0; i < shown.size(); i++) {
            text.line().add(lines.entry(voice, i + 1, shown.get(i)));
        }
        text.line().add(voice.tell("lists.search.filters", filters()));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(StoryLines.numbers(shown.stream().map(CoveredStory::story).toList()));
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            add(turning, voice.say("lists.back"), page - 1, query);
        }
        if (page < last) {
            add(turning, voice.say("lists.more"), page + 1, query);
        }
        rows.add(turning);
        rows.add(dropping(voice, query));
        rows.add(following(voice, query));
        rows.removeIf(List::isEmpty);
        return Reply.of(new Message(text.build(), rows, false));
    }

    private static List<Button> dropping(Voice voice, Query query) {
        List<Button> buttons = new ArrayList<>();
        for (String filter : query.filters().keySet()) {
            Query wider = query.without(filter);
            if (!wider.isEmpty()) {
                add(buttons, voice.say("lists.search.drop", filter + ":"), 0, wider);
            }
        }
        return buttons;
    }

    /** A button to hear of what has the words from now on; filters cannot be followed. */
    private static List<Button> following(Voice voice, Query query) {
        String all = query.words().stream()
                .map(word -> "+" + word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        Button follow = Button.change(voice.say("story.button.follow"), "f:keyword:" + all);
        boolean fits = follow.value().getBytes(StandardCharsets.UTF_8).length <= Button.LONGEST;
        return fits && query.filters().isEmpty() && !all.contains(":") ? List.of(follow) : List.of();
    }

    /** A button for a query; one too long for a button has none. */
    private static void add(List<Button> buttons, String caption, int page, Query query) {
        String data = "q:" + page + ":" + query.typed();
        if (data.getBytes(StandardCharsets.UTF_8).length <= Button.LONGEST) {
            buttons.add(Button.ask(caption, data));
        }
    }

    private static Text filters() {
        return code("side: source: lang: place: topic: since: until: blindspot:");
    }

    private static Text code(String words) {
        return Text.builder().code(words).build();
    }
}
