package news.parallax;

import java.util.ArrayList;
import java.util.List;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.Articles;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoveragePictures;
import news.parallax.command.BiasCommand;
import news.parallax.command.BlindspotCommand;
import news.parallax.command.ChangesCommand;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;
import news.parallax.command.CommandRouter;
import news.parallax.command.CompareCommand;
import news.parallax.command.CorrectionsCommand;
import news.parallax.command.DigestCommand;
import news.parallax.command.PictureCommand;
import news.parallax.command.ReadBefore;
import news.parallax.command.SourceCommand;
import news.parallax.command.SourcesCommand;
import news.parallax.command.StatusCommand;
import news.parallax.command.StoryCommand;
import news.parallax.command.StoryFinder;
import news.parallax.command.TimelineCommand;
import news.parallax.command.WhyCommand;
import news.parallax.digest.DigestEditor;
import news.parallax.digest.NewsEditor;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.Feeds;
import news.parallax.feed.PollPolicy;
import news.parallax.pipeline.NewsCycle;
import news.parallax.story.ClusterPolicy;
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
        DigestEditor editor,
        List<Command> commands,
        CommandRouter router) {

    /** Everything, ready to run; nothing has been started yet. */
    static Parallax assemble(Settings settings, World world) {
        Feeds feeds = world.store().feeds();
        Articles articles = world.store().articles();
        Stories stories = world.store().stories();
        Briefs briefs = new Briefs(world.summarizer(), BriefLength.CHAT, articles, world.outlets());
        NewsCycle cycle = NewsCycle.over(
                feeds,
                articles,
                stories,
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
        DigestEditor editor = new NewsEditor(front, briefs, world.chat()::link);
        List<Command> commands = commands(world, front, briefs, editor);
        Talking talking = Talking.of(settings, world, front, briefs, commands);
        return new Parallax(
                settings,
                world,
                feeds,
                articles,
                stories,
                front,
                briefs,
                cycle,
                editor,
                talking.commands(),
                talking.router());
    }

    private static List<Command> commands(World world, FrontPage front, Briefs briefs, DigestEditor editor) {
        ChatStates states = world.store().chatStates();
        StoryFinder finder =
                new StoryFinder(world.store().stories(), world.store().articles(), front);
        ReadBefore before =
                new ReadBefore(world.store().versions(), world.store().looks(), briefs, world.clock());
        StoryCommand story = new StoryCommand(finder, front, briefs, before, world.clock());
        List<Command> commands = new ArrayList<>();
        commands.add(story);
        commands.add(new CompareCommand(finder, briefs));
        commands.add(new TimelineCommand(finder, front, briefs, world.clock()));
        commands.add(new ChangesCommand(finder, briefs, before, world.clock()));
        commands.add(new CorrectionsCommand(world.store().versions(), world.clock()));
        commands.add(new BiasCommand(finder, front, briefs));
        commands.add(new SourcesCommand(finder, front, world.outlets(), briefs, world.clock()));
        commands.add(new BlindspotCommand(front, briefs, states));
        commands.add(new WhyCommand(
                finder, front, world.outlets(), briefs, world.store().doubts(), world.clock()));
        commands.add(new SourceCommand(world.outlets(), world.store().feeds(), front, world.clock()));
        commands.add(new PictureCommand(finder, front, briefs, new CoveragePictures(), world.clock()));
        commands.add(new DigestCommand(world.store().subscriptions(), world.chat(), editor, states, world.clock()));
        commands.add(new StatusCommand(world.store().feeds(), world.clock()));
        return List.copyOf(commands);
    }
}
