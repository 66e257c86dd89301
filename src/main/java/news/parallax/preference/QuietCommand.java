package news.parallax.preference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.digest.HeldStories;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** {@code /quiet}: the hours of the day in which alerts and follow-ups wait. */
public final class QuietCommand implements Command {
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2}(?::\\d{2})?)\\s{0,3}(?:-|–|to|bis|до|à|a|até)\\s{0,3}(\\d{1,2}(?::\\d{2})?)");

    private final Wishes wishes;
    private final HeldStories held;
    private final Managers managers;

    /** Keeps the hours in {@code wishes}. */
    public QuietCommand(Wishes wishes, HeldStories held, ChatGateway gateway) {
        this.wishes = wishes;
        this.held = held;
        this.managers = new Managers(gateway);
    }

    @Override
    public List<String> names() {
        return List.of("quiet");
    }

    @Override
    public String summary() {
        return "hours in which nothing comes that can wait, as in /quiet 22:00-07:00";
    }

    @Override
    public Reply answer(Ask ask) {
        Wish wish = wishes.of(ask.request().chat());
        String words = ask.words().strip();
        if (words.isEmpty()) {
            return say(wish.quiet()
                    .map(quiet -> ask.voice()
                            .say(
                                    "rest.quiet.now",
                                    quiet.from().toString(),
                                    quiet.to().toString(),
                                    ask.chat().zone().getId()))
                    .orElseGet(() -> ask.voice().say("rest.quiet.none")));
        }
        Optional<Reply> refusal = managers.refusal(ask, ask.request().chat());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (words.equalsIgnoreCase("off")) {
            wishes.save(wish.quiet(Optional.empty()));
            held.postpone(ask.request().chat(), java.time.Instant.EPOCH);
            return say(ask.voice().say("rest.quiet.off"));
        }
        Optional<Quiet> quiet = hours(words);
        if (quiet.isEmpty()) {
            return say(ask.voice().say("rest.quiet.how"));
        }
        if (quiet.get().from().equals(quiet.get().to())) {
            return say(ask.voice().say("rest.quiet.same"));
        }
        wishes.save(wish.quiet(quiet));
        return say(ask.voice()
                .say(
                        "rest.quiet.now",
                        quiet.get().from().toString(),
                        quiet.get().to().toString(),
                        ask.chat().zone().getId()));
    }

    /** The hours that somebody typed: "22:00-07:00", "22-7", "22:30 to 7". */
    static Optional<Quiet> hours(String words) {
        Matcher hours = HOURS.matcher(words);
        return hours.matches()
                ? DigestChange.minute(minute(hours.group(1)))
                        .flatMap(from ->
                                DigestChange.minute(minute(hours.group(2))).map(to -> new Quiet(from, to)))
                : Optional.empty();
    }

    /** "22" is meant as 22:00. */
    private static String minute(String hour) {
        return hour.indexOf(':') < 0 ? hour + ":00" : hour;
    }

    private static Reply say(String words) {
        return Reply.of(Message.of(Text.of(words)));
    }
}
