package news.parallax.preference;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.command.ChatStates;
import news.parallax.command.Editions;
import news.parallax.command.StoryLanguageMenu;

/** All that a chat has chosen of how it is spoken to, with a button for each; what every choice is answered with. */
record SettingsPanel(ChatStates states, Editions editions, InstantSource clock) {
    /** The settings as they are. */
    Reply show(Ask ask) {
        return panel(ask, Optional.empty());
    }

    private Reply panel(Ask ask, Optional<Text> before) {
        Voice voice = ask.voice();
        ChatState chat = ask.chat();
        Text.Builder text = Text.builder();
        before.ifPresent(words -> text.add(words).line().line());
        text.bold(voice.say("settings.title")).line();
        text.add(voice.tell("settings.language", voice.language().ownName())).line();
        text.words(StoryLanguageMenu.line(ask)).line();
        text.add(voice.tell(
                        "settings.zone",
                        chat.zone().getId(),
                        new Times(voice, clock.instant()).minute(clock.instant())))
                .line();
        text.add(voice.tell("settings.edition", editions.name(voice, chat.edition())))
                .line();
        text.add(voice.tell("settings.plain", onOff(voice, chat.plain()))).line();
        text.add(voice.tell("settings.brief", onOff(voice, chat.brief()))).line();
        text.line().add(voice.tell("settings.more"));
        if (ask.request().kind() == ChatKind.PRIVATE) {
            text.line()
                    .add(voice.tell(
                            "settings.elsewhere",
                            Text.builder().code("/lang @channel de").build()));
        }
        String other = chat.brief() ? "off" : "on";
        return Reply.of(new Message(
                text.build(),
                List.of(
                        List.of(
                                Button.ask(voice.say("settings.button.language"), "l:menu"),
                                Button.ask(voice.say("settings.button.zone"), "tz:menu"),
                                Button.ask(voice.say("settings.button.edition"), "ed:menu")),
                        List.of(StoryLanguageMenu.open(voice)),
                        List.of(
                                Button.change(
                                        voice.say(chat.plain() ? "settings.button.pictures" : "settings.button.plain"),
                                        chat.plain() ? "pl:off" : "pl:on"),
                                Button.change(
                                        voice.say(chat.brief() ? "settings.button.full" : "settings.button.brief"),
                                        "set:brief:" + other))),
                false));
    }

    /** The word for a switch. */
    static String onOff(Voice voice, boolean on) {
        return voice.say(on ? "settings.on" : "settings.off");
    }

    /** Keeps what was chosen and shows the settings as they are then, under these words. */
    Reply saved(Ask ask, ChatState state, String key, Object... values) {
        states.save(state);
        Ask then = new Ask(ask.request(), state, "");
        Voice voice = then.voice();
        Reply panel = panel(then, Optional.of(voice.tell(key, values)));
        return ask.request().tap() ? new Reply(panel.message(), voice.say("settings.saved"), false) : panel;
    }
}
