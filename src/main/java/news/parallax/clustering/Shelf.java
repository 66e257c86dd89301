package news.parallax.clustering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The articles that can be found by their words and the stories that they are in, each by a number. The lists of words hold the
 * numbers, and {@link Search} counts in arrays by them: whoever goes through hundreds of articles for each new one must not ask
 * each of them, and its story, where it lies in memory. For one thread.
 */
final class Shelf {
    /** The number of articles and stories that nobody finds: those without words, those that were forgotten. */
    static final int NOWHERE = 0;

    private final Places articles = new Places();
    private final Places stories = new Places();
    /** By an article's number, its story's. */
    private int[] storyOf = new int[64];
    /** By an article's number, how many words list it. */
    private int[] listed = new int[64];

    private @Nullable LiveStory[] byNumber = new LiveStory[64];

    /** Lists an article under each of its words. */
    void add(Clip clip) {
        if (clip.terms.length == 0) {
            return;
        }
        int place = articles.take();
        if (place == storyOf.length) {
            storyOf = Arrays.copyOf(storyOf, place * 2);
            listed = Arrays.copyOf(listed, place * 2);
        }
        clip.place = place;
        listed[place] = clip.terms.length;
        put(clip);
        for (int i = 0; i < clip.terms.length; i++) {
            clip.terms[i].add(place, clip.weights[i], this);
        }
    }

    /** Notes which story an article is in, or that it is in none. */
    void put(Clip clip) {
        if (clip.place != NOWHERE) {
            storyOf[clip.place] = clip.story == null ? NOWHERE : clip.story.place;
        }
    }

    /** Whether the article with this number is in no story anymore. */
    boolean gone(int place) {
        return storyOf[place] == NOWHERE;
    }

    /** A word does not list the article with this number anymore; the last one sets the number free. */
    void unlist(int place) {
        if (--listed[place] == 0) {
            articles.release(place);
        }
    }

    /** Gives a story a number. */
    void open(LiveStory story) {
        story.place = stories.take();
        if (story.place >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, story.place * 2);
        }
        byNumber[story.place] = story;
    }

    /** Takes its number from a story that has no articles here anymore. */
    void close(LiveStory story) {
        byNumber[story.place] = null;
        stories.release(story.place);
        story.place = NOWHERE;
    }

    /** The number of an article's story. */
    int storyOf(int place) {
        return storyOf[place];
    }

    /** The story with a number, if there is one. */
    @Nullable
    LiveStory story(int place) {
        return byNumber[place];
    }

    /** All numbers of articles are smaller. */
    int articles() {
        return articles.size();
    }

    /** All numbers of stories are smaller. */
    int stories() {
        return stories.size();
    }
}
