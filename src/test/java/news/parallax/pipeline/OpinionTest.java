package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ledger.example/comment/the-ferry-we-need",
                "https://ledger.example/kolumne/faehre",
                "https://ledger.example/columnas/hale/el-puerto",
                "https://ledger.example/idees/article/le-port",
                "https://ledger.example/mnenie/paromy",
                "https://ledger.example/мнения/паромы",
                "https://ledger.example/film/reviews/the-last-ferry"
            })
    void aSectionOfViewsMarksAnArticleAsOpinion(String url) {
        assertTrue(Opinion.marked("Nine ferries", url, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Review: The Last Ferry",
                "Мнение: порт без паромов",
                "The ferry we need – Opinion",
                "Nine ferries | Editorial"
            })
    void soDoesALabelInTheHeadline(String title) {
        assertTrue(Opinion.marked(title, "https://ledger.example/1", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Council reviews ferry plan",
                "Opinion poll: ferries ahead",
                "Court opinion on ferries is due",
                "Column of smoke seen over pier"
            })
    void aReportThatOnlyUsesSuchAWordIsNone(String title) {
        assertFalse(Opinion.marked(title, "https://ledger.example/news/commentators-quit", List.of()));
    }
}
