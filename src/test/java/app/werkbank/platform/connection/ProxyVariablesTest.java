package app.werkbank.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {
    private static final String SYSTEMS = "system.example:1";

    private final List<URI> failed = new ArrayList<>();
    private final ProxySelector system = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system.example", 1)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            failed.add(uri);
        }
    };

    private String way(Map<String, String> environment, String url) {
        Proxy proxy =
                new ProxyVariables(environment, system).select(URI.create(url)).getFirst();
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example:3128",
        "proxy.example:8080, proxy.example:8080",
        "http://proxy.example, proxy.example:80",
        "http://someone:secret@proxy.example:3128/, proxy.example:3128",
        "http://[fd00::1]:3128, fd00::1:3128",
        "socks5://proxy.example:1080, " + SYSTEMS,
        "'http://not an address', " + SYSTEMS,
        "'', " + SYSTEMS
    })
    void whatTheVariableSaysIsTheWayOut(String value, String way) {
        assertEquals(way, way(Map.of("https_proxy", value), "https://api.example.com/v2"));
    }

    @Test
    void smallLettersWinOverCapitalOnesAndTheSpecialOverTheGeneral() {
        Map<String, String> all = Map.of("HTTPS_PROXY", "b:2", "https_proxy", "a:1", "ALL_PROXY", "d:4");
        assertEquals("a:1", way(all, "https://api.example.com"));
        assertEquals("b:2", way(Map.of("HTTPS_PROXY", "b:2", "all_proxy", "c:3"), "https://api.example.com"));
        assertEquals("d:4", way(Map.of("ALL_PROXY", "d:4"), "https://api.example.com"));
    }

    @Test
    void withoutAVariableTheSystemIsAskedAndHearsOfFailures() {
        assertEquals(SYSTEMS, way(Map.of(), "https://api.example.com"));
        assertEquals(SYSTEMS, way(Map.of("no_proxy", "*"), "https://api.example.com"), "it has its own exceptions");
        URI uri = URI.create("https://api.example.com");
        InetSocketAddress address = InetSocketAddress.createUnresolved("system.example", 1);
        new ProxyVariables(Map.of(), system).connectFailed(uri, address, new IOException("refused"));
        assertEquals(List.of(uri), failed);
        assertEquals(
                Proxy.NO_PROXY, new ProxyVariables(Map.of(), null).select(uri).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080", "http://127.1.2.3"})
    void thisComputerIsNeverReachedThroughAProxy(String url) {
        assertEquals("direct", way(Map.of("https_proxy", "a:1"), url));
        assertEquals("direct", way(Map.of(), url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com           | direct",
                "other.org,example.com | direct",
                "other.org example.com | direct",
                ".example.com          | direct",
                "*.example.com         | direct",
                "API.EXAMPLE.COM       | direct",
                "*                     | direct",
                "ample.com             | a:1",
                "api.example.com.org   | a:1",
                "10.0.0.1              | a:1"
            })
    void noProxyListsHostsAndTheNamesBelowThem(String hosts, String way) {
        assertEquals(way, way(Map.of("https_proxy", "a:1", "no_proxy", hosts), "https://api.example.com/v2"));
    }
}
