package news.parallax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import news.parallax.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: fills an empty store with what {@code export} wrote. */
@Command(
        name = "import",
        description = "Fills an empty store with a copy that export wrote, on either kind of database.",
        footer = {
            "",
            "Example:  PARALLAX_DATABASE_URL=jdbc:postgresql://… java -jar parallax.jar import parallax.jsonl.gz"
        })
final class ImportVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "What export wrote.")
    private Path file = Path.of("parallax.jsonl.gz");

    ImportVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("There is no copy at " + file + ": name the file that export wrote.");
        }
        try (Store store = Store.open(settings.get().database())) {
            long rows = store.alone("import-" + ProcessHandle.current().pid(), () -> taken(store));
            streams.progress(rows + " rows taken over from " + file);
            return 0;
        }
    }

    private long taken(Store store) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            return store.takeOver(in);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private UsageException unreadable(IOException e) {
        return new UsageException("The copy " + file + " cannot be read: " + e.getMessage()
                + ". Name another one, or make it anew with export. Nothing was taken over.");
    }
}
