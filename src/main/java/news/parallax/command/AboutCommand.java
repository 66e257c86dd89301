package news.parallax.command;

import java.util.List;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;

/** {@code /about}: how stories, sides, figures and words come about. */
public final class AboutCommand implements Command {
    private final int outlets;
    private final int feeds;
    private final List<String> raters;

    /**
     * Tells of this installation.
     *
     * @param outlets how many outlets it knows
     * @param feeds how many feeds it reads
     * @param raters whose ratings it counts
     */
    public AboutCommand(int outlets, int feeds, List<String> raters) {
        this.outlets = outlets;
        this.feeds = feeds;
        this.raters = List.copyOf(raters);
    }

    @Override
    public List<String> names() {
        return List.of("about");
    }

    @Override
    public String summary() {
        return "how stories, sides and figures come about";
    }

    @Override
    public Reply answer(Ask ask) {
        Text.Builder text = Text.builder()
                .bold("About Parallax")
                .line()
                .words("I read " + feeds + " feeds of " + outlets
                        + " outlets, put articles about one event together, and"
                        + " tell each story with everyone who covers it.")
                .line()
                .line()
                .bold("Stories")
                .words(
                        " need three articles of two independent outlets. Texts that repeat another are reprints and count"
                                + " once among the independent reports.")
                .line()
                .bold("Sides")
                .words(" are those of the outlet, never of the article: the mean of its public ratings on seven steps,"
                        + " rounded towards the center. An outlet that nobody rated is unrated: counted as a source,"
                        + " left out of every percentage. Below five rated outlets I give counts only.")
                .line()
                .bold("Words")
                .words(
                        " of a brief are sentences of the cited articles. Code checks every name, number, date and quotation"
                                + " against them; what fails is not shown. Opinion pieces are listed and never quoted.")
                .line()
                .bold("Order")
                .words(" of /top: independent reports, spread over the sides, freshness.")
                .line()
                .bold("Raters: ")
                .foreign(raters.isEmpty() ? "none" : String.join(", ", raters))
                .words(". Most rate on a US scale.");
        return Reply.of(Message.of(text.build()));
    }
}
