package news.parallax.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes broken and hostile documents of good ones, the same ones for the same seed. For one thread. */
public final class Mutation {
    private static final int LONGEST = 256 << 10;
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!DOCTYPE x [",
            "<!ENTITY a \"&b;\">",
            "&",
            "&#",
            "&#x110000;",
            "&#0;",
            "&amp;",
            "&a;",
            "\"",
            "'",
            "=",
            "\0",
            "\uFEFF",
            "\uFFFF",
            "\u202E",
            "\uD83D",
            "<item>",
            "</item>",
            "<entry>",
            "<feed>",
            "<rss>",
            "<title>",
            "<div>",
            "<p>",
            "<table><tr><td>",
            "<b><i><a>",
            "<script>",
            "<script type=application/ld+json>",
            "<svg>",
            "<template>",
            "<select>",
            "<frameset>",
            "<plaintext>",
            "xmlns:x='y' ",
            "xml:base='//' ",
            "encoding='utf-16'",
            "charset=utf-7",
            "{\"a\":",
            "[[[[",
            "}",
            "null",
            "1e999999",
            "-99999-99-99T99:99:99",
            "Mon, 99 Foo 99999 99:99:99 +9999",
            "http://[",
            "http://a@b:99999/",
            "a.a.a.a.a.a@",
            " - | - | - ",
            "\u0301\u0301\u0301\u0301",
            "\u3000",
            "|||||||",
            "........",
            "       ");
    private final Random chance;
    private final List<byte[]> seeds;

    /**
     * @param seed the same gives the same documents
     * @param seeds good documents
     */
    public Mutation(long seed, List<byte[]> seeds) {
        this.chance = new Random(seed);
        this.seeds = List.copyOf(seeds);
    }

    /** The fixtures in a folder of the test resources. */
    public static List<byte[]> fixtures(String folder, String... endings) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(Mutation::bytes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The next document: one of the good ones with one to twelve changes. */
    public byte[] next() {
        byte[] document = any();
        for (int i = 1 + chance.nextInt(12); i > 0; i--) {
            document = changed(document);
        }
        return document.length <= LONGEST ? document : Arrays.copyOf(document, LONGEST);
    }

    private byte[] changed(byte[] document) {
        int from = chance.nextInt(document.length + 1);
        int to = Math.min(document.length, from + chance.nextInt(1 + chance.nextInt(200)));
        byte[] part = Arrays.copyOfRange(document, from, to);
        return switch (chance.nextInt(9)) {
            case 0 -> flipped(document);
            case 1 -> spliced(document, from, to, new byte[0]);
            case 2 -> spliced(document, from, from, repeated(part, 1 + chance.nextInt(60)));
            case 3 -> spliced(document, from, from, piece());
            case 4 -> spliced(document, from, from, repeated(piece(), 1 + chance.nextInt(400)));
            case 5 -> Arrays.copyOf(document, from);
            case 6 -> spliced(document, from, to, noise(part.length));
            case 7 -> {
                byte[] other = any();
                int start = chance.nextInt(other.length);
                yield spliced(document, from, to, Arrays.copyOfRange(other, start, other.length));
            }
            default -> spliced(document, from, to, piece());
        };
    }

    private byte[] flipped(byte[] document) {
        byte[] copy = document.clone();
        if (copy.length > 0) {
            copy[chance.nextInt(copy.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return copy;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private byte[] piece() {
        return PIECES.get(chance.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] any() {
        return seeds.get(chance.nextInt(seeds.size()));
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[Math.min(LONGEST, part.length * times)];
        for (int i = 0; i < all.length; i++) {
            all[i] = part[i % part.length];
        }
        return all;
    }

    private static byte[] spliced(byte[] document, int from, int to, byte[] part) {
        byte[] all = new byte[from + part.length + document.length - to];
        System.arraycopy(document, 0, all, 0, from);
        System.arraycopy(part, 0, all, from, part.length);
        System.arraycopy(document, to, all, from + part.length, document.length - to);
        return all;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
