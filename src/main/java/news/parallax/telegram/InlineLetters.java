package news.parallax.telegram;

import java.util.List;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.InlineResult;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** What can be shared in any chat, in Telegram's form. */
final class InlineLetters {
    private static final int MOST = 50;
    private static final int TITLE = 120;
    private static final int DESCRIPTION = 240;

    private InlineLetters() {}

    /**
     * The answer to a query.
     *
     * @param seconds how long Telegram may give it to this person again
     */
    static AnswerInlineQuery answer(String query, List<InlineResult> results, int seconds) {
        AnswerInlineQuery call = new AnswerInlineQuery(
                query,
                results.stream()
                        .limit(MOST)
                        .<InlineQueryResult>map(InlineLetters::article)
                        .toList());
        call.setCacheTime(seconds);
        // labels, languages and mutes are a reader's own
        call.setIsPersonal(true);
        return call;
    }

    private static InlineQueryResultArticle article(InlineResult result) {
        boolean fits = result.message().text().length() <= Letters.LONGEST;
        InputTextMessageContent content = new InputTextMessageContent(
                fits
                        ? result.message().text().html()
                        : ForeignWords.shorten(result.message().text().plain(), Letters.LONGEST - 1));
        if (fits) {
            content.setParseMode("HTML");
        }
        LinkPreviewOptions none = new LinkPreviewOptions();
        none.setIsDisabled(true);
        content.setLinkPreviewOptions(none);
        InlineQueryResultArticle article =
                new InlineQueryResultArticle(result.id(), ForeignWords.shorten(result.title(), TITLE), content);
        article.setDescription(ForeignWords.shorten(result.description(), DESCRIPTION));
        InlineKeyboardMarkup keyboard = Keyboard.opening(result.message().buttons());
        if (keyboard != null) {
            article.setReplyMarkup(keyboard);
        }
        return article;
    }
}
