package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.domain.Kilometres;
import app.werkbank.platform.connection.ProxyVariables;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom the client trusts, and what it says when it does not (fault F2). */
@Timeout(60)
class TlsTest {

    private static final String PASSWORD = "only-for-this-test";
    /** A name that only the proxy can resolve. */
    private static final String BEYOND = "api.workshop.invalid";

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static LoopbackServer tokens;

    @BeforeAll
    static void start() throws Exception {
        tokens = LoopbackServer.saying(Say.nothing());
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "workshop",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,dns:" + BEYOND,
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "workshop",
                "-file",
                pem().toString(),
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            REQUESTS.incrementAndGet();
            byte[] body = REGISTRATION.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop(0);
        tokens.close();
    }

    private static Path pem() {
        return folder.resolve("workshop.pem");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static ApiSettings settings(String host, int port) {
        return ApiSettings.of(
                "https://" + host + ":" + port, tokens.url() + "/oauth2/token", "werkbank", "secret", null);
    }

    private static Answer<?> add(ApiSettings settings) {
        try (HttpRemoteApi api = new HttpRemoteApi(settings)) {
            return api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
        }
    }

    @Test
    @Proves("F2")
    void anUnknownCertificateIsNotTrustedAndNothingIsSent() {
        int before = REQUESTS.get();
        Answer<?> answer = add(settings("localhost", server.getAddress().getPort()));
        assertEquals(Outcome.TLS, answer.outcome(), answer.detail());
        assertTrue(answer.detail().contains("no secure connection to localhost"), answer.detail());
        assertEquals(before, REQUESTS.get());
    }

    @Test
    void theCertificateFileOfTheSettingsIsTrusted() {
        Answer<?> answer =
                add(settings("localhost", server.getAddress().getPort()).withTrustFile(pem()));
        assertTrue(answer.succeeded(), answer.detail());
    }

    @Test
    void theProxyOfTheEnvironmentLeadsToTheServiceAndTheTokenIsAskedDirectly() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (ConnectProxy proxy = new ConnectProxy(server.getAddress().getPort())) {
            Map<String, String> environment = Map.of("https_proxy", "http://127.0.0.1:" + proxy.port());
            ProxySelector.setDefault(new ProxyVariables(environment, before));
            ApiSettings beyond = settings(BEYOND, 443).withTrustFile(pem());
            Answer<?> answer = add(beyond);
            assertTrue(answer.succeeded(), answer.detail());
            assertEquals(List.of("CONNECT " + BEYOND + ":443 HTTP/1.1"), proxy.asked());
            assertTrue(
                    ConnectionTest.run(beyond).stream()
                            .anyMatch(check -> check.detail().contains("the proxy 127.0.0.1 takes connections")),
                    "the test of the connection looks at the proxy");
            Map<String, String> except = new HashMap<>(environment);
            except.put("no_proxy", "workshop.invalid");
            ProxySelector.setDefault(new ProxyVariables(except, before));
            int asked = proxy.asked().size();
            assertEquals(Outcome.NOT_CONNECTED, add(beyond).outcome(), "no proxy, no such name");
            assertEquals(asked, proxy.asked().size());
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    @Proves("F2")
    void aTrustedCertificateOfAnotherHostIsNotEnough() {
        Answer<?> answer =
                add(settings("127.0.0.1", server.getAddress().getPort()).withTrustFile(pem()));
        assertEquals(Outcome.TLS, answer.outcome(), answer.detail());
    }

    @Test
    @Proves("F2")
    void aServerThatSpeaksPlainHttpIsATlsError() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> sayPlainly(plain));
            try (HttpRemoteApi api = new HttpRemoteApi(settings("127.0.0.1", plain.getLocalPort()))) {
                Answer<?> write = api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
                assertEquals(Outcome.TLS, write.outcome(), write.detail());
                Answer<?> read = api.listTickets(1, 0, REQUEST);
                assertEquals(Outcome.TLS, read.outcome(), read.detail());
            }
        }
    }

    @Test
    @Proves("F2")
    void aConnectionThatEndsWithinTheHandshakeHasSentNothing() throws Exception {
        try (ServerSocket closing = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> closeAtOnce(closing));
            Answer<?> write = add(settings("127.0.0.1", closing.getLocalPort()));
            assertTrue(write.outcome().nothingHappened(), write.toString());
        }
    }

    private static void sayPlainly(ServerSocket listener) {
        accept(listener, socket -> {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        });
    }

    private static void closeAtOnce(ServerSocket listener) {
        accept(listener, socket -> socket.getInputStream().read());
    }

    private interface Serving {
        void serve(Socket socket) throws IOException;
    }

    private static void accept(ServerSocket listener, Serving serving) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                serving.serve(socket);
            } catch (IOException closed) {
                // by the test, or by the client, as it may
            }
        }
    }

    @Test
    void aCertificateFileThatIsNoneIsSaidAtOnce() throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        for (Path file : List.of(none, text, folder.resolve("missing.pem"))) {
            ApiSettings settings = settings("localhost", 1).withTrustFile(file);
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> new HttpRemoteApi(settings).close());
            assertTrue(e.toString().contains("The certificate file " + file), e.toString());
        }
    }
}
