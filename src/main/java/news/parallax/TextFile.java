package news.parallax;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text that a person gives. */
final class TextFile {
    private TextFile() {}

    /**
     * All of it.
     *
     * @throws UsageException where it is not in UTF-8
     * @throws IOException where it cannot be read
     */
    static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is no text in UTF-8: save it as such.");
        }
    }
}
