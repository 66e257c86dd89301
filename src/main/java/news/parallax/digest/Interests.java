package news.parallax.digest;

import java.util.List;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import news.parallax.subscription.Keywords;
import news.parallax.subscription.Subject;

/** Whether stories are about what chats follow, mute or order. Safe for several threads. */
public final class Interests {
    private final FrontPage front;

    /** Asks the front page what stories are about. */
    public Interests(FrontPage front) {
        this.front = front;
    }

    /** Whether a story is about a subject. */
    public boolean meets(CoveredStory covered, Subject subject) {
        Story story = covered.story();
        return switch (subject.kind()) {
            case STORY -> story.id().equals(subject.value());
            case TOPIC, PLACE -> meets(covered, subject.value());
            case OUTLET ->
                story.members().stream()
                        .map(member -> member.article().domain())
                        .anyMatch(domain -> domain.equals(subject.value()) || domain.endsWith("." + subject.value()));
            case KEYWORD -> {
                Keywords words = new Keywords(subject.value());
                yield story.members().stream()
                        .anyMatch(member -> words.in(member.article().title() + " "
                                + member.article().lead()));
            }
        };
    }

    /** Whether a story is about a topic, a place or anything else that words name. */
    public boolean meets(CoveredStory covered, String words) {
        return front.interest(words)
                .filter(interest -> interest.meets(covered.story(), front.tags(covered.story())))
                .isPresent();
    }

    /** Whether a story is about one of these; true where there are none. */
    public boolean meetsAny(CoveredStory covered, List<String> words) {
        return words.isEmpty() || words.stream().anyMatch(one -> meets(covered, one));
    }
}
