package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.Articles;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.story.Member;
import news.parallax.story.Story;

/**
 * An address in a private chat: the story of that article, where its outlet stands, and what the article leaves out. One
 * that was never read is read and looked up; one that cannot be is answered with the reason.
 */
public final class LinksCommand implements Command {
    private static final Pattern FIGURE = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final int LEFT_OUT = 3;
    private static final int LONGEST = 180;

    private final StoryFinder finder;
    private final Command stories;
    private final Articles articles;
    private final Briefs briefs;
    private final Outlets outlets;
    private final Readers readers;
    private final PageLook look;
    private final Kin kin;

    /** Looks addresses up. */
    public LinksCommand(
            StoryFinder finder,
            Command stories,
            Articles articles,
            Briefs briefs,
            Outlets outlets,
            Readers readers,
            PageLook look,
            Kin kin) {
        this.finder = finder;
        this.stories = stories;
        this.articles = articles;
        this.briefs = briefs;
        this.outlets = outlets;
        this.readers = readers;
        this.look = look;
        this.kin = kin;
    }

    @Override
    public Reply answer(Ask ask) {
        String url = ask.words().replaceFirst("[)\\]}>\"'»”.,;:!?]+$", "");
        if (articles.byUrl(url).isEmpty()) {
            return unknown(ask, url);
        }
        StoryFinder.Found found = finder.find(ask, url);
        Text place = place(ask, url);
        if (found.story().isEmpty()) {
            return found.explanation()
                    .message()
                    .map(message -> Reply.of(before(place, message)))
                    .orElseGet(Reply::silence);
        }
        Story story = found.story().get();
        Text head = Text.builder()
                .add(place)
                .line()
                .add(leftOut(ask.voice(), story, url))
                .build();
        return stories.answer(new Ask(ask.request(), ask.chat(), story.id()))
                .message()
                .map(message -> Reply.of(before(head, message)))
                .orElseGet(Reply::silence);
    }

    private static Message before(Text head, Message message) {
        return new Message(
                Text.builder().add(head).line().add(message.text()).build(), message.buttons(), message.preview());
    }

    /** Where the outlet of an address stands. */
    private Text place(Ask ask, String url) {
        Voice voice = ask.voice();
        Optional<Outlet> known =
                articles.byUrl(url).map(article -> outlets.of(article.domain())).or(() -> outlets.byUrl(url));
        if (known.isEmpty()) {
            return voice.tell("links.outlet.unknown");
        }
        Outlet outlet = known.get();
        Text.Builder text = Text.builder()
                .add(voice.tell(
                        "links.outlet",
                        outlet.name(),
                        voice.say("personal.bias." + outlet.bias().word()),
                        voice.say("links.factuality." + outlet.factuality().word())));
        Optional<Bias> own = Optional.ofNullable(labels(ask).get(outlet.domain()));
        own.ifPresent(label ->
                text.words(" ").add(voice.tell("links.own", voice.say("personal.bias." + label.word()))));
        return text.build();
    }

    private Map<String, Bias> labels(Ask ask) {
        return ask.request().user() == 0
                ? Map.of()
                : readers.labels(ask.request().user());
    }

    /** What the brief tells and the article does not: bullets of other sources with a figure that its text lacks. */
    private Text leftOut(Voice voice, Story story, String url) {
        Optional<Member> own = story.members().stream()
                .filter(member -> member.article().url().equals(url))
                .findFirst()
                .or(() -> articles.byUrl(url)
                        .flatMap(article -> story.members().stream()
                                .filter(member -> member.article().id().equals(article.id()))
                                .findFirst()));
        if (own.isEmpty()) {
            return Text.of("");
        }
        int number = story.members().indexOf(own.get()) + 1;
        String id = own.get().article().id();
        String text = articles.texts(List.of(id)).getOrDefault(id, "");
        if (text.isBlank()) {
            return voice.tell("links.unread");
        }
        List<Bullet> left = missing(briefs.of(story), number, text.toLowerCase(Locale.ROOT));
        if (left.isEmpty()) {
            return voice.tell("links.whole");
        }
        Text.Builder said = Text.builder().add(voice.tell("links.left"));
        for (Bullet bullet : left) {
            said.line().words("– ").add(voice.foreign(ForeignWords.shorten(bullet.text(), LONGEST)));
        }
        return said.line().build();
    }

    private static List<Bullet> missing(Brief brief, int number, String text) {
        List<Bullet> missing = new ArrayList<>();
        for (Bullet bullet : brief.bullets()) {
            if (!bullet.citations().contains(number) && missing.size() < LEFT_OUT && lacks(text, bullet.text())) {
                missing.add(bullet);
            }
        }
        return missing;
    }

    private static boolean lacks(String text, String bullet) {
        Matcher figure = FIGURE.matcher(bullet);
        while (figure.find()) {
            if (!text.contains(figure.group())) {
                return true;
            }
        }
        return false;
    }

    private Reply unknown(Ask ask, String url) {
        Voice voice = ask.voice();
        PageLook.Seen seen = look.page(url);
        Text place = place(ask, url);
        Optional<Text> trouble = seen.why(voice);
        if (trouble.isPresent()) {
            return Reply.of(Message.of(Text.builder()
                    .add(place)
                    .line()
                    .add(voice.tell("links.unreadable", trouble.get()))
                    .build()));
        }
        Text read = Text.builder()
                .add(place)
                .line()
                .add(voice.tell("links.read", ForeignWords.shorten(seen.title(), LONGEST)))
                .build();
        return kin.lines(ask, seen.title())
                .map(found -> Reply.of(found.before(Text.builder()
                        .add(read)
                        .line()
                        .add(voice.tell("links.kin"))
                        .build())))
                .orElseGet(() -> Reply.of(Message.of(Text.builder()
                        .add(read)
                        .line()
                        .add(voice.tell("links.alone"))
                        .build())));
    }
}
