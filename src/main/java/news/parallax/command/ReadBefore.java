package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.brief.Briefs;
import news.parallax.brief.Development;
import news.parallax.brief.Look;
import news.parallax.brief.Looks;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.chat.ChatId;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.Story;

/** What is new in a story since a chat saw it last. Safe for several threads. */
public final class ReadBefore {
    private static final int MOST_SHORT = 2;
    private static final int LONGEST = 160;

    private final StoryVersions versions;
    private final Looks looks;
    private final Briefs briefs;
    private final InstantSource clock;

    /** Looks in these. */
    public ReadBefore(StoryVersions versions, Looks looks, Briefs briefs, InstantSource clock) {
        this.versions = versions;
        this.looks = looks;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** Keeps that the chat sees the story as it is now. */
    void saw(ChatId chat, Story story) {
        looks.save(chat, new Look(story.id(), story.version(), clock.instant(), briefs.counts(story)));
    }

    /** Those of some stories that have changed since the chat saw them. */
    Set<String> changed(ChatId chat, List<Story> stories) {
        Map<String, Integer> versions = new HashMap<>();
        stories.forEach(story -> versions.put(story.id(), story.version()));
        return looks.of(chat, List.copyOf(versions.keySet())).stream()
                .filter(look -> look.version() < versions.getOrDefault(look.story(), 0))
                .map(Look::story)
                // asked again of the few, for what was kept a moment ago
                .filter(story -> looks.last(chat, story)
                        .filter(look -> look.version() < versions.getOrDefault(story, 0))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    Optional<Look> last(ChatId chat, Story story) {
        return looks.last(chat, story.id());
    }

    /** What later versions brought, newest first; not what gives one figure of several that the reports have come to differ on. */
    List<Development> since(Story story, int version) {
        List<Development> all = new ArrayList<>();
        if (version >= story.version()) {
            return all;
        }
        for (StoryVersion later : versions.after(story.id(), version)) {
            all.addAll(0, later.developments());
        }
        all.removeIf(development -> switch (development.kind()) {
            case NEW_FACT -> briefs.oneSided(story, ForeignWords.shorten(development.words(), LONGEST));
            case CHANGED_NUMBER -> briefs.oneSided(story, development.words());
            case CORRECTION, SIDE -> false;
        });
        return all;
    }

    /** One line for the top of a story; nothing if the chat has not seen it or nothing is new. */
    Optional<Text> line(Voice voice, ChatId chat, Story story) {
        Optional<Look> seen = last(chat, story);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        List<Text> parts = new ArrayList<>();
        List<Development> developments = since(story, seen.get().version());
        developments.stream()
                .filter(development -> development.kind() != Development.Kind.SIDE)
                .limit(MOST_SHORT)
                .forEach(development -> parts.add(told(voice, development)));
        parts.addAll(shifts(voice, seen.get().counts(), briefs.counts(story)));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Text.Builder list = Text.builder();
        for (int i = 0; i < parts.size(); i++) {
            list.words(i == 0 ? "" : "; ").add(parts.get(i));
        }
        Times times = new Times(voice, clock.instant());
        return Optional.of(voice.tell(
                "changes.since", seen.get().version(), times.ago(seen.get().at()), list.build()));
    }

    /** How the counts moved: more articles, and outlets by side. */
    static List<Text> shifts(Voice voice, StoryVersion.Counts before, StoryVersion.Counts now) {
        List<Text> shifts = new ArrayList<>();
        if (now.articles() > before.articles()) {
            shifts.add(voice.tell("changes.articles", now.articles() - before.articles()));
        }
        side(voice, "left", before.left(), now.left(), shifts);
        side(voice, "center", before.center(), now.center(), shifts);
        side(voice, "right", before.right(), now.right(), shifts);
        return shifts;
    }

    private static void side(Voice voice, String side, int before, int now, List<Text> shifts) {
        if (before != now) {
            shifts.add(voice.tell("changes.side", Text.of(voice.say("story.side." + side)), before, now));
        }
    }

    /** A development in a line. */
    static Text told(Voice voice, Development development) {
        String words = ForeignWords.shorten(development.words(), LONGEST);
        return switch (development.kind()) {
            case NEW_FACT -> voice.tell("changes.fact", words);
            case CHANGED_NUMBER -> voice.tell("changes.number", development.before(), development.after(), words);
            case CORRECTION ->
                development.after().isEmpty() && !development.before().isEmpty()
                        ? voice.tell("changes.withdrawn", words)
                        : voice.tell("changes.corrected", words);
            case SIDE -> voice.tell("changes.appeared", Text.of(voice.say("story.side." + development.words())));
        };
    }
}
