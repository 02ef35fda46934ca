package app.werkbank.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file that gets its name only when it is whole and on the disk: what cannot be finished leaves nothing behind,
 * and nothing that exists is replaced. On POSIX it is its owner's alone, as temporary files are.
 */
final class NewFile {

    /** What fills it. */
    interface Content {
        void into(Path file) throws IOException;
    }

    private NewFile() {}

    /**
     * Writes it.
     *
     * @param what what it is, for the sentence of a failure
     * @return its size in bytes
     * @throws DataException where something of that name exists, there is no such folder, or it cannot be written
     */
    static long write(Path target, String what, Content content) throws DataException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (Files.exists(file)) {
            throw new DataException("The file " + target + " exists already; nothing was written.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DataException("There is no folder " + folder + "; nothing was written.");
        }
        try {
            Path part = Files.createTempFile(folder, ".werkbank-", ".part");
            try {
                content.into(part);
                force(part);
                Files.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new DataException("The " + what + " " + target + " cannot be written: " + reason(e) + ".", e);
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What the system said, in words: a file system exception's own message is often no more than the path. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "access is denied";
            case java.nio.file.FileSystemException in when in.getReason() != null -> in.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
