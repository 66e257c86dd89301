package news.parallax.brief;

/**
 * How long a brief may be.
 *
 * @param words bound on the words of all bullets together
 * @param bullets bound on their number
 * @param bulletCharacters bound on each
 */
public record BriefLength(int words, int bullets, int bulletCharacters) {
    /** What fits a chat: four bullets of 260 characters, as long as an agency's first sentence. */
    public static final BriefLength CHAT = new BriefLength(120, 4, 260);

    /** A number of words, in as many bullets as it takes. */
    public static BriefLength ofWords(int words) {
        return new BriefLength(words, Integer.MAX_VALUE, 600);
    }

    /** The same in fewer bullets. */
    BriefLength within(int number) {
        return new BriefLength(words, Math.min(bullets, number), bulletCharacters);
    }

    /** Whether the standfirst takes the strongest sentence, since it is read first: where bullets are few, as in a chat. */
    boolean ledByStandfirst() {
        return bullets <= 10;
    }
}
