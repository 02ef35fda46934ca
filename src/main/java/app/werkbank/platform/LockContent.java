package app.werkbank.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What {@code werkbank.lock} says about its holder, as one line: {@code pid}, or {@code pid port token}.
 *
 * @param process the id of the process, empty where nothing could be read
 * @param port where the window listens on loopback, 0 where there is none
 * @param token what it wants to hear, empty where there is no window
 */
record LockContent(OptionalLong process, int port, String token) {
    private static final LockContent NOTHING = new LockContent(OptionalLong.empty(), 0, "");

    static LockContent ofProcess() {
        return ofWindow(0, "");
    }

    static LockContent ofWindow(int port, String token) {
        return new LockContent(OptionalLong.of(ProcessHandle.current().pid()), port, token);
    }

    /** Reads a holder's line; a file that is missing, half written or not ours says nothing about its holder. */
    static LockContent read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | NumberFormatException e) {
            System.getLogger(LockContent.class.getName())
                    .log(System.Logger.Level.DEBUG, "the lock file {0} says nothing: {1}", file, e.getMessage());
            return NOTHING;
        }
    }

    private static LockContent parse(String line) {
        String[] words = line.split(" ", -1);
        OptionalLong process = OptionalLong.of(Long.parseLong(words[0]));
        return words.length == 3
                ? new LockContent(process, Integer.parseInt(words[1]), words[2])
                : new LockContent(process, 0, "");
    }

    boolean window() {
        return port > 0;
    }

    HomeLock.Busy busy() {
        return new HomeLock.Busy(process, window());
    }

    String text() {
        return process.getAsLong() + (window() ? " " + port + " " + token : "") + "\n";
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "process " + process + ", port " + port;
    }
}
