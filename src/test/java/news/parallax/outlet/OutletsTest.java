package news.parallax.outlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {
    private final Outlets outlets = new Outlets(
            List.of(
                    Outlet.unknown("ledger.example"),
                    Outlet.unknown("sport.ledger.example"),
                    Outlet.unknown("post.co.example"),
                    Outlet.unknown("127.0.0.1")),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "https://ledger.example/a, ledger.example",
        "https://www.ledger.example:8443/a?b#c, ledger.example",
        "HTTP://WWW.Ledger.Example/, ledger.example",
        "https://sport.ledger.example/a, sport.ledger.example",
        "https://live.sport.ledger.example/a, sport.ledger.example",
        "https://m.post.co.example/a, post.co.example",
        "'https://reader@ledger.example/a b|c', ledger.example",
        "'https://my_host.ledger.example/', ledger.example",
        "http://127.0.0.1:8080/a, 127.0.0.1",
    })
    void findsOutletOfLink(String link, String domain) {
        assertEquals(domain, outlets.byUrl(link).orElseThrow().domain());
    }

    @ParameterizedTest
    @CsvSource({
        "https://otherledger.example/a",
        "https://ledger.example.evil.test/a",
        "http://10.127.0.0.1/",
        "http://[::1]/a",
        "ledger.example/a",
        "mailto:desk@ledger.example",
        "''"
    })
    void findsNoOutletOfForeignLink(String link) {
        assertEquals(List.of(), outlets.byUrl(link).stream().toList());
    }

    @Test
    void givesArticleOfForeignLinkToItsFeedsOutlet() {
        assertEquals(
                "post.co.example",
                outlets.ofArticle("https://cdn.test/1", "post.co.example").domain());
        Outlet nobody = outlets.ofArticle("https://cdn.test/1", "nobody.example");
        assertEquals("nobody.example", nobody.name());
        assertEquals(Side.UNRATED, nobody.side());
    }
}
