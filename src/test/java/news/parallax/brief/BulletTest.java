package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulletTest {
    @Test
    void citesASourceOnceHoweverManyOfItsSentencesItTells() {
        assertEquals(List.of(6, 2), new Bullet("The pier opened. It is long.", List.of(6, 6, 2), "", "").citations());
    }

    @Test
    void citesSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Bullet("The pier opened.", List.of(), "", ""));
    }
}
