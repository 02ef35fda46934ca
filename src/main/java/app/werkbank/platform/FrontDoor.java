package app.werkbank.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The loopback port at which an open window hears that the program was started again.
 *
 * <p>A visitor says the token and, where it was started with one, the path of a file; the token stands in a file that only the owner can read, so another user of
 * the machine cannot move somebody's window about. The answer is one byte.
 */
final class FrontDoor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
    private static final int TOKEN_BYTES = 16;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int YES = 'y';
    private static final int LONGEST_PATH = 1 << 16;

    private final ServerSocket socket;
    private final String token;
    private final Consumer<Optional<Path>> show;

    private FrontDoor(ServerSocket socket, String token, Consumer<Optional<Path>> show) {
        this.socket = socket;
        this.token = token;
        this.show = show;
    }

    static FrontDoor open(Consumer<Optional<Path>> show) throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        FrontDoor door = new FrontDoor(
                new ServerSocket(0, 8, InetAddress.getLoopbackAddress()),
                HexFormat.of().formatHex(random),
                show);
        Thread.ofVirtual().name("front-door").start(door::listen);
        return door;
    }

    int port() {
        return socket.getLocalPort();
    }

    String token() {
        return token;
    }

    /** Ends when the door is closed; a broken socket ends it as well, rather than turning in circles. */
    private void listen() {
        try {
            while (true) {
                serve(socket.accept());
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                LOG.log(System.Logger.Level.WARNING, "further starts cannot bring this window to the front", e);
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket visitor = accepted) {
            visitor.setSoTimeout(PATIENCE_MILLIS);
            if (saysToken(visitor.getInputStream())) {
                show.accept(file(visitor.getInputStream()));
                visitor.getOutputStream().write(YES);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a second start was not served", e);
        }
    }

    private boolean saysToken(InputStream in) throws IOException {
        byte[] said = in.readNBytes(token.length());
        return MessageDigest.isEqual(said, token.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that is said behind the token. */
    private static Optional<Path> file(InputStream in) throws IOException {
        String path = new String(in.readNBytes(LONGEST_PATH), StandardCharsets.UTF_8);
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.WARNING, "a second start named a file that has no such name here", e);
            return Optional.empty();
        }
    }

    /** Says the token and the file at a door; answers whether the window said yes. */
    static boolean knock(int port, String token, Optional<Path> file) {
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            door.setSoTimeout(PATIENCE_MILLIS);
            String path = file.map(named -> named.toAbsolutePath().toString()).orElse("");
            door.getOutputStream().write((token + path).getBytes(StandardCharsets.UTF_8));
            door.shutdownOutput();
            return door.getInputStream().read() == YES;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "the open window does not answer: {0}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
