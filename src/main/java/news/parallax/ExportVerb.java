package news.parallax;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import news.parallax.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a copy of everything in the store, for {@code import}. */
@Command(
        name = "export",
        description = "Writes a copy of all that the store holds, also while the bot serves.",
        footer = {
            "",
            "The copy holds what people have told the bot; only you can read the file.",
            "Example:  java -jar parallax.jar export parallax.jsonl.gz"
        })
final class ExportVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "Where to write it; compressed with gzip.")
    private Path file = Path.of("parallax.jsonl.gz");

    @Option(
            names = "--replace",
            description =
                    "Puts it in the place of a file that is there already; the old one stays until the new is whole.")
    private boolean replace;

    ExportVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("There is no folder for " + file + ": make it first.");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder: name a file in it.");
        }
        if (!replace && Files.exists(file)) {
            throw new UsageException(
                    "There is a file called " + file + " already: name another, or add --replace to overwrite it.");
        }
        String database = settings.get().database();
        if (!Store.exists(database)) {
            throw new UsageException("There is no store at " + database.replaceFirst("^jdbc:sqlite:", "")
                    + " yet, so there is nothing to copy. Name yours with PARALLAX_DATABASE_URL.");
        }
        // beside its place, so that a copy that failed never looks like one
        Path draft = draft(folder);
        try (Store store = Store.open(database)) {
            long rows;
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16), StandardCharsets.UTF_8))) {
                rows = store.copyTo(out);
            }
            if (replace) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(draft, file);
            }
            streams.progress(rows + " rows written to " + file);
            return 0;
        } catch (UncheckedIOException e) {
            throw new IOException(
                    "the copy cannot be written to " + folder + ": "
                            + Objects.requireNonNull(e.getCause()).getMessage()
                            + ". Make room there, or name a file elsewhere",
                    e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path folder) {
        try {
            return Files.createTempFile(
                    folder,
                    ".export",
                    ".gz",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UsageException("Nothing can be written in " + folder
                    + ". Give this user the right to write there, or name a file elsewhere.");
        }
    }
}
