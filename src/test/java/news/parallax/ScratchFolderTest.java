package news.parallax;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    Path temporary;

    private void sweep() throws IOException {
        try (ScratchFolder own = ScratchFolder.claim(temporary)) {
            own.sweep(InstantSource.system());
        }
    }

    @Test
    void isThereForItsOwnerAloneAndGoesWithItsProcess() throws IOException {
        ScratchFolder own = ScratchFolder.claim(temporary);
        Files.writeString(own.path().resolve("libx.so"), "code");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own.path())));
        own.close();
        assertFalse(Files.exists(own.path()));
    }

    @Test
    void staysUntilTheWorkIsOverThatIsToldToStop() throws Exception {
        ScratchFolder own = ScratchFolder.claim(temporary);
        CountDownLatch done = new CountDownLatch(1);
        Thread stopping = new Thread(() -> own.closeAfter(done, Duration.ofMinutes(1)));
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertTrue(Files.exists(own.path()), "native code may be loaded still");
        done.countDown();
        stopping.join();
        assertFalse(Files.exists(own.path()));
    }

    @Test
    void staysWhileItsProcessSweeps() throws IOException {
        try (ScratchFolder own = ScratchFolder.claim(temporary)) {
            own.sweep(InstantSource.system());
            assertTrue(Files.exists(own.path().resolve("lock")));
        }
    }

    @Test
    void staysWhileItsProcessLivesAndIsRemovedWhenThatWasKilled() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path folder = Path.of(other.inputReader().readLine());
        sweep();
        assertTrue(Files.exists(folder.resolve("libx.so")));
        other.destroyForcibly().waitFor();
        sweep();
        assertFalse(Files.exists(folder));
    }

    @Test
    void whatWasNeverLockedIsRemovedWhenItIsOld() throws IOException {
        Path fresh = Files.createDirectory(temporary.resolve("parallax-scratch-1"));
        Path old = Files.createDirectory(temporary.resolve("parallax-scratch-2"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        sweep();
        assertTrue(Files.exists(fresh));
        assertFalse(Files.exists(old));
    }

    @Test
    void whatTheRuntimeOfTheModelLeftEmptyIsRemovedWhenItIsOld() throws IOException {
        Path fresh = Files.createDirectory(temporary.resolve("onnxruntime-java1"));
        Path old = Files.createDirectory(temporary.resolve("onnxruntime-java2"));
        Path used = Files.createDirectory(temporary.resolve("onnxruntime-java3"));
        Files.writeString(used.resolve("libx.so"), "code");
        for (Path folder : List.of(old, used)) {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        sweep();
        assertTrue(Files.exists(fresh));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(used));
    }

    @Test
    void whatALinkLeadsToIsNotTouched() throws IOException {
        Path precious = Files.createDirectory(temporary.resolve("precious"));
        Files.writeString(precious.resolve("lock"), "");
        Files.writeString(precious.resolve("letter"), "dear");
        try (ScratchFolder own = ScratchFolder.claim(temporary)) {
            Files.createSymbolicLink(own.path().resolve("link"), precious);
        }
        Files.createSymbolicLink(temporary.resolve("parallax-scratch-3"), precious);
        sweep();
        assertTrue(Files.exists(precious.resolve("letter")));
    }

    /** A process that holds a folder until it is killed. */
    static final class Holder {
        public static void main(String[] temporary) throws Exception {
            ScratchFolder own = ScratchFolder.claim(Path.of(temporary[0]));
            Files.writeString(own.path().resolve("libx.so"), "code");
            own.sweep(InstantSource.system());
            System.out.println(own.path());
            new CountDownLatch(1).await();
        }
    }
}
