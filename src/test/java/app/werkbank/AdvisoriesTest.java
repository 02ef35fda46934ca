package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Advisories.Library;
import app.werkbank.Advisories.Told;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoriesTest {
    private static final List<Library> TWO =
            List.of(new Library("org.good:one", "1.0"), new Library("org.bad:two", "2.0.1"));

    @Test
    void aKnownVulnerabilityIsNamedWithItsLibrary() throws IOException {
        assertEquals(
                new Told.Known(List.of("GHSA-made-up-0001 in org.bad:two:2.0.1")),
                asked(200, "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-made-up-0001\"}]}]}"));
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() throws IOException {
        assertEquals(new Told.Known(List.of()), asked(200, "{\"results\":[{},{}]}"));
    }

    @Test
    void withoutAnAnswerTheCheckIsSkippedInAWord() throws IOException {
        assertEquals(new Told.Skipped("127.0.0.1 answered 503"), asked(503, ""));
        assertEquals(
                new Told.Skipped("127.0.0.1 gave no answer"),
                Advisories.ask(URI.create("http://127.0.0.1:1/nobody"), TWO));
    }

    @Test
    void theLibrariesAreThoseOfTheClassPathInTheRepository() {
        Path repository = Path.of("repository").toAbsolutePath();
        String jar = repository.resolve("org/bad/two/2.0.1/two-2.0.1.jar").toString();
        List<Library> found = Advisories.libraries(repository, "target/classes" + File.pathSeparator + jar);
        assertEquals(List.of(TWO.get(1)), found);
        assertTrue(Advisories.libraries(repository, "target/classes").isEmpty());
    }

    private static Told asked(int status, String answer) throws IOException {
        HttpServer database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        database.start();
        try {
            return Advisories.ask(
                    URI.create("http://127.0.0.1:" + database.getAddress().getPort() + "/"), TWO);
        } finally {
            database.stop(0);
        }
    }
}
