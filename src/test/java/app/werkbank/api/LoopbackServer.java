package app.werkbank.api;

import app.werkbank.contract.Contract;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that says to the byte what a test wants, and keeps every request that it read whole. Requests to
 * the token endpoint are answered with a token unless the script says otherwise.
 */
final class LoopbackServer implements AutoCloseable {

    /** One request as it was read. */
    record Seen(String method, String target, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }

        boolean forToken() {
            return target.equals("/oauth2/token");
        }

        /** Fails unless the request keeps the contract. */
        void keepsContract() {
            Contract.checkRequest(new Contract.Exchange(method, target, headers, body, 200, Map.of(), ""));
        }
    }

    /** What to say: bytes, and what becomes of the connection then. */
    record Say(byte[] bytes, Then then) {

        static Say raw(String text, Then then) {
            return new Say(text.getBytes(StandardCharsets.UTF_8), then);
        }

        /** A whole answer; headers as {@code "Name: value"}. */
        static Say answer(int status, String type, String body, String... headers) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\n"
                    + (status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n")
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
            return raw(head + body, Then.KEEP);
        }

        static Say json(int status, String body, String... headers) {
            return answer(status, "application/json", body, headers);
        }

        static Say problem(int status, String body, String... headers) {
            return answer(status, "application/problem+json", body, headers);
        }

        static Say token(String token) {
            return json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
        }

        /** The connection ends without a word. */
        static Say nothing() {
            return raw("", Then.CLOSE);
        }
    }

    /** What becomes of the connection: kept for the next request, closed, or held open in silence. */
    enum Then {
        KEEP,
        CLOSE,
        HOLD
    }

    /** Answers a request; {@code number} counts those to the same target from 1. */
    @FunctionalInterface
    interface Script {
        Say answer(Seen request, int number);
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private LoopbackServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** Answers every request that is not for a token by the script. */
    static LoopbackServer of(Script script) {
        return withTokens((request, number) ->
                request.forToken() ? Say.token("token-" + number) : script.answer(request, number));
    }

    /** Says the same to every request that is not for a token. */
    static LoopbackServer saying(Say say) {
        return of((request, number) -> say);
    }

    /** Leaves the token endpoint to the script, too. */
    static LoopbackServer withTokens(Script script) {
        try {
            return new LoopbackServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Settings for this server, patient enough for a busy machine. */
    ApiSettings settings() {
        return ApiSettings.of(url(), url() + "/oauth2/token", "werkbank", "a secret & more", null);
    }

    /** A client for a test in which one of the two deadlines is meant to pass. */
    HttpRemoteApi hasty(Duration answer, Duration body) {
        return Hasty.client(settings(), new Timeouts(Timeouts.DEFAULT.connect(), answer, body));
    }

    /** Every request that was read whole, in order. */
    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<Seen> calls() {
        return seen.stream().filter(request -> !request.forToken()).toList();
    }

    long tokenRequests() {
        return seen.stream().filter(Seen::forToken).count();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Then then = Then.KEEP;
            while (then == Then.KEEP) {
                Seen request = read(in);
                if (request == null) {
                    break;
                }
                Say say = script.answer(request, number(request));
                socket.getOutputStream().write(say.bytes());
                socket.getOutputStream().flush();
                then = say.then();
            }
            if (then != Then.HOLD) {
                socket.close();
            }
        } catch (IOException gone) {
            // the client closed first, as it may
        }
    }

    private synchronized int number(Seen request) {
        seen.add(request);
        return (int) seen.stream()
                .filter(other -> other.target().equals(request.target()))
                .count();
    }

    private static @Nullable Seen read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        boolean http = !lines.isEmpty() && lines.getFirst().endsWith(" HTTP/1.1");
        if (!http) {
            return null;
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(":\\s*", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1]);
        }
        int length = Integer.parseInt(String.join("", headers.getOrDefault("content-length", List.of("0"))));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] start = lines.getFirst().split(" ");
        return new Seen(start[0], start[1], headers, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(b);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
