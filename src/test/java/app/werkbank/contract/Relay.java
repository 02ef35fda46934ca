package app.werkbank.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A server on loopback that passes everything on to another one, and lets a test look at it or change it on its way. */
public final class Relay implements AutoCloseable {
    /** Belong to one connection, not to the message. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "http2-settings", "upgrade", "date");

    private final HttpServer server;
    private final URI target;
    private final Between between;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().executor(threads).build();

    private Relay(HttpServer server, URI target, Between between) {
        this.server = server;
        this.target = target;
        this.between = between;
    }

    /** What a program asked. */
    public record Asked(String method, String target, Map<String, List<String>> headers, byte[] body) {}

    /** What is answered. */
    public record Answered(int status, Map<String, List<String>> headers, byte[] body) {
        public Answered withBody(byte[] other) {
            return new Answered(status, headers, other);
        }
    }

    /** Asks the server behind. */
    public interface Behind {
        Answered ask(Asked asked) throws IOException, InterruptedException;
    }

    /** Stands between a program and the server. */
    public interface Between {
        Answered answer(Asked asked, Behind behind) throws IOException, InterruptedException;
    }

    /** @param target the base of the server behind, without a path */
    public static Relay to(URI target, Between between) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Relay relay = new Relay(server, target, between);
            server.createContext("/", relay::pass);
            server.setExecutor(relay.threads);
            server.start();
            return relay;
        } catch (IOException e) {
            throw new AssertionError("no loopback port for a relay", e);
        }
    }

    /** The base of this server; the paths are those of the one behind. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    carried(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            Answered answered = between.answer(asked, this::ask);
            answered.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.sendResponseHeaders(answered.status(), answered.body().length == 0 ? -1 : answered.body().length);
            if (answered.body().length > 0) {
                exchange.getResponseBody().write(answered.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answered ask(Asked asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(asked.target()))
                .method(
                        asked.method(),
                        asked.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answered(response.statusCode(), carried(response.headers().map()), response.body());
    }

    private static Map<String, List<String>> carried(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
