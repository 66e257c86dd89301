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
 * The lean graph as the build leaves it beside this class, so that no start makes it anew. It lies in an archive that is not
 * compressed, which the jar takes as it is: its weights hardly shrink, and to unpack them took a third of a second.
 */
final class PackedModel {
    private static final String NAME = "model.zip";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackedModel() {}

    /** The graph that the jar carries; made anew from the model that ships where there is no jar. */
    static byte[] graph() throws IOException {
        URL packed = PackedModel.class.getResource(NAME);
        // in a folder of classes it may be an older build's
        if (packed == null || packed.getProtocol().equals("file")) {
            return made();
        }
        try (InputStream stream = OnnxEmbedder.resource(NAME)) {
            return read(stream);
        }
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

    /** For the build: packs the graph into a folder of classes, the one argument. */
    public static void main(String[] folder) throws IOException {
        Path place =
                Path.of(folder[0]).resolve(PackedModel.class.getPackageName().replace('.', '/'));
        Files.createDirectories(place);
        byte[] graph = made();
        try (OutputStream to = Files.newOutputStream(place.resolve(NAME))) {
            write(graph, to);
        }
    }
}
