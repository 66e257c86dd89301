package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever the doctor finds, what it says and logs has no secret in it. */
class DoctorSecretsTest {
    private static final String TOKEN = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
    private static final String USER = "marked_user_52";
    private static final String PASSWORD = "marked-password-71aa";
    private static final String KEY = "marked-key-0c4e";
    private static final String HOOK = "marked-hook-secret-33";
    /** Servers that answer a login with something odd: closing, silence of a kind, another protocol, a refusal. */
    private static final List<String> GREETINGS = List.of(
            "", "HTTP/1.1 400 Bad Request\r\n\r\n" + PASSWORD, "E\0\0\0\u0050SFATAL\0C28P01\0M" + USER + "\0\0");

    private final Overheard heard = new Overheard();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        heard.close();
    }

    private int doctor(Map<String, String> more) throws IOException {
        Path catalog = Files.createDirectories(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("outlets.csv"), "domain,name,country,language\nquiet.example,Quiet,GB,en\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "TELEGRAM_BOT_TOKEN",
                FakeTelegram.TOKEN,
                "TELEGRAM_API_URL",
                "http://127.0.0.1:1",
                "PARALLAX_CATALOG",
                catalog.toString(),
                "PARALLAX_LLM_URL",
                "http://127.0.0.1:1/v1",
                "PARALLAX_LLM_MODEL",
                "m",
                "PARALLAX_LLM_KEY",
                KEY,
                "PARALLAX_WEBHOOK_URL",
                "https://bot.example.org/telegram",
                "PARALLAX_WEBHOOK_SECRET",
                HOOK,
                "PARALLAX_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("p.db")));
        environment.putAll(more);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        DoctorVerb doctor = new DoctorVerb(
                () -> SettingsReader.read(Optional.empty(), environment),
                () -> {
                    throw new IllegalStateException("the model is not looked at here");
                },
                Streams.to(new ByteArrayInputStream(new byte[0]), out, out));
        return new CommandLine(doctor)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    heard.add(e);
                    out.println(e.getMessage());
                    return 2;
                })
                .execute("--no-feeds");
    }

    private void nothingOfAnySecret() {
        heard.add(said.toString(StandardCharsets.UTF_8));
        heard.assertNothingOf(TOKEN, USER, PASSWORD, KEY, HOOK);
    }

    @Test
    void ofAnyStoreThatCannotBeOpened() throws IOException {
        for (String greeting : GREETINGS) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread greeter = new Thread(() -> greet(server, greeting), "greeter");
                greeter.start();
                String at = "127.0.0.1:" + server.getLocalPort() + "/news";
                assertEquals(
                        1,
                        doctor(Map.of(
                                "PARALLAX_DATABASE_URL",
                                "jdbc:postgresql://" + at + "?user=" + USER + "&password=" + PASSWORD)));
                assertEquals(
                        1,
                        doctor(Map.of(
                                "PARALLAX_DATABASE_URL", "jdbc:postgresql://" + USER + ":" + PASSWORD + "@" + at)));
            }
        }
        for (String url : List.of(
                "postgresql://" + USER + ":" + PASSWORD + "@127.0.0.1:1/news",
                "jdbc:postgresql:" + USER + ":" + PASSWORD,
                "jdbc:postgresql://" + USER + ":" + PASSWORD + "@127.0.0.1:port/news",
                "jdbc:mysql://127.0.0.1/news?password=" + PASSWORD,
                "jdbc:sqlite:" + folder + "?password=" + PASSWORD)) {
            assertFalse(doctor(Map.of("PARALLAX_DATABASE_URL", url)) == 0, url);
        }
        nothingOfAnySecret();
    }

    private static void greet(ServerSocket server, String greeting) {
        try {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(greeting.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                }
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void ofATelegramThatDoesNotTakeTheToken() throws IOException {
        try (FakeTelegram telegram = new FakeTelegram()) {
            Map<String, String> there =
                    Map.of("TELEGRAM_API_URL", telegram.address().toString());
            for (int code : List.of(400, 401, 404, 500)) {
                telegram.error("getMe", code, "of https://api.telegram.org/bot" + FakeTelegram.TOKEN + "/getMe");
                assertEquals(1, doctor(there));
            }
            heard.add(said);
            telegram.next("getMe", "<html>" + FakeTelegram.TOKEN + "</html>");
            assertEquals(1, doctor(there));
            telegram.cut("getMe");
            assertEquals(1, doctor(there));
            heard.add(said);
            said.reset();
            doctor(there);
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("ok    token"), said::toString);
        }
        for (String odd :
                List.of("ftp://127.0.0.1/", "not an address", "http://127.0.0.1:1/bot" + FakeTelegram.TOKEN)) {
            assertFalse(doctor(Map.of("TELEGRAM_API_URL", odd)) == 0, odd);
        }
        assertFalse(doctor(Map.of("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN + " \n x")) == 0);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("token"));
        nothingOfAnySecret();
    }
}
