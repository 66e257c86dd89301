package news.parallax.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StorySearch;

/** Finds the stories that a text seems to be about, by the longer words of its beginning. Safe for several threads. */
public final class Kin {
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST = 4;
    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final int READ = 50;
    private static final int BEGINNING = 300;

    private final StorySearch search;
    private final Stories stories;
    private final StoryLines lines;
    private final ChatStates states;

    /** Looks in these. */
    public Kin(StorySearch search, Stories stories, StoryLines lines, ChatStates states) {
        this.search = search;
        this.stories = stories;
        this.lines = lines;
        this.states = states;
    }

    /** A list of stories with its buttons. */
    public record Found(Text text, Message list) {
        /** The list below some words. */
        Message before(Text words) {
            Text all = Text.builder().add(words).line().add(text).build();
            return new Message(all, list.buttons(), false);
        }
    }

    /** The stories whose headlines share most with a text: at least two words, and half of those looked for. */
    public Optional<Found> lines(Ask ask, String words) {
        List<Story> near = stories(words);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        states.save(ask.chat().showing(near.stream().map(Story::id).toList()));
        Text.Builder text = Text.builder();
        for (int i = 0; i < near.size(); i++) {
            text.line().add(lines.entry(ask.voice(), i + 1, near.get(i)));
        }
        return Optional.of(new Found(text.build(), Message.of(text.build()).with(List.of(StoryLines.numbers(near)))));
    }

    List<Story> stories(String words) {
        String beginning = ForeignWords.shorten(ForeignWords.clean(words), BEGINNING);
        List<String> longer = Arrays.stream(beginning.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        Map<String, Integer> shared = new HashMap<>();
        for (String word : longer) {
            search.matching(List.of(word), Optional.empty(), READ).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        int least = Math.max(FEWEST, (longer.size() + 1) / 2);
        List<String> best = new ArrayList<>(shared.keySet());
        best.removeIf(id -> shared.getOrDefault(id, 0) < least);
        best.sort(
                Comparator.comparing((String id) -> -shared.getOrDefault(id, 0)).thenComparing(id -> id));
        return best.stream()
                .limit(MOST)
                .flatMap(id -> stories.find(id).stream())
                .toList();
    }
}
