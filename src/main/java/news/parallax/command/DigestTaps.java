package news.parallax.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.digest.Deliveries;
import news.parallax.digest.Delivery;
import news.parallax.digest.Parcel;
import news.parallax.digest.Told;
import news.parallax.digest.ToldStories;
import news.parallax.digest.Votes;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Stories;

/** The buttons under a digest: its stories, their bias for the asker alone, and whether it was useful. */
public final class DigestTaps implements Command {
    private final Deliveries deliveries;
    private final ToldStories told;
    private final Votes votes;
    private final Stories stories;
    private final FrontPage front;
    private final Briefs briefs;
    private final Command story;
    private final InstantSource clock;

    /**
     * Answers the buttons.
     *
     * @param story tells one story in full
     */
    public DigestTaps(
            Deliveries deliveries,
            ToldStories told,
            Votes votes,
            Stories stories,
            FrontPage front,
            Briefs briefs,
            Command story,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.told = told;
        this.votes = votes;
        this.stories = stories;
        this.front = front;
        this.briefs = briefs;
        this.story = story;
        this.clock = clock;
    }

    @Override
    public List<String> taps() {
        return List.of("e");
    }

    @Override
    public Reply answer(Ask ask) {
        return switch (ask.part(2, "")) {
            case "s" -> told(ask, ask.part(3, ""));
            case "v" -> vote(ask);
            case "bias" -> bias(ask);
            default -> Reply.notice(ask.voice().say("digest.gone"));
        };
    }

    /** The story as an answer of its own, so that the digest stays. */
    private Reply told(Ask ask, String id) {
        Request asked = ask.request();
        Request line = new Request(
                asked.chat(), asked.kind(), asked.user(), asked.thread(), asked.language(), id, false, asked.trusted());
        return story.answer(new Ask(line, ask.chat(), id)).ofItsOwn();
    }

    private Reply vote(Ask ask) {
        if (ask.request().user() != 0) {
            votes.save(
                    ask.part(0, "") + ":" + ask.part(1, ""),
                    ask.request().user(),
                    ask.part(3, "").equals("1"),
                    clock.instant());
        }
        return Reply.notice(ask.voice().say("digest.voted"));
    }

    private Reply bias(Ask ask) {
        Optional<Delivery> digest = digest(ask);
        if (digest.isEmpty()) {
            return Reply.notice(ask.voice().say("digest.gone"));
        }
        Figures figures = new Figures(ask.voice());
        List<String> glance = new ArrayList<>();
        Text.Builder text = Text.builder().bold(ask.voice().say("digest.bias")).line();
        for (Told one : told.in(digest.get().id())) {
            Optional<CoveredStory> covered = stories.find(one.story()).map(front::cover);
            covered.ifPresent(found -> glance.add(one.place() + ". " + figures.sides(found.coverage())));
            covered.ifPresent(found -> text.line()
                    .foreignBold(one.place() + ". " + briefs.of(found.story()).headline())
                    .line()
                    .words(figures.sides(found.coverage()))
                    .line());
        }
        return new Reply(Optional.of(Message.of(text.build())), String.join("\n", glance), true).forAsker();
    }

    private Optional<Delivery> digest(Ask ask) {
        try {
            long subscription = Long.parseLong(ask.part(0, ""), Character.MAX_RADIX);
            long day = Long.parseLong(ask.part(1, ""), Character.MAX_RADIX);
            return deliveries
                    .find(Parcel.occasion(subscription, LocalDate.ofEpochDay(Math.min(day, 1_000_000))))
                    .filter(delivery -> delivery.chat().equals(ask.request().chat()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
