package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Attachment;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/**
 * What the answers of {@code /why} about one story have in common: the title above, the buttons below, and a file.
 *
 * @param voice how the chat is spoken to
 * @param story the story
 * @param headline its headline
 */
record WhyPage(Voice voice, Story story, String headline) {
    /** The title, for the answer to go on behind it. */
    Text.Builder title() {
        return Text.builder()
                .bold(voice.say("why.title"))
                .words(" · ")
                .add(voice.foreign(headline))
                .line()
                .line();
    }

    /** An answer over the buttons of all that can be asked. */
    Reply over(Text text) {
        return Reply.of(new Message(title().add(text).build(), everything(), false));
    }

    private List<List<Button>> everything() {
        List<List<Button>> rows = new ArrayList<>();
        for (List<String> names : List.of(
                List.of("articles", "bias", "reports"),
                List.of("factuality", "owners", "countries"),
                List.of("languages", "reach", "first"),
                List.of("rank", "bs"))) {
            rows.add(names.stream()
                    .map(name -> Button.ask(voice.say("why." + name), data(name)))
                    .toList());
        }
        rows.add(List.of(
                Button.ask(voice.say("why.csv"), "x:" + story.id() + ":csv"),
                Button.ask(voice.say("bias.story"), "s:" + story.id())));
        return rows;
    }

    /** What a button sends that asks for a part of the answer. */
    String data(String part) {
        return "w:" + story.id() + ":" + part;
    }

    /** The button that leads back to the answer that all others are reached from. */
    Button back() {
        return Button.ask(voice.say("why.back"), "w:" + story.id());
    }

    /** The button that asks for what comes before. */
    Button previous(String part) {
        return Button.ask(voice.say("why.previous"), data(part));
    }

    /** The button that asks for what comes next. */
    Button next(String part) {
        return Button.ask(voice.say("why.next"), data(part));
    }

    /** The buttons that turn the pages of a part; pages count from 0. */
    List<Button> turning(String part, int page, int pages) {
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(previous(page == 1 ? part : part + ":" + (page - 1)));
        }
        if (page < pages - 1) {
            turning.add(next(part + ":" + (page + 1)));
        }
        turning.add(back());
        return turning;
    }

    /** Rows as a file. */
    Reply file(String key, byte[] rows) {
        String name = "parallax-" + story.id() + (key.endsWith("pool") ? "-pool" : "") + ".csv";
        Message message = Message.of(title().words(voice.say(key)).build())
                .with(new Attachment(Attachment.Kind.DOCUMENT, name, rows));
        return new Reply(Optional.of(message), "", true);
    }
}
