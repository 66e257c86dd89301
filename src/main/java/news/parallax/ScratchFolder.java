package news.parallax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this process alone, for the native code that libraries unpack: 30 MB, which a process that is killed cannot
 * take away. It lies in the temporary folder, nobody else may look into it, and a lock shows that its process lives. What
 * killed ones left is removed by the next that claims one.
 */
final class ScratchFolder implements AutoCloseable {
    /** The property that names it, for what unpacks native code of its own. */
    static final String PROPERTY = "parallax.scratch";

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String PREFIX = "parallax-scratch-";
    private static final String LOCK = "lock";
    // made by ONNX Runtime at each start, empty where it unpacks nothing
    private static final String EMPTY = "onnxruntime-java*";
    private static final int TRIES = 10;
    // so long nobody takes between making a folder and locking it
    private static final Duration UNLOCKED = Duration.ofHours(1);

    private final Path folder;
    private final FileChannel lock;

    private ScratchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Has the libraries unpack into a folder of this process, if they are to unpack at all; it goes when this ends.
     *
     * @param done told when the work is over, which may still load native code after somebody asked it to stop
     * @param patience how long to wait for that; a program that is not to finish anything when it is stopped has none
     */
    static void forLibraries(CountDownLatch done, Duration patience) {
        boolean unpacked = System.getProperty("onnxruntime.native.path") != null
                && System.getProperty("org.sqlite.lib.path") != null;
        if (unpacked || System.getProperty("org.sqlite.tmpdir") != null) {
            return;
        }
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            ScratchFolder own = claim(temporary);
            System.setProperty(PROPERTY, own.path().toString());
            System.setProperty("org.sqlite.tmpdir", own.path().toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> own.closeAfter(done, patience), "scratch"));
            Thread sweeping = new Thread(() -> own.sweep(InstantSource.system()), "scratch-sweep");
            sweeping.setDaemon(true);
            sweeping.start();
        } catch (IOException | UncheckedIOException e) {
            // the libraries find a place, or say why not
            LOG.debug("no folder for native code", e);
        }
    }

    /** Makes one in the temporary folder. */
    static ScratchFolder claim(Path temporary) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            // for its owner alone, where the system knows owners
            Path folder = Files.createTempDirectory(temporary, PREFIX);
            FileChannel channel = locked(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW);
            if (channel != null) {
                return new ScratchFolder(folder, channel);
            }
        }
        throw new IOException("others take every folder for one that was left");
    }

    /** Removes what processes left that live no more, beside this one; what cannot be removed stays. */
    void sweep(InstantSource clock) {
        Path temporary = folder.resolveSibling(".");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*");
                DirectoryStream<Path> empty = Files.newDirectoryStream(temporary, EMPTY)) {
            for (Path left : folders) {
                // the lock of our own must not even be opened: closing it would let go what this process holds
                if (!left.getFileName().equals(folder.getFileName())) {
                    sweepOne(left, clock);
                }
            }
            for (Path left : empty) {
                if (ours(left) && old(left, clock)) {
                    removeEmpty(left);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("the temporary folder cannot be read", e);
        }
    }

    private static void sweepOne(Path folder, InstantSource clock) {
        try {
            if (!ours(folder)) {
                return;
            }
            Path lock = folder.resolve(LOCK);
            if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                try (FileChannel channel = locked(lock, StandardOpenOption.WRITE)) {
                    if (channel != null) {
                        remove(folder);
                    }
                }
            } else if (old(folder, clock)) {
                remove(folder);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be removed", folder, e);
        }
    }

    /** No link, and not another user's. */
    private static boolean ours(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    private static boolean old(Path folder, InstantSource clock) throws IOException {
        return Files.getLastModifiedTime(folder)
                        .compareTo(FileTime.from(clock.instant().minus(UNLOCKED)))
                < 0;
    }

    private static void removeEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            LOG.trace("{} is in use", folder);
        }
    }

    private static @Nullable FileChannel locked(Path file, StandardOpenOption how) throws IOException {
        FileChannel channel = FileChannel.open(file, how, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.trace("{} is locked by this process", file);
        }
        channel.close();
        return null;
    }

    /** The lock goes last; links are removed, not followed. */
    private static void remove(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.filter(file -> !file.equals(folder) && !file.equals(lock))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(lock);
        Files.deleteIfExists(folder);
    }

    /** Removes it once the work is over, or the patience. */
    void closeAfter(CountDownLatch done, Duration patience) {
        try {
            if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} goes before the work is over", folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    Path path() {
        return folder;
    }

    /** Removes it. Native code that is in use stays in use, where the system allows that; else the next sweep removes it. */
    @Override
    public void close() {
        try (lock) {
            remove(folder);
        } catch (IOException e) {
            LOG.debug("{} is left to the next process", folder, e);
        }
    }
}
