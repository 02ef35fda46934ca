package app.werkbank.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of one's own in memory, small enough to be filled; only where the system lets the test mount one. */
public final class SmallDisk implements AutoCloseable {
    public final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Skips the test where nothing can be mounted: that takes Linux and its administrator. */
    public static SmallDisk mount(Path folder, int kilobytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()),
                "no disk can be mounted here");
        return new SmallDisk(folder);
    }

    /** Leaves no room at all. */
    public void fill() throws IOException {
        try (FileChannel channel = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer page = ByteBuffer.allocate(4096);
            while (channel.write(page.clear()) > 0) {
                // until the disk says no
            }
        } catch (IOException full) {
            return;
        }
        throw new IOException("a disk that is never full");
    }

    public void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    public void readOnly(boolean only) throws IOException, InterruptedException {
        if (!run("mount", "-o", only ? "remount,ro" : "remount,rw", folder.toString())) {
            throw new IOException("the disk cannot be mounted anew: " + folder);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
