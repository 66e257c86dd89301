package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StorySearch;

/** {@code /search}: stories whose headlines hold all the words. */
public final class SearchCommand implements Command {
    private static final int MOST = 8;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 60;

    private final StorySearch search;
    private final Stories stories;
    private final FrontPage front;
    private final Briefs briefs;
    private final ChatStates states;
    private final InstantSource clock;

    /** Searches the kept stories. */
    public SearchCommand(
            StorySearch search,
            Stories stories,
            FrontPage front,
            Briefs briefs,
            ChatStates states,
            InstantSource clock) {
        this.search = search;
        this.stories = stories;
        this.front = front;
        this.briefs = briefs;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("search");
    }

    @Override
    public String summary() {
        return "stories by words of their headlines";
    }

    @Override
    public Reply answer(Ask ask) {
        List<String> words = Arrays.stream(ForeignWords.clean(ask.words()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return Reply.of(Message.of(Text.builder()
                    .words("What for? Give some words, as in ")
                    .code("/search ferry council")
                    .words(".")
                    .build()));
        }
        List<Story> found = search.matching(words, Optional.empty(), MOST).stream()
                .flatMap(id -> stories.find(id).stream())
                .distinct()
                .toList();
        String asked = ForeignWords.shorten(String.join(" ", words), 100);
        if (found.isEmpty()) {
            return Reply.of(Message.of(Text.builder()
                    .words("No story has all of ")
                    .code(asked)
                    .words(" in its headlines. Try fewer or other words, or /top for today's stories.")
                    .build()));
        }
        states.save(ask.chat().showing(found.stream().map(Story::id).toList()));
        return Reply.of(list(asked, found, new Times(ask.voice(), clock.instant())));
    }

    private Message list(String asked, List<Story> found, Times times) {
        Text.Builder text = Text.builder()
                .bold("Search")
                .words(" · ")
                .code(asked)
                .words(" · " + found.size() + (found.size() == 1 ? " story" : " stories"))
                .line();
        List<Button> numbers = new ArrayList<>();
        for (Story story : found) {
            CoveredStory covered = front.cover(story);
            int number = numbers.size() + 1;
            numbers.add(Button.ask(String.valueOf(number), "s:" + story.id()));
            text.line()
                    .foreignBold(number + ". " + briefs.of(story).headline())
                    .line()
                    .words(times.day(story.newest()) + " · ")
                    .words(
                            story.listed()
                                    ? CoverageWords.line(covered)
                                    : CoverageWords.articles(covered.coverage().articles()) + ", not a story yet")
                    .line();
        }
        return new Message(text.build(), List.of(numbers), false);
    }
}
