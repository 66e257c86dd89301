package news.parallax.digest;

import java.util.List;
import java.util.Optional;
import news.parallax.brief.Development;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/** What outlets corrected in a version of a story, as far as one message of ours told it wrongly. */
final class Correction {
    private static final int LONGEST = 4_000;

    private final Voice voice;
    private final Message message;
    private final Told told;
    private final List<Development> errors;

    private Correction(Voice voice, Message message, Told told, List<Development> errors) {
        this.voice = voice;
        this.message = message;
        this.told = told;
        this.errors = errors;
    }

    /**
     * What of a version concerns a message; empty where that holds none of the errors. One that names no former words may
     * concern any message.
     *
     * @param told what the message tells of the story
     */
    static Optional<Correction> of(Voice voice, Message message, Told told, StoryVersion version) {
        String said = message.text().plain();
        List<Development> errors = version.developments().stream()
                .filter(development -> development.kind() == Development.Kind.CORRECTION)
                .filter(development ->
                        development.before().isEmpty() || said.contains(ForeignWords.tame(development.before())))
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Correction(voice, message, told, errors));
    }

    /** Whether something was taken back, with nothing in its place. */
    static boolean withdrawn(Development development) {
        return development.kind() == Development.Kind.CORRECTION
                && development.after().isEmpty()
                && !development.before().isEmpty();
    }

    /** The message put right: the sentence as its outlet has it now, and at the end what stood there. */
    Message rewritten(Text where) {
        Text text = message.text();
        for (Development error : errors) {
            if (withdrawn(error)) {
                text = text.replacing(
                        ForeignWords.tame(error.before()), Text.of(voice.say("digest.correction.removed")));
            } else if (!error.before().isEmpty() && told.fact().contains(ForeignWords.tame(error.before()))) {
                text = text.replacing(told.fact(), voice.foreign(error.words()));
            }
        }
        Text marked = Text.builder()
                .add(text)
                .line()
                .line()
                .words(DigestLines.sign(voice, "✏️ "))
                .bold(voice.say("digest.correction.mark"))
                .words(" ")
                .add(where)
                .words(": ")
                .add(said())
                .build();
        return new Message(marked.length() > LONGEST ? text : marked, message.buttons(), message.preview());
    }

    /** What was wrong and what is right, a sentence for each. */
    Text said() {
        Text.Builder text = Text.builder();
        String before = "";
        for (Development error : errors) {
            text.words(before);
            before = " ";
            text.add(
                    withdrawn(error)
                            ? voice.tell("digest.correction.withdrawn", error.before())
                            : error.before().isEmpty()
                                    ? voice.foreign(error.words())
                                    : voice.tell("digest.correction.wrote", error.before(), error.words()));
        }
        return text.build();
    }

    /** The words that are right now, for the record; empty where something was only taken back. */
    String fact() {
        return errors.stream()
                .filter(error -> !withdrawn(error))
                .map(Development::words)
                .findFirst()
                .orElse("");
    }
}
