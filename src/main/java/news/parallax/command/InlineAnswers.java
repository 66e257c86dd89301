package news.parallax.command;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.InlineResult;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;
import news.parallax.story.StoryLanguages;

/** Stories to share in any chat: by words, by id, or today's. Safe for several threads. */
public final class InlineAnswers {
    private static final Pattern ID = Pattern.compile("(?:s_)?([a-z][a-z2-9]{5,11})");
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final ChatId NOWHERE = new ChatId(0);

    private final Finding finding;
    private final Stories stories;
    private final FrontPage front;
    private final Briefs briefs;
    private final ChatGateway gateway;
    private final InstantSource clock;

    /** Shares these. */
    public InlineAnswers(
            Finding finding,
            Stories stories,
            FrontPage front,
            Briefs briefs,
            ChatGateway gateway,
            InstantSource clock) {
        this.finding = finding;
        this.stories = stories;
        this.front = front;
        this.briefs = briefs;
        this.gateway = gateway;
        this.clock = clock;
    }

    List<InlineResult> answer(InlineQuestion question) {
        Voice voice = new Voice(Language.of(question.language()).orElse(Language.ENGLISH), ZoneOffset.UTC, false);
        // what the asker can read comes first; the rest may be for those who are asked
        StoryLanguages own = ChatState.unknown(NOWHERE).storyLanguages(Optional.of(voice.language()));
        return found(ForeignWords.shorten(question.words().strip(), LONGEST)).stream()
                .sorted(Comparator.comparing(covered -> !own.hold(covered)))
                .limit(MOST)
                .map(covered -> result(voice, covered))
                .toList();
    }

    /** The id of a story, where the words may be one: alone, or as a button that shares it gives it. */
    static Optional<String> id(String words) {
        Matcher matcher = ID.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private List<CoveredStory> found(String words) {
        if (words.isEmpty()) {
            return front.ranked();
        }
        Optional<CoveredStory> named = id(words).flatMap(stories::find).map(front::cover);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        Query query = Query.read(words, clock.instant(), ZoneOffset.UTC);
        return query.isEmpty()
                ? List.of()
                : finding.of(query, clock.instant(), ZoneOffset.UTC).stream()
                        .filter(covered -> covered.story().listed())
                        .toList();
    }

    private InlineResult result(Voice voice, CoveredStory covered) {
        String id = covered.story().id();
        Brief brief = briefs.of(covered.story());
        Text.Builder text = Text.builder().foreignBold(brief.headline()).line();
        if (!brief.standfirst().isEmpty()) {
            text.italic(voice.foreign(brief.standfirst())).line();
        }
        Figures figures = new Figures(voice);
        text.words(figures.line(covered)).words(figures.gap(front.blindspot(covered)));
        Message message = Message.of(text.build());
        return new InlineResult(
                id,
                ForeignWords.clean(brief.headline()),
                figures.line(covered),
                gateway.link("s_" + id)
                        .map(url -> message.with(List.of(List.of(Button.open(voice.say("links.open"), url)))))
                        .orElse(message));
    }
}
