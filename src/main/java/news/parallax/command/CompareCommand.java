package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.brief.Comparison;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** {@code /compare}: what each side of a story tells, what is put differently, and what only one side tells. */
public final class CompareCommand extends AboutStory {
    private final Briefs briefs;

    /** Compares the sides of stories. */
    public CompareCommand(StoryFinder finder, Briefs briefs) {
        super("compare", "c", "what the sides of a story tell differently", finder);
        this.briefs = briefs;
    }

    @Override
    Reply answer(Ask ask, StoryFinder.Found found, Story story) {
        Voice voice = ask.voice();
        Comparison comparison = briefs.comparison(story);
        Text.Builder text = titled(voice, "compare.title", briefs, story);
        for (Comparison.Account account : comparison.accounts()) {
            text.line().add(account(voice, story, account));
        }
        text.line().bold(voice.say("compare.differs")).line();
        if (comparison.claims().isEmpty()) {
            text.words(voice.say("compare.differs.none")).line();
        }
        comparison
                .claims()
                .forEach(claim -> text.add(ClaimLines.of(voice, story, claim)).line());
        text.line().bold(voice.say("compare.only")).line();
        if (comparison.oneSided().isEmpty()) {
            text.words(voice.say("compare.only.none")).line();
        }
        for (Comparison.OneSided only : comparison.oneSided()) {
            text.add(voice.tell(
                            "compare.only." + only.side().word(),
                            only.outlets(),
                            BulletLines.of(voice, story, only.bullet())))
                    .line();
        }
        if (!comparison.quotations().isEmpty()) {
            text.line().bold(voice.say("compare.quotes")).line();
        }
        for (Comparison.Quotation quotation : comparison.quotations()) {
            text.add(voice.tell(
                            "compare.quote",
                            quotation.words(),
                            quotation.speaker(),
                            BulletLines.links(story, List.of(quotation.citation()))))
                    .line();
        }
        text.line().words(voice.say("compare.foot"));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                Button.ask(voice.say("story.button.timeline"), "tl:" + story.id()),
                Button.ask(voice.say("story.button.back"), "s:" + story.id())));
        return Reply.of(new Message(text.build(), rows, false));
    }

    private static Text account(Voice voice, Story story, Comparison.Account account) {
        Text.Builder text = Text.builder()
                .bold(voice.say("story.side." + account.side().word()))
                .words(" (" + voice.number(account.outlets()) + ")");
        if (account.bullets().isEmpty()) {
            return text.words(": ").words(voice.say("compare.few")).line().build();
        }
        text.line();
        for (Bullet bullet : account.bullets()) {
            text.words("• ").add(BulletLines.of(voice, story, bullet)).line();
        }
        return text.build();
    }
}
