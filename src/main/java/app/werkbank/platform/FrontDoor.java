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
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * The loopback port at which an open window hears that the program was started again.
 *
 * <p>A visitor says the token and, where it was started with one, the path of a file; the token stands in a file that only
 * the owner can read, so another user of the machine cannot move somebody's window about. The answer is one byte. Where the
 * window is closing already, the visitor is kept until the door closes, for then it may open one itself.
 */
final class FrontDoor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
    private static final int TOKEN_BYTES = 16;
    private static final int PATIENCE_MILLIS = 2_000;
    /** A window that is just opening or closing answers once it has time to. */
    private static final int LONG_PATIENCE_MILLIS = 15_000;

    private static final int YES = 'y';
    private static final int WAIT = 'w';
    private static final int LONGEST_PATH = 1 << 16;

    private final ServerSocket socket;
    private final String token;
    private final Predicate<Optional<Path>> show;
    private final CountDownLatch closed = new CountDownLatch(1);

    private FrontDoor(ServerSocket socket, String token, Predicate<Optional<Path>> show) {
        this.socket = socket;
        this.token = token;
        this.show = show;
    }

    /** @param show answers whether the window is there to be shown; called on a thread of its own for each visitor */
    static FrontDoor open(Predicate<Optional<Path>> show) throws IOException {
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
                Socket visitor = socket.accept();
                Thread.ofVirtual().name("front-door-visitor").start(() -> serve(visitor));
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
                boolean shown = show.test(file(visitor.getInputStream()));
                visitor.getOutputStream().write(shown ? YES : WAIT);
                if (!shown) {
                    closed.await();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a second start was not served", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /** Says the token and the file at a door, and waits where the window is closing, which is told first. */
    static HomeLock.Window knock(int port, String token, Optional<Path> file, Runnable closing) {
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            door.setSoTimeout(LONG_PATIENCE_MILLIS);
            String path = file.map(named -> named.toAbsolutePath().toString()).orElse("");
            door.getOutputStream().write((token + path).getBytes(StandardCharsets.UTF_8));
            door.shutdownOutput();
            int answer = door.getInputStream().read();
            if (answer == WAIT) {
                closing.run();
                return door.getInputStream().read() < 0 ? HomeLock.Window.CLOSED : HomeLock.Window.NONE;
            }
            return answer == YES ? HomeLock.Window.SHOWN : HomeLock.Window.NONE;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "the open window does not answer: {0}", e.getMessage());
            return HomeLock.Window.NONE;
        }
    }

    /** Ends the listening, and lets those go that wait. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
