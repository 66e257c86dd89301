package news.parallax.embedding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The lean graph and the tokenizer's vocabulary as the build leaves them beside this class, so that no start makes them anew.
 * The graph lies in an archive that is not compressed, which the jar takes as it is: its weights hardly shrink, and to
 * unpack them took a third of a second.
 */
final class PackedModel {
    private static final String NAME = "model.zip";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackedModel() {}

    /** The graph that the jar carries; made anew from the model that ships where there is no jar. */
    static byte[] graph() throws IOException {
        if (!packed(NAME)) {
            return made();
        }
        try (InputStream stream = OnnxEmbedder.resource(NAME)) {
            return read(stream);
        }
    }

    /** The tokenizer, of the vocabulary that the jar carries; of the one that ships with the model where there is no jar. */
    static WordPiece tokenizer() throws IOException {
        if (!packed(VOCABULARY)) {
            return shipped();
        }
        try (InputStream lines = OnnxEmbedder.resource(VOCABULARY)) {
            return WordPiece.ofLines(lines);
        }
    }

    private static WordPiece shipped() throws IOException {
        try (InputStream json = OnnxEmbedder.resource(OnnxEmbedder.TOKENIZER)) {
            return WordPiece.read(json);
        }
    }

    /** Whether the jar carries it; what lies in a folder of classes may be an older build's. */
    private static boolean packed(String name) {
        URL packed = PackedModel.class.getResource(name);
        return packed != null && !packed.getProtocol().equals("file");
    }

    /** Makes the graph from the model that ships. */
    static byte[] made() throws IOException {
        try (InputStream model = OnnxEmbedder.resource(OnnxEmbedder.MODEL)) {
            return LeanGraph.of(model.readAllBytes());
        }
    }

    static void write(byte[] graph, OutputStream to) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(graph);
        ZipEntry entry = new ZipEntry("lean.onnx");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(graph.length);
        entry.setCrc(sum.getValue());
        // two builds are equal to the byte
        entry.setTimeLocal(ALWAYS);
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.putNextEntry(entry);
            zip.write(graph);
        }
    }

    static byte[] read(InputStream packed) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(packed, 1 << 16))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new IOException(NAME + " is empty");
            }
            byte[] graph = new byte[(int) entry.getSize()];
            if (zip.readNBytes(graph, 0, graph.length) < graph.length) {
                throw new IOException(NAME + " is cut short");
            }
            return graph;
        }
    }

    /** For the build: packs graph and vocabulary into a folder of classes, the one argument. */
    public static void main(String[] folder) throws IOException {
        Path place =
                Path.of(folder[0]).resolve(PackedModel.class.getPackageName().replace('.', '/'));
        Files.createDirectories(place);
        byte[] graph = made();
        try (OutputStream to = Files.newOutputStream(place.resolve(NAME))) {
            write(graph, to);
        }
        Files.writeString(place.resolve(VOCABULARY), shipped().lines());
    }
}
