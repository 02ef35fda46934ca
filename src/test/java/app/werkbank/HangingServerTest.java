package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.Session;
import app.werkbank.contract.Relay;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant I34 in the whole window: while the server takes requests and answers none, a person goes on working, and what
 * the JVM records of files and sockets has nothing on the FX thread. Queries of the store are refused there by the store
 * itself.
 */
@ExtendWith(FxTest.class)
@Proves("I34")
class HangingServerTest {
    private static final List<String> WAITING =
            List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite");
    /** Classes, words and stylesheets of the program itself are read when they are first needed, as the toolkit's fonts. */
    private static final List<String> THE_PROGRAM_ITSELF = Stream.of(
                    System.getProperty("java.home"),
                    System.getProperty("java.class.path"),
                    System.getProperty("jdk.module.path"))
            .flatMap(paths -> Stream.of(paths.split(File.pathSeparator)))
            .map(path -> Path.of(path).toAbsolutePath().toString())
            .toList();

    @TempDir
    private Path folder;

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean hangs;

    private Relay.Answered between(Relay.Asked asked, Relay.Behind behind) throws IOException, InterruptedException {
        if (hangs) {
            hanging.incrementAndGet();
            released.await();
        }
        Relay.Answered answer = behind.ask(asked);
        answered.incrementAndGet();
        return answer;
    }

    @Test
    void whileTheServerHangsTheWindowAnswersAndNothingOnItsThreadWaits() throws Exception {
        try (Recording recording = new Recording();
                ReferenceServer server = ReferenceServer.start(
                        ReferenceSettings.demo(folder.resolve("server")).withData(9L, 20, 200));
                Relay relay = Relay.to(server.api(), this::between);
                OpenedWindow window = new OpenedWindow(folder.resolve("home"), environment(relay, server))) {
            WAITING.forEach(event -> recording.enable(event).withoutThreshold().withStackTrace());
            recording.start();
            window.desktop.connect();
            Session session = window.connected();
            int before = answered.get();
            hangs = true;
            session.sync().syncNow();
            Fx.await("a request hangs", () -> hanging.get() > 0);
            window.enterReading(session, OpenedWindow.ticketWithHistory(session));
            for (Place place :
                    List.of(new Place.Outbox(), new Place.Shift(), new Place.Settings(), new Place.Tickets())) {
                Fx.run(() -> window.desktop.navigator().go(place));
                Fx.settle();
            }
            assertEquals(before, answered.get(), "all this was done while the server answered nothing");
            hangs = false;
            released.countDown();
            Fx.await("the reading is confirmed", () -> OpenedWindow.pending(session) == 0);
            recording.stop();
            assertEquals(List.of(), waitsOfTheFxThread(recording));
        }
    }

    private List<String> waitsOfTheFxThread(Recording recording) throws IOException {
        Path file = folder.resolve("waits.jfr");
        recording.dump(file);
        List<String> found = new ArrayList<>();
        int elsewhere = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!WAITING.contains(event.getEventType().getName()) || event.getStackTrace() == null) {
                continue;
            }
            boolean fx = event.getThread() != null
                    && "JavaFX Application Thread".equals(event.getThread().getJavaName());
            elsewhere += fx ? 0 : 1;
            if (fx && !ofTheProgramItself(event)) {
                found.add(event.toString());
            }
        }
        assertTrue(elsewhere > 0, "files and sockets of other threads were recorded");
        Files.delete(file);
        return found;
    }

    private static boolean ofTheProgramItself(RecordedEvent event) {
        String path = event.hasField("path") ? event.getString("path") : null;
        String reader = event.getStackTrace()
                .getFrames()
                .getFirst()
                .getMethod()
                .getType()
                .getName();
        return path != null && THE_PROGRAM_ITSELF.stream().anyMatch(path::startsWith)
                || reader.startsWith("com.sun.javafx.font");
    }

    private static Map<String, String> environment(Relay relay, ReferenceServer server) {
        return Map.of(
                "WERKBANK_API_URL", relay.base().toString(),
                "WERKBANK_TOKEN_URL", relay.base() + "/oauth2/token",
                "WERKBANK_CLIENT_ID", server.clientId(),
                "WERKBANK_CLIENT_SECRET", server.clientSecret(),
                "WERKBANK_RATE", "0");
    }
}
