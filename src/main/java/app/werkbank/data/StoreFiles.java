package app.werkbank.data;

import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data file together with the write-ahead log that may lie beside it. */
final class StoreFiles {
    private static final List<String> BESIDE = List.of("-wal", "-shm");

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

    static void copy(Path from, Path to) throws IOException {
        copyFile(from, to);
        Path log = beside(from, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            copyFile(log, beside(to, "-wal"));
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

    private static void copyFile(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
