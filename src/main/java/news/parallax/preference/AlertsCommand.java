package news.parallax.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.command.StoryLanguageMenu;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** {@code /alerts}: breaking stories at once, from a number of independent reports on, so many a day at most. */
public final class AlertsCommand implements Command {
    private static final List<Integer> REPORTS = List.of(5, 8, 12, 20);
    private static final List<Integer> A_DAY = List.of(1, 3, 5, 10);
    private static final int FEWEST = 3;
    private static final int MOST_A_DAY = 20;

    private final Wishes wishes;
    private final Managers managers;

    /** Keeps the wish in {@code wishes}. */
    public AlertsCommand(Wishes wishes, ChatGateway gateway) {
        this.wishes = wishes;
        this.managers = new Managers(gateway);
    }

    @Override
    public List<String> names() {
        return List.of("alerts");
    }

    @Override
    public String summary() {
        return "breaking stories at once, as in /alerts 8 3: from 8 reports, 3 a day";
    }

    @Override
    public List<String> taps() {
        return List.of("al");
    }

    @Override
    public Reply answer(Ask ask) {
        Wish wish = wishes.of(ask.request().chat());
        String first = ask.part(0, "");
        if (first.isEmpty()) {
            return shown(ask, wish);
        }
        Optional<Reply> refusal = managers.refusal(ask, ask.request().chat());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int reports = first.equals("off") ? 0 : first.equals("on") ? Wish.ALERT_REPORTS : ask.number(0, 0, 200);
        if (!first.equals("off") && reports < FEWEST) {
            return Reply.of(Message.of(Text.of(ask.voice().say("rest.alerts.how", FEWEST))));
        }
        int aDay = Math.max(1, ask.number(1, wish.alertsADay(), MOST_A_DAY));
        Wish changed = wish.alerts(reports, aDay, ask.request().thread());
        wishes.save(changed);
        return shown(ask, changed);
    }

    private static Reply shown(Ask ask, Wish wish) {
        boolean on = wish.alertReports() > 0;
        Text.Builder text = Text.builder()
                .words(
                        on
                                ? ask.voice().say("rest.alerts.on", wish.alertReports(), wish.alertsADay())
                                : ask.voice().say("rest.alerts.off"));
        if (on) {
            text.line().words(StoryLanguageMenu.line(ask)).words(" · /lang");
        }
        List<Button> reports = new ArrayList<>();
        REPORTS.forEach(count -> reports.add(Button.change(
                mark(count == wish.alertReports()) + ask.voice().say("rest.alerts.reports", count),
                "al:" + count + ":" + wish.alertsADay())));
        List<Button> aDay = new ArrayList<>();
        if (on) {
            A_DAY.forEach(count -> aDay.add(Button.change(
                    mark(count == wish.alertsADay()) + ask.voice().say("rest.alerts.day", count),
                    "al:" + wish.alertReports() + ":" + count)));
            aDay.add(Button.change(ask.voice().say("order.button.off"), "al:off"));
        }
        return Reply.of(new Message(text.build(), aDay.isEmpty() ? List.of(reports) : List.of(reports, aDay), false));
    }

    private static String mark(boolean chosen) {
        return chosen ? "• " : "";
    }
}
