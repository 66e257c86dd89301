package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorVerbTest {
    @TempDir
    Path folder;

    @Test
    void nativeCodeThatDoesNotLoadIsNamedAndTheRestIsLookedAt() throws IOException {
        Files.writeString(folder.resolve("outlets.csv"), "domain,name,country,language\nquiet.example,Quiet,GB,en\n");
        Map<String, String> environment = Map.of(
                "PARALLAX_CATALOG",
                folder.toString(),
                "PARALLAX_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("p.db"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        DoctorVerb doctor = new DoctorVerb(
                () -> SettingsReader.read(Optional.empty(), environment),
                () -> {
                    throw new UnsatisfiedLinkError("libonnxruntime.so: no such symbol");
                },
                Streams.to(new ByteArrayInputStream(new byte[0]), out, out));
        assertEquals(1, new CommandLine(doctor).execute("--no-feeds"));
        String lines = said.toString(StandardCharsets.UTF_8);
        assertTrue(lines.contains("MEND  model: libonnxruntime.so: no such symbol"), lines);
        assertTrue(lines.contains("MEND  token: none."), lines);
    }
}
