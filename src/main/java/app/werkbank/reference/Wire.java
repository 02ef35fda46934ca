package app.werkbank.reference;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writes one answer, and spoils the writing where faults say so. */
final class Wire {

    private static final int HUGE = 32 * 1024 * 1024;
    private static final int MORE = 512;

    private final HttpExchange exchange;
    private final List<Fault> faults;
    private final Consumer<Duration> pause;

    /** @param pause waits, at most as long as told */
    Wire(HttpExchange exchange, List<Fault> faults, Consumer<Duration> pause) {
        this.exchange = exchange;
        this.faults = faults;
        this.pause = pause;
    }

    /** @throws IOException where the connection breaks, or is to be closed by the HTTP server */
    void send(Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = spoiled(bytes(answer));
        if (body.length == 0 || answer.status() == 204 || answer.status() == 304) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Type", faults.contains(Fault.Content.WRONG_TYPE) ? "text/plain" : answer.contentType());
        Optional<Fault.Silence> silence =
                Fault.find(faults, Fault.Silence.class).filter(Fault.Silence::afterHeaders);
        if (silence.isPresent() || faults.contains(Fault.Cut.TRUNCATED)) {
            exchange.sendResponseHeaders(answer.status(), body.length + MORE);
            flush(Arrays.copyOf(body, body.length / 2));
            silence.ifPresent(it -> pause.accept(it.time()));
            throw new IOException("truncated by a fault");
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        if (faults.contains(Fault.Cut.STALE)) {
            flush(body);
            throw new IOException("closed by a fault");
        }
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void flush(byte[] body) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        out.flush();
    }

    private static byte[] bytes(Answer answer) {
        Object body = answer.body();
        if (body == null) {
            return new byte[0];
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
    }

    private byte[] spoiled(byte[] body) throws IOException {
        if (faults.contains(Fault.Content.EMPTY)) {
            return new byte[0];
        }
        if (faults.contains(Fault.Content.HALF_JSON)) {
            return Arrays.copyOf(body, body.length / 2);
        }
        if (faults.contains(Fault.Content.HUGE)) {
            return followedByBlanks(body);
        }
        if (faults.contains(Fault.Content.GZIP_BOMB)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(followedByBlanks(body));
            }
            return packed.toByteArray();
        }
        return body;
    }

    private static byte[] followedByBlanks(byte[] body) {
        byte[] huge = Arrays.copyOf(body, body.length + HUGE);
        Arrays.fill(huge, body.length, huge.length, (byte) ' ');
        return huge;
    }
}
