package news.parallax.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.StoryFinder;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.story.FrontPage;
import news.parallax.story.Interest;
import news.parallax.subscription.Keywords;
import news.parallax.subscription.Subject;

/** What people mean by the words behind {@code /follow}, {@code /unfollow} and {@code /mute}. Safe for several threads. */
public final class SubjectFinder {
    private static final Set<String> KINDS = Set.of("story", "topic", "place", "outlet", "keyword", "word");

    private final StoryFinder finder;
    private final FrontPage front;
    private final Outlets outlets;

    /** Looks stories, topics and outlets up. */
    public SubjectFinder(StoryFinder finder, FrontPage front, Outlets outlets) {
        this.finder = finder;
        this.front = front;
        this.outlets = outlets;
    }

    /** The subject that these words name; empty where they name none that is known. */
    Optional<Subject> of(Ask ask, List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String first = words.get(0).toLowerCase(Locale.ROOT);
        boolean kind = KINDS.contains(first) && words.size() > 1;
        List<String> rest = new ArrayList<>(kind ? words.subList(1, words.size()) : words);
        // some letters become two in lower case
        String value = String.join(" ", rest).toLowerCase(Locale.ROOT);
        if (value.length() > Subject.LONGEST) {
            return Optional.empty();
        }
        return switch (kind ? first : "") {
            case "story" -> story(ask, value);
            case "topic" -> topic(value);
            case "place" -> Optional.of(new Subject(Subject.Kind.PLACE, value));
            case "outlet" -> outlet(value);
            case "keyword", "word" -> keyword(value);
            default ->
                story(ask, value)
                        .or(() -> topic(value))
                        .or(() -> outlet(value))
                        .or(() -> place(value))
                        .or(() -> keyword(value));
        };
    }

    private Optional<Subject> story(Ask ask, String value) {
        return finder.find(ask, value).story().map(story -> new Subject(Subject.Kind.STORY, story.id()));
    }

    private Optional<Subject> topic(String value) {
        return front.interest(value)
                .filter(interest -> interest.kind() == Interest.Kind.TOPIC)
                .map(interest -> new Subject(Subject.Kind.TOPIC, interest.value()));
    }

    private Optional<Subject> place(String value) {
        return front.interest(value)
                .filter(interest -> interest.kind() == Interest.Kind.COUNTRY)
                .map(interest -> new Subject(Subject.Kind.PLACE, value));
    }

    private Optional<Subject> outlet(String value) {
        return outlets.all().stream()
                .filter(outlet ->
                        outlet.domain().equalsIgnoreCase(value) || outlet.name().equalsIgnoreCase(value))
                .map(Outlet::domain)
                .findFirst()
                .map(domain -> new Subject(Subject.Kind.OUTLET, domain));
    }

    private static Optional<Subject> keyword(String value) {
        return new Keywords(value).usable() ? Optional.of(new Subject(Subject.Kind.KEYWORD, value)) : Optional.empty();
    }

    /** A subject as it is told: {@code topic climate}. */
    static Text told(Ask ask, Subject subject) {
        return ask.voice().tell("follow.subject." + subject.kind().word(), subject.value());
    }
}
