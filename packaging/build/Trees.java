import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with everything in them. */
final class Trees {
    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : within(root).reversed()) {
            path.toFile().setWritable(true);
            Files.delete(path);
        }
    }

    /** Copies with times and permissions. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : within(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Gives everything the same time, children before their folders. */
    static void stamp(Path root, Instant time) throws IOException {
        FileTime stamp = FileTime.from(time);
        for (Path path : within(root).reversed()) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(stamp, null, null);
        }
    }

    /** Readable by everybody, writable by the owner alone; what was executable stays so. Not on Windows. */
    static void openToRead(Path root) throws IOException {
        for (Path path : within(root)) {
            if (!Files.isSymbolicLink(path)) {
                boolean runs = Files.isDirectory(path)
                        || (Files.isExecutable(path) && !path.toString().endsWith(".so"));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Bytes of all files. */
    static long size(Path root) throws IOException {
        long sum = 0;
        for (Path path : within(root)) {
            sum += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return sum;
    }

    /** The root first, every folder before what is in it, in the order of names. */
    static List<Path> within(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
