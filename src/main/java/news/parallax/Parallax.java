package news.parallax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.Articles;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.command.BiasCommand;
import news.parallax.command.BlindspotCommand;
import news.parallax.command.ChangesCommand;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;
import news.parallax.command.CommandRouter;
import news.parallax.command.CompareCommand;
import news.parallax.command.CorrectionsCommand;
import news.parallax.command.DigestTaps;
import news.parallax.command.PictureCommand;
import news.parallax.command.ReadBefore;
import news.parallax.command.RelatedCommand;
import news.parallax.command.SourceCommand;
import news.parallax.command.SourcesCommand;
import news.parallax.command.StatusCommand;
import news.parallax.command.StoryCommand;
import news.parallax.command.StoryFinder;
import news.parallax.command.StoryLines;
import news.parallax.command.TimelineCommand;
import news.parallax.command.WhyCommand;
import news.parallax.digest.Announcer;
import news.parallax.digest.DigestEditor;
import news.parallax.digest.Newsroom;
import news.parallax.digest.SubscribedChats;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.Feeds;
import news.parallax.feed.PollPolicy;
import news.parallax.operations.AdminCommand;
import news.parallax.operations.Broadcast;
import news.parallax.picture.CoveragePictures;
import news.parallax.pipeline.NewsCycle;
import news.parallax.preference.AlertsCommand;
import news.parallax.preference.DigestCommand;
import news.parallax.preference.FollowCommand;
import news.parallax.preference.MuteCommand;
import news.parallax.preference.QuietCommand;
import news.parallax.preference.RestCommand;
import news.parallax.preference.SubjectFinder;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;

/** Puts the program together, in the order in which the data flows. */
record Parallax(
        Settings settings,
        World world,
        Feeds feeds,
        Articles articles,
        Stories stories,
        FrontPage front,
        Briefs briefs,
        NewsCycle cycle,
        Newsroom newsroom,
        List<Command> commands,
        CommandRouter router) {
    /** The editions that a tap chooses; any other country can be typed. */
    private static final List<String> EDITIONS =
            List.of("", "US", "GB", "CA", "AU", "DE", "FR", "ES", "BR", "IN", "UA", "ZA");

    /** Everything, ready to run; nothing has been started yet. */
    static Parallax assemble(Settings settings, World world) {
        return assemble(settings, () -> settings, world);
    }

    /**
     * The same.
     *
     * @param again reads the settings anew when operators ask for that
     */
    static Parallax assemble(Settings settings, Supplier<Settings> again, World world) {
        Feeds feeds = world.store().feeds();
        Articles articles = world.store().articles();
        Stories stories = world.store().stories();
        Briefs briefs = new Briefs(world.summarizer(), BriefLength.CHAT, articles, world.outlets(), world.clock());
        NewsCycle cycle = NewsCycle.over(
                feeds,
                articles,
                stories,
                world.store().doubts(),
                new FeedPoller(
                        world.web(),
                        new FeedParser(),
                        PollPolicy.of(settings.polling().interval()),
                        world.clock(),
                        settings.polling().parallel()),
                world.web(),
                new ArticleExtractor(),
                world.outlets(),
                world.embedder(),
                ClusterPolicy.standard().within(settings.stories().window()),
                briefs,
                world.store().versions(),
                new NewsCycle.Limits(
                        settings.stories().window(),
                        settings.polling().pageTime(),
                        settings.polling().parallel()),
                world.clock(),
                world.progress());
        FrontPage front = new FrontPage(
                stories, world.outlets(), world.clock(), settings.stories().window());
        ChatStates states = world.store().chatStates();
        Newsroom newsroom = new Newsroom(
                front,
                briefs,
                stories,
                world.store().versions(),
                books(world.store()),
                world.chat()::link,
                chat -> states.of(chat).voice(),
                chat -> states.of(chat).storyLanguages(),
                world.clock());
        StoryFinder finder = new StoryFinder(stories, articles, front, world.clock());
        List<Command> commands = new ArrayList<>(commands(world, front, finder, briefs, newsroom.editor()));
        admin(settings, again, world).ifPresent(commands::add);
        Talking talking = Talking.of(settings, world, front, finder, briefs, commands);
        return new Parallax(
                settings,
                world,
                feeds,
                articles,
                stories,
                front,
                briefs,
                cycle,
                newsroom,
                talking.commands(),
                talking.router());
    }

    private static Optional<Command> admin(Settings settings, Supplier<Settings> again, World world) {
        if (settings.telegram().operators().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AdminCommand(
                Set.copyOf(settings.telegram().operators()),
                world.store().census(),
                () -> outcomes(world.store()),
                world.store().feeds(),
                world.outlets(),
                new Reload(settings, again, world.outlets(), world.store()),
                broadcast(new Announcer(
                        world.store().subscriptions(), world.store().deliveries(), world.clock())),
                world.clock(),
                new Main.Version().getVersion()[0]));
    }

    private static Broadcast broadcast(Announcer announcer) {
        return new Broadcast() {
            @Override
            public int chats() {
                return announcer.chats();
            }

            @Override
            public int send(String occasion, String words) {
                return announcer.send(occasion, words);
            }
        };
    }

    private static Map<String, Long> outcomes(Store store) {
        return store.deliveries().counts().entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static List<Command> commands(
            World world, FrontPage front, StoryFinder finder, Briefs briefs, DigestEditor editor) {
        ChatStates states = world.store().chatStates();
        ReadBefore before =
                new ReadBefore(world.store().versions(), world.store().looks(), briefs, world.clock());
        StoryCommand story = new StoryCommand(finder, front, briefs, before, world.clock());
        List<Command> commands = new ArrayList<>();
        commands.add(story);
        commands.add(new CompareCommand(finder, briefs));
        commands.add(new TimelineCommand(finder, front, briefs, world.clock()));
        commands.add(new RelatedCommand(finder, new StoryLines(front, briefs, world.clock()), briefs, states));
        commands.add(new ChangesCommand(finder, briefs, before, world.clock()));
        commands.add(new CorrectionsCommand(world.store().versions(), world.clock()));
        commands.add(new BiasCommand(finder, front, briefs, world.clock()));
        commands.add(new SourcesCommand(finder, front, world.outlets(), briefs, world.clock()));
        commands.add(new BlindspotCommand(front, briefs, states));
        commands.add(new WhyCommand(
                finder, front, world.outlets(), briefs, world.store().doubts(), world.clock()));
        commands.add(new SourceCommand(
                world.outlets(), world.store().feeds(), front, world.store().readers(), world.clock()));
        commands.add(new PictureCommand(finder, front, briefs, new CoveragePictures(), world.clock()));
        commands.add(new DigestCommand(
                books(world.store()), world.chat(), editor, states, front.topics(), EDITIONS, world.clock()));
        commands.add(new StatusCommand(world.store().feeds(), books(world.store()), world.clock()));
        commands.addAll(orders(world, front, finder));
        commands.add(new DigestTaps(
                world.store().deliveries(),
                world.store().told(),
                world.store().votes(),
                world.store().stories(),
                front,
                briefs,
                story,
                world.clock()));
        return List.copyOf(commands);
    }

    private static List<Command> orders(World world, FrontPage front, StoryFinder finder) {
        Store store = world.store();
        SubjectFinder subjects = new SubjectFinder(finder, front, world.outlets());
        List<Command> commands = new ArrayList<>(FollowCommand.both(
                store.follows(), store.told(), store.stories(), subjects, world.chat(), world.clock()));
        commands.add(new MuteCommand(store.mutes(), subjects, world.chat(), world.clock()));
        commands.add(new AlertsCommand(store.wishes(), world.chat()));
        commands.add(new QuietCommand(store.wishes(), store.held(), world.chat()));
        commands.addAll(RestCommand.both(store.wishes(), world.chat(), world.clock()));
        return commands;
    }

    /** All that is kept for chats that want to be told. */
    static SubscribedChats.Books books(Store store) {
        return new SubscribedChats.Books(
                store.subscriptions(),
                store.deliveries(),
                store.told(),
                store.held(),
                store.wishes(),
                store.follows(),
                store.mutes());
    }
}
