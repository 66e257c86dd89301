package news.parallax.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.brief.Briefs;
import news.parallax.brief.StoryVersions;
import news.parallax.chat.ChatId;
import news.parallax.chat.Voice;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;
import news.parallax.story.StoryLanguages;
import news.parallax.subscription.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that composes messages that nobody asked for at that moment, over one front page. Safe for several threads. */
public final class Newsroom {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
    private static final ChatId NOBODY = new ChatId(0);

    private final SubscribedChats.Books books;
    private final FrontPage front;
    private final Stories stories;
    private final StoryVersions versions;
    private final Function<ChatId, Voice> voices;
    private final Interests interests;
    private final Choice choice;
    private final DigestLines lines;
    private final DigestEditor editor;

    /**
     * @param links the address that opens a story by its start word, where there is one
     * @param voices how chats are spoken to
     * @param languages in which languages chats are told stories
     * @param clock says what was not asked for lately
     */
    public Newsroom(
            FrontPage front,
            Briefs briefs,
            Stories stories,
            StoryVersions versions,
            SubscribedChats.Books books,
            Function<String, Optional<String>> links,
            Function<ChatId, Voice> voices,
            Function<ChatId, StoryLanguages> languages,
            InstantSource clock) {
        this.front = front;
        this.stories = stories;
        this.versions = versions;
        this.books = books;
        this.voices = voices;
        this.interests = new Interests(front);
        this.choice = new Choice(
                front,
                interests,
                new Newness(briefs, versions, stories::mergedInto, clock),
                books.told(),
                books.follows(),
                books.mutes(),
                languages);
        this.lines = new DigestLines(front, briefs::of, links);
        this.editor = new NewsEditor(choice, lines, voices);
    }

    /** Who composes digests. */
    public DigestEditor editor() {
        return editor;
    }

    /**
     * Composes a digest for nobody, so that stories and briefs are read before it is this process's turn: people wait for
     * whoever takes over. Changes nothing; where it cannot be done now, nothing is said of it.
     */
    public void rehearse(Instant now) {
        try {
            editor.compose(
                    Subscription.daily(NOBODY, Optional.empty(), ZoneOffset.UTC, LocalTime.NOON, List.of(), 0, now),
                    now);
        } catch (RuntimeException e) {
            LOG.debug("a digest could not be rehearsed", e);
        }
    }

    /** What is composed as time goes by, each by one process at a time. */
    public List<DigestDesk.Round> rounds() {
        Bulletin bulletin = new Bulletin(books.deliveries(), books.held(), lines, voices, books.wishes()::of);
        return List.of(
                new CorrectionRound(versions, books.told(), books.deliveries(), voices),
                new DigestRound(books.subscriptions(), books.deliveries(), editor, books.wishes()::of),
                new MorningRound(books.held(), stories::find, front, choice, bulletin, books.wishes()::of, voices),
                new AlertRound(front, books.wishes(), choice, bulletin),
                new FollowRound(front, stories::find, books.follows(), books.wishes(), choice, interests, bulletin));
    }
}
