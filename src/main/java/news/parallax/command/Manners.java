package news.parallax.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.parallax.chat.Voice;

/** Where commands are answered and who may give them: one table for the router, the help and the menus. */
public final class Manners {
    /** What plain words are a question by, where people talk to each other too. */
    static final String ASK = "ask";

    /** Groups of commands as the help tells them. */
    static final Map<String, List<String>> THEMES = java.util.Collections.unmodifiableMap(themes());

    /** Commands whose answers all members of a group see. */
    private static final Set<String> OPEN = Set.of(
            "story",
            "digest",
            "quiet",
            "pause",
            "resume",
            "follow",
            "unfollow",
            "mute",
            "alerts",
            "tz",
            "lang",
            "plain",
            "settings",
            "edition",
            "welcome");
    /** Commands about a person's own data: answered in private only. */
    private static final Set<String> PRIVATE = Set.of("mybias", "export", "forget", "label");
    /** Commands that change a group for all: admins only, at the command and again at the tap. */
    private static final Set<String> ADMINS = Set.of("tz", "lang", "plain", "settings", "edition");
    /** Commands that a link may give: they only read, so that nobody is led to change something by a link. */
    private static final Set<String> LINKED = Set.of(
            "top",
            "story",
            "bias",
            "sources",
            "compare",
            "timeline",
            "related",
            "changes",
            "why",
            "blindspot",
            "search",
            "source",
            "corrections",
            "status",
            "help",
            "about",
            "privacy",
            ASK);
    /** Commands whose answer a channel's readers see, where whoever posts there gives them. */
    private static final Set<String> TOLD_IN_CHANNELS = Set.of(
            "top", "story", "bias", "sources", "compare", "timeline", "blindspot", "search", "source", "corrections");

    private static final List<String> PRIVATE_MENU = List.of(
            "top",
            "blindspot",
            "search",
            "digest",
            "follow",
            "mute",
            "settings",
            "lang",
            "tz",
            "mybias",
            "help",
            "about");
    private static final List<String> GROUP_MENU = List.of("top", "story", "search", "blindspot", "source", "help");
    private static final List<String> ADMIN_MENU =
            List.of("top", "story", "search", "blindspot", "digest", "follow", "quiet", "pause", "settings", "help");

    private Manners() {}

    private static Map<String, List<String>> themes() {
        Map<String, List<String>> themes = new java.util.LinkedHashMap<>();
        themes.put("news", List.of("top", "story", "blindspot", "search"));
        themes.put("story", List.of("bias", "sources", "compare", "timeline", "related", "changes", "why", "source"));
        themes.put("orders", List.of("digest", "follow", "unfollow", "alerts", "mute", "quiet", "pause", "resume"));
        themes.put(
                "yours", List.of("settings", "edition", "tz", "lang", "plain", "label", "mybias", "export", "forget"));
        themes.put("about", List.of("status", "corrections", "report", "propose", "privacy", "about", "help"));
        return themes;
    }

    static boolean asideInGroups(String name) {
        return !OPEN.contains(name);
    }

    static boolean privateOnly(String name) {
        return PRIVATE.contains(name);
    }

    static boolean adminsOnly(String name) {
        return ADMINS.contains(name);
    }

    static boolean toldInChannels(String name) {
        return TOLD_IN_CHANNELS.contains(name);
    }

    static boolean linked(String name) {
        return LINKED.contains(name);
    }

    /** The commands in the menu of people in private chats. */
    public static List<String> privateMenu() {
        return PRIVATE_MENU;
    }

    /** The commands in the menu of members of groups. */
    public static List<String> groupMenu() {
        return GROUP_MENU;
    }

    /** The commands in the menu of admins of groups. */
    public static List<String> adminMenu() {
        return ADMIN_MENU;
    }

    /** What a command does, in a line. */
    public static String line(Voice voice, String name) {
        return voice.say("menu." + name);
    }
}
