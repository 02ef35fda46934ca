package app.werkbank.data;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import app.werkbank.store.Progress;
import app.werkbank.store.Progress.Step;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data file together with the write-ahead log that may lie beside it. */
final class StoreFiles {
    private static final List<String> BESIDE = List.of("-wal", "-shm");

    private static final long BYTES_A_STEP = 1L << 20;

    private StoreFiles() {}

    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        removeLogs(file);
    }

    static void removeLogs(Path file) throws IOException {
        for (String end : BESIDE) {
            Files.deleteIfExists(beside(file, end));
        }
    }

    static void copy(Path from, Path to, Progress progress) throws IOException {
        copyFile(from, to, progress);
        Path log = beside(from, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            copyFile(log, beside(to, "-wal"), progress);
        }
    }

    /**
     * Gives a data file that cannot be used another name in its folder, with the time in it.
     *
     * @return where it lies now; null where there was none
     */
    static @Nullable Path moveAside(StoreOptions store) throws IOException {
        Path file = store.file();
        Path aside = file.resolveSibling(store.copyName("rescue"));
        for (String end : BESIDE) {
            if (Files.exists(beside(file, end))) {
                Files.move(beside(file, end), beside(aside, end));
            }
        }
        if (!Files.exists(file)) {
            return null;
        }
        return Files.move(file, aside);
    }

    private static void copyFile(Path from, Path to, Progress progress) throws IOException {
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(to, CREATE, TRUNCATE_EXISTING, WRITE)) {
            long moved = 1;
            for (long done = 0; moved > 0; done += moved) {
                progress.at(Step.COPYING, done, in.size());
                moved = in.transferTo(done, BYTES_A_STEP, out);
            }
        }
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
