package news.parallax;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import news.parallax.command.Command;
import news.parallax.command.Manners;
import news.parallax.telegram.Menu;

/** The menus of commands that Telegram shows: for each audience, in each language of the interface. */
final class CommandMenus {
    private CommandMenus() {}

    static List<Menu> of(List<Command> commands) {
        Set<String> known =
                commands.stream().flatMap(command -> command.names().stream()).collect(Collectors.toSet());
        List<Menu> menus = new ArrayList<>();
        for (Language language : Language.values()) {
            Voice voice = new Voice(language, ZoneOffset.UTC, false);
            // without a language it is for everybody whose own is not spoken
            String tag = language == Language.ENGLISH ? "" : language.tag();
            menus.add(menu(Menu.Audience.PRIVATE, tag, Manners.privateMenu(), known, voice));
            menus.add(menu(Menu.Audience.GROUPS, tag, Manners.groupMenu(), known, voice));
            menus.add(menu(Menu.Audience.GROUP_ADMINS, tag, Manners.adminMenu(), known, voice));
        }
        return menus;
    }

    private static Menu menu(
            Menu.Audience audience, String language, List<String> names, Set<String> known, Voice voice) {
        return new Menu(
                audience,
                language,
                names.stream()
                        .filter(known::contains)
                        .map(name -> new Menu.Entry(name, Manners.line(voice, name)))
                        .toList());
    }
}
