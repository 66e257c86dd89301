package news.parallax.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final String PIECES =
            "{\"[UNK]\": 0, \"[CLS]\": 1, \"[SEP]\": 2, \"ferry\": 3, \"##man\": 4, \"vocab\": 5}";

    @Test
    void findsTheVocabularyAmongAllElseThatTheFileHolds() throws IOException {
        WordPiece tokenizer =
                read("{\"version\": \"1.0\", \"added\": [{\"vocab\": {\"no\": 9}}], \"vocab\": {\"no\": 8},"
                        + " \"model\": {\"type\": \"WordPiece\", \"more\": {\"vocab\": {}}, \"vocab\": " + PIECES
                        + "}}");
        assertArrayEquals(new long[] {1, 3, 4, 0, 5, 2}, tokenizer.encode("Ferryman no vocab", 128));
    }

    @Test
    void aFileWithoutAVocabularyIsRefused() {
        assertThrows(IllegalStateException.class, () -> read("{\"model\": {}}"));
        assertThrows(IllegalStateException.class, () -> read("{\"vocab\": " + PIECES + "}"));
    }

    @Test
    void aVocabularyKeptByLinesIsTheSame() throws IOException {
        WordPiece tokenizer = read("{\"model\": {\"vocab\": " + PIECES + "}}");
        byte[] lines = tokenizer.lines().getBytes(StandardCharsets.UTF_8);
        WordPiece again = WordPiece.ofLines(new ByteArrayInputStream(lines));
        assertArrayEquals(new long[] {1, 3, 4, 0, 5, 2}, again.encode("Ferryman no vocab", 128));
        assertArrayEquals(tokenizer.encode("ﬁn Ferryman", 128), again.encode("ﬁn Ferryman", 128));
    }

    @Test
    void accentsAndCurlyQuotesAreReadAsBefore() throws IOException {
        WordPiece tokenizer =
                read("{\"model\": {\"vocab\": {\"[UNK]\": 0, \"[CLS]\": 1, \"[SEP]\": 2, \"ferry\": 3, \"’\": 4}}}");
        assertArrayEquals(new long[] {1, 3, 4, 3, 2}, tokenizer.encode("Férry’ferry", 128));
        assertArrayEquals(new long[] {1, 3, 4, 3, 2}, tokenizer.encode("ferry’ferry", 128));
    }

    private static WordPiece read(String json) throws IOException {
        return WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
