package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.digest.Choice.Chosen;
import news.parallax.story.CoveredStory;
import news.parallax.story.Story;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Subscription;

/** Composes digests of the best stories since the last one, one message each. Safe for several threads. */
public final class NewsEditor implements DigestEditor {
    /** The longest digest, in UTF-16 units: it is never split. */
    public static final int MOST_CHARACTERS = 2_500;

    private static final int WORDS_A_MINUTE = 220;
    private static final int DAYS_OF_WEEK = 7;
    private static final int NOON = 12;
    private static final int EVENING = 17;
    private static final int ROW = 6;

    private final Choice choice;
    private final DigestLines stories;
    private final Function<ChatId, Voice> voices;

    /** @param voices how chats are spoken to */
    NewsEditor(Choice choice, DigestLines lines, Function<ChatId, Voice> voices) {
        this.choice = choice;
        this.stories = lines;
        this.voices = voices;
    }

    @Override
    public Composed compose(Subscription subscription, Instant now) {
        DigestLines lines = stories.at(now);
        Contents contents = subscription.contents();
        Voice voice = voices.apply(subscription.chat()).in(subscription.zone());
        Chosen chosen = choice.choose(subscription.chat(), contents, since(subscription, now), now);
        Text foot = foot(voice, chosen, subscription, now);
        if (chosen.stories().isEmpty() && chosen.blindspot().isEmpty()) {
            return new Composed(Message.of(nothing(voice, subscription, foot, now)), List.of());
        }
        Optional<Text> gap = chosen.blindspot().map(pick -> lines.gap(voice, pick));
        int room = MOST_CHARACTERS
                - foot.length()
                - gap.map(Text::length).orElse(0)
                - head(voice, subscription, chosen.stories(), 99, now).length()
                - 2;
        List<Pick> told = new ArrayList<>();
        Text.Builder body = Text.builder();
        for (Pick pick : chosen.stories()) {
            Optional<Text> entry = fitting(lines, voice, told.size() + 1, pick, contents, room);
            if (entry.isEmpty()) {
                break;
            }
            room -= entry.get().length() + 1;
            body.line().add(entry.get());
            told.add(pick);
        }
        gap.ifPresent(line -> body.line().add(line));
        Text body1 = body.build();
        int minutes = 1 + body1.plain().split("\\s+").length / WORDS_A_MINUTE;
        Text text = Text.builder()
                .add(head(voice, subscription, told, minutes, now))
                .add(body1)
                .line()
                .add(foot)
                .build();
        List<List<Button>> buttons = buttons(voice, subscription, told, now);
        chosen.blindspot().ifPresent(told::add);
        return new Composed(new Message(text, buttons, false), lines.told(told));
    }

    /** The longest way to tell a story that there is room for. */
    private static Optional<Text> fitting(
            DigestLines lines, Voice voice, int number, Pick pick, Contents contents, int room) {
        for (Length length : contents.length().downwards()) {
            Text entry = contents.kind() == Contents.Kind.BLINDSPOTS
                    ? lines.gap(voice, pick)
                    : lines.numbered(voice, number, pick, length);
            if (entry.length() + 1 <= room) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static Text head(Voice voice, Subscription subscription, List<Pick> picks, int minutes, Instant now) {
        List<Story> stories =
                picks.stream().map(Pick::covered).map(CoveredStory::story).toList();
        long articles =
                stories.stream().mapToLong(story -> story.members().size()).sum();
        long outlets = stories.stream()
                .flatMap(story -> story.members().stream())
                .map(member -> member.article().domain())
                .distinct()
                .count();
        return Text.builder()
                .bold(title(voice, subscription, now))
                .words(" · ")
                .moment(now, "wD", new Times(voice, now).date(now))
                .line()
                .words(voice.say("digest.count", stories.size(), articles, outlets, minutes))
                .line()
                .build();
    }

    private static String title(Voice voice, Subscription subscription, Instant now) {
        if (subscription.contents().kind() == Contents.Kind.BLINDSPOTS) {
            return voice.say("digest.title.blindspots");
        }
        int hour = now.atZone(subscription.zone()).getHour();
        return voice.say(
                hour < NOON ? "digest.title.morning" : hour < EVENING ? "digest.title.day" : "digest.title.evening");
    }

    private static Text nothing(Voice voice, Subscription subscription, Text foot, Instant now) {
        return Text.builder()
                .bold(title(voice, subscription, now))
                .words(" · ")
                .moment(now, "wD", new Times(voice, now).date(now))
                .line()
                .words(voice.say(
                        subscription.contents().topics().isEmpty() ? "digest.nothing" : "digest.nothing.topics"))
                .line()
                .line()
                .add(foot)
                .build();
    }

    private static Text foot(Voice voice, Chosen chosen, Subscription subscription, Instant now) {
        Text.Builder text = Text.builder();
        if (chosen.shared() > 0) {
            text.words(voice.say("digest.shared", chosen.shared())).words(" ");
        }
        if (chosen.foreign() > 0) {
            text.add(voice.tell("languages.more", chosen.foreign(), Text.of("/lang")))
                    .line();
        }
        text.words(voice.say("digest.labels"));
        if (subscription.enabled() && subscription.id() != 0) {
            Instant next = subscription
                    .schedule()
                    .next(Optional.of(LocalDate.ofInstant(now, subscription.zone())), now)
                    .due();
            text.words(" ").add(voice.tell("digest.next", new Times(voice, now).stamp(next)));
        }
        return Text.builder().italic(text.build()).build();
    }

    private static List<List<Button>> buttons(Voice voice, Subscription subscription, List<Pick> told, Instant now) {
        String key = key(subscription, now);
        List<List<Button>> rows = new ArrayList<>();
        if (told.isEmpty()) {
            return rows;
        }
        if (!subscription.chat().several()) {
            List<Button> row = new ArrayList<>();
            for (int number = 1; number <= told.size(); number++) {
                row.add(Button.ask(
                        voice.number(number),
                        "e:" + key + ":s:"
                                + told.get(number - 1).covered().story().id()));
                if (row.size() == ROW) {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
            rows.add(List.copyOf(row));
            rows.removeIf(List::isEmpty);
        }
        rows.add(List.of(
                Button.ask(
                        DigestLines.sign(voice, "⚖️ ") + voice.say("digest.button.bias", told.size()),
                        "e:" + key + ":bias"),
                Button.ask(DigestLines.sign(voice, "👍 ") + voice.say("digest.button.useful"), "e:" + key + ":v:1"),
                Button.ask(DigestLines.sign(voice, "👎 ") + voice.say("digest.button.not"), "e:" + key + ":v:0"),
                Button.ask(DigestLines.sign(voice, "⚙️ ") + voice.say("digest.button.settings"), "d:show")));
        return rows;
    }

    /** What the buttons of a digest call it: short, and the same however often it is composed. */
    static String key(Subscription subscription, Instant now) {
        return Long.toString(subscription.id(), Character.MAX_RADIX) + ":"
                + Long.toString(LocalDate.ofInstant(now, subscription.zone()).toEpochDay(), Character.MAX_RADIX);
    }

    /** A day back, or to the last day that the digest left on, a week at most. */
    private static Instant since(Subscription subscription, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        int days = 1;
        while (days < DAYS_OF_WEEK
                && !subscription.days().contains(today.minusDays(days).getDayOfWeek())) {
            days++;
        }
        return now.minus(Duration.ofDays(days));
    }
}
