package news.parallax.command;

import news.parallax.brief.Comparison;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** Figures that reports put differently, as a chat shows them: every one with those who give it, and which is right left open. */
final class ClaimLines {
    private ClaimLines() {}

    /** {@code cost of repairs: $412m (9 outlets) [1][3] or $530m (6 outlets) [2]}, and the words of a report that tells of both. */
    static Text of(Voice voice, Story story, Comparison.Claim claim) {
        Text.Builder text = Text.builder();
        if (!claim.about().isEmpty()) {
            text.add(voice.foreign(claim.about())).words(": ");
        }
        String between = "";
        for (Comparison.Value value : claim.values()) {
            text.words(between)
                    .add(voice.tell(
                            "compare.value",
                            value.written(),
                            value.outlets(),
                            BulletLines.links(story, value.citations())));
            between = " " + voice.say("compare.or") + " ";
        }
        claim.told().ifPresent(bullet -> text.words(". ").add(BulletLines.of(voice, story, bullet)));
        return text.build();
    }
}
