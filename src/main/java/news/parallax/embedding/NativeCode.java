package news.parallax.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks ONNX Runtime's native code into the folder that the program keeps for such things: the runtime by itself makes a
 * folder that nobody removes where the process is killed.
 */
final class NativeCode {
    private static final String WHERE = "onnxruntime.native.path";
    private static final String SCRATCH = "parallax.scratch";

    private NativeCode() {}

    /** Does so, where there is such a folder, and nobody has named a place where the code lies already. */
    static void unpack() throws IOException {
        String scratch = System.getProperty(SCRATCH);
        if (scratch == null || System.getProperty(WHERE) != null) {
            return;
        }
        String system = system();
        for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
            String library = System.mapLibraryName(name);
            try (InputStream code =
                    NativeCode.class.getResourceAsStream("/ai/onnxruntime/native/" + system + "/" + library)) {
                if (code == null) {
                    // a system that we do not know: the runtime finds its own way
                    return;
                }
                Path file = Path.of(scratch, library);
                if (!Files.exists(file)) {
                    Files.copy(code, file);
                }
            }
        }
        System.setProperty(WHERE, scratch);
    }

    /** As the runtime's folders are called. */
    private static String system() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String kind = os.startsWith("mac") ? "osx" : os.startsWith("windows") ? "win" : "linux";
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        return kind + "-" + (intel ? "x64" : arch.equals("arm64") ? "aarch64" : arch);
    }
}
