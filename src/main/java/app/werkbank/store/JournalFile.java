package app.werkbank.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

/** The journal as a file: lines that are only ever added, and a way to read what is whole of them. */
record JournalFile(Path path) {

    /** Reads all of it; nothing where there is no file. */
    Journaled read() throws IOException {
        LinkedHashMap<JournalLine.Key, JournalLine> last = new LinkedHashMap<>();
        int damaged = 0;
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            Optional<JournalLine> line = JournalLine.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            line.ifPresent(whole -> last.putLast(whole.key(), whole));
            damaged += line.isPresent() || to == from ? 0 : 1;
            from = to + 1;
        }
        return new Journaled(last, damaged, bytes.length);
    }

    /** Opens it for adding; a line that was torn at the end is closed first, so that it spoils no other. */
    FileChannel open() throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            ByteBuffer end = ByteBuffer.allocate(1);
            channel.position(channel.size());
            if (channel.size() > 0 && channel.read(end, channel.size() - 1) == 1 && end.get(0) != '\n') {
                write(channel, "\n");
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Adds lines at the end, with one write. Nothing is forced to the disk: the database is the promise. */
    static void add(FileChannel channel, Collection<JournalLine> lines) throws IOException {
        write(channel, text(lines));
    }

    /** Writes the journal anew with these lines alone: into a new file, forced to the disk, then moved. */
    void replace(Collection<JournalLine> lines) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, text(lines));
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    static String text(Collection<JournalLine> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
