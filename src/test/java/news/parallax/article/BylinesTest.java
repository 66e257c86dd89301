package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
    @Test
    void splitsNamesAndDropsTheBy() {
        assertEquals(
                List.of("Ada Quill", "Tom Reef", "Inga Moll"),
                Bylines.clean(List.of("By Ada Quill, Tom Reef and Inga Moll")));
        assertEquals(List.of("Jette Ahorn", "Karl Öhler"), Bylines.clean(List.of("Von Jette Ahorn und Karl Öhler")));
    }

    @Test
    void namesNobodyTwice() {
        assertEquals(List.of("Ada Quill"), Bylines.clean(List.of("Ada Quill", "ada quill")));
    }

    @Test
    void takesNoAddressAndNoRoleForAName() {
        assertEquals(
                List.of("Ada Quill"),
                Bylines.clean(List.of("https://quay.example/ada", "Ada Quill, Senior Reporter", "admin")));
    }
}
