package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REQUEST;
import static app.werkbank.api.HttpRemoteApiTest.TICKET;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import app.werkbank.domain.Kilometres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workshop's proxy that stands between (fault F3). */
@Timeout(60)
class ProxyTest {

    private final ProxySelector before = ProxySelector.getDefault();
    private LoopbackServer tokens;

    @BeforeEach
    void start() {
        tokens = LoopbackServer.saying(Say.nothing());
    }

    @AfterEach
    void restore() throws IOException {
        ProxySelector.setDefault(before);
        tokens.close();
    }

    /** From now on everything but this computer is reached through this server. */
    private static void useProxy(LoopbackServer proxy) {
        Proxy http = new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress("127.0.0.1", URI.create(proxy.url()).getPort()));
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of("127.0.0.1".equals(uri.getHost()) ? Proxy.NO_PROXY : http);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    }

    private ApiSettings beyond() {
        return ApiSettings.of(
                "https://api.example.invalid", tokens.url() + "/oauth2/token", "werkbank", "secret", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 403, 503})
    @Proves("F3")
    void aTunnelThatIsRefusedIsTheProxysDoing(int status) throws Exception {
        try (LoopbackServer proxy = LoopbackServer.saying(
                Say.answer(status, "text/html", "<h1>No</h1>", "Proxy-Authenticate: Basic realm=\"shop\""))) {
            useProxy(proxy);
            try (HttpRemoteApi api = new HttpRemoteApi(beyond())) {
                Answer<?> answer = api.addOdometerRegistration(VIN, Kilometres.of(5), TICKET, REQUEST);
                assertEquals(Outcome.PROXY, answer.outcome(), answer.detail());
                assertEquals("CONNECT", proxy.calls().getFirst().method());
                assertTrue(proxy.calls().stream().allMatch(call -> call.body().isEmpty()));
            }
        }
    }

    @Test
    void theConnectionTestLooksAtTheProxyAndNotBeyondIt() throws Exception {
        try (LoopbackServer proxy = LoopbackServer.saying(Say.answer(407, "text/html", ""))) {
            useProxy(proxy);
            List<Check> checks = ConnectionTest.run(beyond());
            assertTrue(checks.getFirst().detail().contains("the proxy 127.0.0.1"), checks.toString());
            assertEquals(Check.Step.EQUIPMENT, checks.getLast().step());
            assertTrue(checks.getLast().detail().contains("proxy"), checks.toString());
        }
    }
}
