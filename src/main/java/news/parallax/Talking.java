package news.parallax;

import java.util.ArrayList;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.command.AboutCommand;
import news.parallax.command.ChatStates;
import news.parallax.command.Command;
import news.parallax.command.CommandRouter;
import news.parallax.command.CountedStories;
import news.parallax.command.Editions;
import news.parallax.command.ExportCommand;
import news.parallax.command.Finding;
import news.parallax.command.ForgetCommand;
import news.parallax.command.HelpCommand;
import news.parallax.command.InlineAnswers;
import news.parallax.command.Kin;
import news.parallax.command.LabelCommand;
import news.parallax.command.LinksCommand;
import news.parallax.command.MyBiasCommand;
import news.parallax.command.Operators;
import news.parallax.command.PageLook;
import news.parallax.command.PrivacyCommand;
import news.parallax.command.ProposeCommand;
import news.parallax.command.Readers;
import news.parallax.command.ReportCommand;
import news.parallax.command.SearchCommand;
import news.parallax.command.StartCommand;
import news.parallax.command.StoryFinder;
import news.parallax.command.StoryLines;
import news.parallax.command.TopCommand;
import news.parallax.command.WelcomeCommand;
import news.parallax.command.WordsCommand;
import news.parallax.preference.InAnotherChat;
import news.parallax.preference.SettingsCommand;
import news.parallax.preference.Zones;
import news.parallax.story.FrontPage;
import news.parallax.subscription.Subscription;

/** Puts the conversation together: the commands about stories are given, those about the chat itself are added. */
record Talking(List<Command> commands, CommandRouter router) {

    static Talking of(
            Settings settings,
            World world,
            FrontPage front,
            StoryFinder finder,
            Briefs briefs,
            List<Command> aboutStories) {
        ChatStates states = world.store().chatStates();
        Readers readers = world.store().readers();
        StoryLines lines = new StoryLines(front, briefs, world.clock());
        Editions editions = new Editions(front, world.outlets());
        Finding finding = new Finding(world.store().search(), world.store().stories(), front, world.outlets());
        Kin kin = new Kin(world.store().search(), world.store().stories(), lines, states);
        PageLook look = new PageLook(world.web());
        Operators operators = new Operators(world.chat(), settings.telegram().operators());

        List<Command> commands = new ArrayList<>(aboutStories);
        commands.replaceAll(command -> command.names().contains("story")
                ? new CountedStories(command, finder, front, readers, world.clock())
                : command);
        Command story = named(commands, "story");
        Command search = new SearchCommand(finding, lines, states, world.clock());
        Command help = new HelpCommand(() -> List.copyOf(commands));
        commands.add(new StartCommand(story, named(commands, "blindspot"), named(commands, "digest"), world.chat()));
        commands.add(new WelcomeCommand(
                states,
                chat -> world.store().subscriptions().of(chat).stream().anyMatch(Subscription::enabled),
                world.chat()));
        commands.add(new TopCommand(front, editions, lines, states, world.clock()));
        commands.add(search);
        commands.addAll(SettingsCommand.all(states, new Zones(), editions, front, world.clock()));
        commands.add(new LabelCommand(readers, world.outlets()));
        commands.add(new MyBiasCommand(readers));
        commands.add(new ExportCommand(world.store().traces()));
        commands.add(new ForgetCommand(world.store().traces()));
        commands.add(new ReportCommand(finder, world.store().letterbox(), operators, world.clock()));
        commands.add(new ProposeCommand(
                look, world.store().letterbox(), world.store().feeds(), world.outlets(), operators, world.clock()));
        commands.add(new PrivacyCommand());
        commands.add(new AboutCommand(world.outlets()));
        commands.add(help);
        commands.replaceAll(command -> InAnotherChat.too(command, states, world.chat()));
        LinksCommand links =
                new LinksCommand(finder, story, world.store().articles(), briefs, world.outlets(), readers, look, kin);
        InlineAnswers inline =
                new InlineAnswers(finding, world.store().stories(), front, briefs, world.chat(), world.clock());
        return new Talking(
                List.copyOf(commands),
                new CommandRouter(commands, states, world.chat(), links, new WordsCommand(search, help, kin), inline));
    }

    private static Command named(List<Command> commands, String name) {
        return commands.stream()
                .filter(command -> command.names().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
