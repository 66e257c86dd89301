package news.parallax.store;

import java.time.InstantSource;
import news.parallax.article.Articles;
import news.parallax.brief.Looks;
import news.parallax.brief.StoryVersions;
import news.parallax.command.ChatStates;
import news.parallax.command.Letterbox;
import news.parallax.command.Readers;
import news.parallax.command.Traces;
import news.parallax.digest.Deliveries;
import news.parallax.digest.HeldStories;
import news.parallax.digest.ToldStories;
import news.parallax.digest.Votes;
import news.parallax.feed.Feeds;
import news.parallax.job.Tenure;
import news.parallax.operations.Census;
import news.parallax.story.Doubts;
import news.parallax.story.Stories;
import news.parallax.story.StorySearch;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wishes;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.Postings;

/** What a store holds, each part behind the port that the features know. Safe for several threads. */
public abstract sealed class StorePorts permits Store {
    final Database database;
    final DatabaseClock clock;
    final OwnReads own;
    private volatile long clusteringToken;

    StorePorts(Database database, InstantSource here) {
        this.database = database;
        clock = new DatabaseClock(database, here);
        own = new OwnReads(here);
    }

    /** Where feeds' states are kept. */
    public Feeds feeds() {
        return new SqlFeeds(database);
    }

    /** Where articles are kept. */
    public Articles articles() {
        return new SqlArticles(database, own.revision);
    }

    /** Where stories are kept. */
    public Stories stories() {
        return new SqlStories(database, () -> clusteringToken, own.revision);
    }

    /** Where the versions of stories are kept. */
    public StoryVersions versions() {
        return new SqlStoryVersions(database, () -> clusteringToken, own.revision);
    }

    /** Where it is kept which version of a story a chat saw last. */
    public Looks looks() {
        return new SqlLooks(database, own.looks);
    }

    /** How stories are found by words. */
    public StorySearch search() {
        return new SqlStorySearch(database);
    }

    /** Where readers' votes on memberships wait. */
    public Doubts doubts() {
        return new SqlDoubts(database);
    }

    /** Where what is kept of chats is kept. */
    public ChatStates chatStates() {
        return new SqlChatStates(database, own.chats);
    }

    /** What people asked to be kept for them. */
    public Readers readers() {
        return new SqlReaders(database);
    }

    /** What readers hand to the operators. */
    public Letterbox letterbox() {
        return new SqlLetterbox(database);
    }

    /** All that is kept about a chat or a person. */
    public Traces traces() {
        return new SqlTraces(database, own.personal());
    }

    /** Where subscriptions are kept. */
    public Subscriptions subscriptions() {
        return new SqlSubscriptions(database);
    }

    /** Where digests wait for their sending, and what became of them. */
    public Deliveries deliveries() {
        return new SqlDeliveries(database);
    }

    /** Where it is kept what chats have had. */
    public ToldStories told() {
        return new SqlToldStories(database);
    }

    /** Where stories wait for the end of quiet hours. */
    public HeldStories held() {
        return new SqlHeldStories(database);
    }

    /** Where the wishes of chats are kept. */
    public Wishes wishes() {
        return new SqlWishes(database);
    }

    /** Where it is kept what chats follow. */
    public Follows follows() {
        return new SqlFollows(database);
    }

    /** Where it is kept what chats do not want to hear of. */
    public Mutes mutes() {
        return new SqlMutes(database);
    }

    /** Where it is kept what readers think of digests. */
    public Votes votes() {
        return new SqlVotes(database);
    }

    /** Where Telegram's updates are kept until they are handled. */
    public Inbox inbox() {
        return inbox("");
    }

    /** The same for one of several processes on this store, by its name among them. */
    public Inbox inbox(String owner) {
        return new SqlInbox(database, owner);
    }

    /** Where the processes on a shared store note what they send, by one clock. */
    public Postings postings() {
        return postings(clock);
    }

    /** The same by a clock of one's own. */
    public Postings postings(InstantSource time) {
        return new SqlPostings(database, time);
    }

    /**
     * From now on this process writes stories only while nobody has taken the work of clustering over from this tenure;
     * where somebody has, writing fails and changes nothing.
     */
    public void fenceStories(Tenure clustering) {
        clusteringToken = clustering.token();
    }

    /** Counts what it holds. */
    public Census census() {
        return new SqlCensus(database);
    }

    /** For looking at rows that no port shows. */
    Database database() {
        return database;
    }
}
