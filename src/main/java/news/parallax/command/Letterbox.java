package news.parallax.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What readers hand to the operators: mistakes they found, and feeds they propose. Safe for several threads. */
public interface Letterbox {
    /** What became of a letter. */
    enum State {
        /** Nobody looked at it yet. */
        WAITING,
        /** It was taken up. */
        ACCEPTED,
        /** It was not. */
        REFUSED
    }

    /** What a letter is about. */
    enum Kind {
        /** A mistake in a story; the subject is the story's id. */
        MISTAKE,
        /** A feed to read; the subject is its address. */
        FEED
    }

    /**
     * A letter.
     *
     * @param id its number; 0 before it is kept
     * @param subject what it is about
     * @param words what the reader says; may be empty
     * @param reader who wrote it; 0 once that person asked to be forgotten
     */
    record Letter(long id, Kind kind, String subject, String words, long reader, Instant at, State state) {}

    /** Keeps a letter; gives it with its number. */
    Letter add(Letter letter);

    /** A letter by its number. */
    Optional<Letter> find(long id);

    /** Letters of a kind in a state, oldest first. */
    List<Letter> all(Kind kind, State state);

    /** How many letters a person wrote since an instant. */
    int writtenBy(long reader, Instant since);

    /** Settles a letter that waits; false where it was settled before. */
    boolean settle(long id, State state);
}
