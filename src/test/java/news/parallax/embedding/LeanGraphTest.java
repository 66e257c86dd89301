package news.parallax.embedding;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeanGraphTest {
    private static final List<String> TEXTS = List.of(
            "Ferry Aurelia runs aground off Port Lindow in heavy fog",
            "Passengers taken off stranded ship. Coast guard boats brought 214 people ashore before dawn",
            "Central bank of Veldania raises rate to 4.25%",
            "Паром сел на мель");

    @Test
    void saysOfATextWhatTheModelSaysAsItShips() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = resource("/bge-small-en-v1.5-q.onnx");
                InputStream vocabulary = resource("/bge-small-en-v1.5-q-tokenizer.json");
                OrtSession whole = environment.createSession(model.readAllBytes());
                OnnxEmbedder lean = OnnxEmbedder.load()) {
            WordPiece tokenizer = WordPiece.read(vocabulary);
            for (String text : TEXTS) {
                double cosine = cosine(lean.embed(List.of(text)).get(0), first(whole, tokenizer.encode(text, 128)));
                assertTrue(cosine > 0.985, text + " " + cosine);
            }
        }
    }

    @Test
    void saysWhatIsMissingFromAFileThatIsNotThisModel() {
        assertThrows(IllegalStateException.class, () -> LeanGraph.of(new byte[0]));
    }

    private static float[] first(OrtSession session, long[] tokens) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] ones = new long[tokens.length];
        java.util.Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][tokens.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0][0];
        }
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double square = 0;
        double its = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
            square += (double) one[i] * one[i];
            its += (double) other[i] * other[i];
        }
        return dot / Math.sqrt(square * its);
    }

    private static InputStream resource(String name) {
        return java.util.Objects.requireNonNull(LeanGraphTest.class.getResourceAsStream(name));
    }
}
