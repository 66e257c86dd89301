package news.parallax.telegram;

/** What became of a call to the Bot API. */
sealed interface Outcome permits Answer, Outcome.Unsent, Outcome.Unanswered {
    /** The connection failed before the request went out. */
    record Unsent(String reason) implements Outcome {}

    /** The request went out, and no answer that can be read came back. */
    record Unanswered(String reason) implements Outcome {}
}
