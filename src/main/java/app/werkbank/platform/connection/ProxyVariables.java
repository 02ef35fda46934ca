package app.werkbank.platform.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that the environment names, where it names one, and else the system's: Java asks a Linux desktop for its proxy,
 * but not the variables that every other program on a server heeds. This computer itself is never reached through a proxy.
 *
 * <p>{@code https_proxy} or {@code all_proxy}, {@code http://host:port}; {@code no_proxy} lists hosts, each with the names
 * below it, or {@code *}. Small letters win over capital ones.
 */
public final class ProxyVariables extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
    private static final int USUAL_PORT = 80;

    private final @Nullable ProxySelector system;
    private final Optional<Proxy> named;
    private final List<String> without;

    /** @param system asked where the environment names no proxy; null for a direct way */
    public ProxyVariables(Map<String, String> environment, @Nullable ProxySelector system) {
        this.system = system;
        this.named = first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .flatMap(ProxyVariables::proxy);
        this.without = first(environment, "no_proxy", "NO_PROXY").stream()
                .flatMap(hosts -> Stream.of(hosts.split("[,\\s]+")))
                .filter(host -> !host.isEmpty())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Empty for what is no address of an HTTP proxy, as one of SOCKS: the HTTP client of Java knows none. */
    private static Optional<Proxy> proxy(String text) {
        URI address;
        try {
            address = URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        if (!"http".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            return Optional.empty();
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return Optional.of(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(bare(address.getHost()), port)));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = bare(uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT));
        if (loopback(host)) {
            return DIRECT;
        }
        if (named.isPresent()) {
            return without.stream().anyMatch(each -> covers(each, host)) ? DIRECT : List.of(named.get());
        }
        return system == null ? DIRECT : system.select(uri);
    }

    private static boolean loopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean covers(String entry, String host) {
        String name = entry.replaceFirst("^\\*?\\.", "");
        return entry.equals("*") || host.equals(bare(name)) || host.endsWith("." + name);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (named.isEmpty() && system != null) {
            system.connectFailed(uri, address, failure);
        }
    }
}
