package app.werkbank.platform.log;

import app.werkbank.platform.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log of a few files of bounded size, {@code werkbank.0.log} the newest, each of them the owner's alone.
 *
 * <p>In place of the JDK's own handler: that one leaves its files to the rights of the moment, and where a command runs
 * beside the window it takes other names and leaves lock files. Here both append to the same file, a record at a time.
 */
final class RollingFile extends Handler implements AutoCloseable {
    private final Path folder;
    private final long bytesEach;
    private final int files;
    private @Nullable FileChannel channel;

    RollingFile(Path folder, long bytesEach, int files) {
        this.folder = folder;
        this.bytesEach = bytesEach;
        this.files = files;
        setFormatter(new LineFormat());
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            write(ByteBuffer.wrap(getFormatter().format(entry).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            reportError("the log in " + folder + " cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    private void write(ByteBuffer record) throws IOException {
        FileChannel open = channel == null ? open() : channel;
        if (open.size() > 0 && open.size() + record.remaining() > bytesEach) {
            open.close();
            roll(record.remaining());
            open = open();
        }
        while (record.hasRemaining()) {
            open.write(record);
        }
    }

    private FileChannel open() throws IOException {
        OwnerOnly.createFile(file(0));
        FileChannel opened = FileChannel.open(file(0), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        channel = opened;
        return opened;
    }

    /** Moves each file up by one. Another process may have done so already: then the newest has room, and stays. */
    private void roll(int needed) throws IOException {
        if (!Files.exists(file(0)) || Files.size(file(0)) + needed <= bytesEach) {
            return;
        }
        for (int number = files - 1; number > 0; number--) {
            if (Files.exists(file(number - 1))) {
                Files.move(file(number - 1), file(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(int number) {
        return folder.resolve("werkbank." + number + ".log");
    }

    /** Nothing waits in here: every record goes to the system at once. */
    @Override
    public void flush() {}

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            reportError("the log in " + folder + " was not closed in order", e, ErrorManager.CLOSE_FAILURE);
        }
    }
}
