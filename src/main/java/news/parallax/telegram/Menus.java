package news.parallax.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** Offers the menus to Telegram, each once. For one thread. */
final class Menus {
    private static final Logger LOG = LoggerFactory.getLogger(Menus.class);

    private final BotApi api;
    private final Deque<Menu> left;

    Menus(BotApi api, List<Menu> menus) {
        this.api = api;
        left = new ArrayDeque<>(menus);
    }

    /** Offers those that are left, until one finds Telegram busy or away; says whether all are offered now. */
    boolean offer() {
        while (!left.isEmpty()) {
            Outcome outcome = api.call(call(left.getFirst()));
            if (!(outcome instanceof Answer answer) || answer.serverFailed() || answer.code() == 429) {
                LOG.info("a menu will be offered again: {}", outcome);
                return false;
            }
            if (!answer.ok()) {
                LOG.warn("Telegram refused a menu: {}", answer.description());
            }
            left.removeFirst();
        }
        return true;
    }

    private static SetMyCommands call(Menu menu) {
        SetMyCommands call = new SetMyCommands(menu.entries().stream()
                .map(entry -> new BotCommand(entry.command(), entry.description()))
                .toList());
        BotCommandScope scope = scope(menu.audience());
        if (scope != null) {
            call.setScope(scope);
        }
        if (!menu.language().isEmpty()) {
            call.setLanguageCode(menu.language());
        }
        return call;
    }

    private static @Nullable BotCommandScope scope(Menu.Audience audience) {
        return switch (audience) {
            case ALL -> null;
            case PRIVATE -> new BotCommandScopeAllPrivateChats();
            case GROUPS -> new BotCommandScopeAllGroupChats();
            case GROUP_ADMINS -> new BotCommandScopeAllChatAdministrators();
        };
    }
}
