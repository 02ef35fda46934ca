package app.werkbank.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process writes a data folder, and lets a second one ask the first to show its window (invariant
 * I26).
 *
 * <p>The lock is the operating system's, on one byte far behind the content of {@code werkbank.lock}: it ends with the
 * process, however that ends, so nothing that a dead process left behind can block. The content says who holds it: the
 * process id, and, while a window is open, where it listens and the token that it wants to hear.
 */
public final class HomeLock implements AutoCloseable {
    /** Behind any content, because a locked range cannot be read by others on Windows. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Folders that this process has locked. POSIX drops a process's locks on a file as soon as it closes any channel to
     * that file, so a second attempt in here must be refused before the file is opened.
     */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final Path key;
    private final FileChannel channel;
    private @Nullable FrontDoor door;

    private HomeLock(Path file, Path key, FileChannel channel) {
        this.file = file;
        this.key = key;
        this.channel = channel;
    }

    /** What became of an attempt to lock a data folder. */
    public sealed interface Attempt {}

    /** The folder is ours until the lock is closed. */
    public record Held(HomeLock lock) implements Attempt {}

    /**
     * Another process has it.
     *
     * @param process its id, empty where it could not be read
     * @param window whether it is a window that can be asked to come to the front
     */
    public record Busy(OptionalLong process, boolean window) implements Attempt {
        /** One sentence for the person. */
        public String sentence() {
            String holder = window ? "the Werkbank window that is open" : "another run of Werkbank";
            String id = process.isPresent() ? " (process " + process.getAsLong() + ")" : "";
            return "The data folder is in use by " + holder + id + "; close it and try again.";
        }
    }

    /**
     * Tries once, without waiting.
     *
     * @throws HomeException where the folder cannot be locked at all, as on some network shares
     */
    public static Attempt tryAcquire(Home home) throws HomeException {
        Path file = home.lockFile();
        synchronized (HELD_HERE) {
            try {
                OwnerOnly.createFile(file);
                Path key = file.toRealPath();
                if (HELD_HERE.contains(key)) {
                    return new Busy(OptionalLong.of(ProcessHandle.current().pid()), false);
                }
                FileChannel channel =
                        FileChannel.open(file, EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    channel.close();
                    return LockContent.read(file).busy();
                }
                HELD_HERE.add(key);
                HomeLock held = new HomeLock(file, key, channel);
                held.write(LockContent.ofProcess());
                return new Held(held);
            } catch (IOException e) {
                throw new HomeException("The data folder " + home + " cannot be locked: " + Home.reason(e), e);
            }
        }
    }

    /**
     * Listens for further starts on this data folder until the lock is closed.
     *
     * @param show brings the window to the front and takes the file that the start named; false where it is closing: then
     *     the start waits until this lock is closed. Called on a thread of the lock's own, once per start
     * @throws IOException where no loopback port can be opened; the lock is held all the same
     */
    public synchronized void onBringToFront(Predicate<Optional<Path>> show) throws IOException {
        if (door != null) {
            throw new IllegalStateException("the lock listens already");
        }
        FrontDoor opened = FrontDoor.open(show);
        door = opened;
        write(LockContent.ofWindow(opened.port(), opened.token()));
    }

    /** What came of asking for the window of the process that holds the folder. */
    public enum Window {
        /** It is in front now. */
        SHOWN,
        /** It was closing, and that is over: the folder is free. */
        CLOSED,
        /** There is none, or it does not answer. */
        NONE
    }

    /**
     * Asks the process that holds the folder to show its window; where that is closing already, waits until it has ended.
     *
     * @param file what the window is to take up
     * @param closing told before that wait, which takes some seconds at most
     */
    public static Window bringToFront(Home home, Optional<Path> file, Runnable closing) {
        LockContent content = LockContent.read(home.lockFile());
        return content.window() ? FrontDoor.knock(content.port(), content.token(), file, closing) : Window.NONE;
    }

    private void write(LockContent content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.text().getBytes(StandardCharsets.US_ASCII));
        channel.truncate(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    /**
     * Gives the folder free and stops listening, in this order: who waits for the end of this window finds the folder free.
     * The file stays: removing it would race with the next start.
     */
    @Override
    public synchronized void close() {
        synchronized (HELD_HERE) {
            try (FrontDoor _ = door) {
                if (channel.isOpen()) {
                    channel.truncate(0);
                    channel.close();
                }
            } catch (IOException e) {
                System.getLogger(HomeLock.class.getName())
                        .log(System.Logger.Level.WARNING, "the lock " + file + " was not closed in order", e);
            } finally {
                HELD_HERE.remove(key);
            }
        }
    }
}
