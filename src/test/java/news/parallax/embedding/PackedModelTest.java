package news.parallax.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackedModelTest {
    private static final byte[] GRAPH = new byte[100_000];

    @Test
    void whatIsPackedIsReadAsItWas() throws IOException {
        assertArrayEquals(GRAPH, PackedModel.read(new ByteArrayInputStream(packed())));
    }

    @Test
    void twoPackingsAreEqual() throws IOException {
        assertArrayEquals(packed(), packed());
    }

    @Test
    void whatIsCutShortIsRefused() throws IOException {
        byte[] half = Arrays.copyOf(packed(), GRAPH.length / 2);
        assertThrows(IOException.class, () -> PackedModel.read(new ByteArrayInputStream(half)));
        assertThrows(IOException.class, () -> PackedModel.read(new ByteArrayInputStream(new byte[0])));
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        PackedModel.write(GRAPH, packed);
        return packed.toByteArray();
    }
}
