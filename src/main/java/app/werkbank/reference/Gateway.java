package app.werkbank.reference;

import app.werkbank.reference.Faults.Arrival;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Takes every request from the wire to its operation and the answer back, and lets happen on the way what faults say.
 */
final class Gateway implements HttpHandler {

    static final int MAX_BODY = 1024 * 1024;

    /** So much of a body that is too large is still read, so that its sender can hear the answer. */
    private static final int MAX_DISCARDED = 16 * MAX_BODY;

    private final Routes routes;
    private final RequestLog log;
    private final Executor executor;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Faults faults;

    Gateway(Routes routes, RequestLog log, Faults faults, Executor executor) {
        this.routes = routes;
        this.log = log;
        this.faults = faults;
        this.executor = executor;
    }

    void faults(Faults other) {
        faults = other;
    }

    /** Ends every delay. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        log.arrived();
        try {
            String path = exchange.getRequestURI().getRawPath();
            Route route = Route.of(exchange.getRequestMethod(), path);
            serve(
                    exchange,
                    route,
                    log.arrived(route.operation(), exchange.getRequestURI().toString()));
        } catch (Refusal refusal) {
            send(exchange, refusal.answer(), List.of());
        }
    }

    private void serve(HttpExchange exchange, Route route, Arrival arrival) throws IOException {
        List<Fault> happening = faults.decide(arrival);
        if (happening.contains(Fault.Cut.WHILE_RECEIVING)) {
            throw cut(exchange);
        }
        Call call = new Call(
                route.operation(),
                route.path(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                body(exchange),
                happening);
        call.fault(Fault.Delay.class).ifPresent(delay -> pause(delay.time()));
        if (call.has(Fault.Cut.BEFORE)) {
            throw cut(exchange);
        }
        Optional<Fault.LateCommit> late = call.fault(Fault.LateCommit.class);
        if (late.isPresent()) {
            processLater(call, late.get().after());
            throw cut(exchange);
        }
        Answer answer = answer(call);
        Optional<Fault.Silence> silence = call.fault(Fault.Silence.class);
        if (silence.isPresent() && !silence.get().afterHeaders()) {
            pause(silence.get().time());
            throw cut(exchange);
        }
        if (call.has(Fault.Cut.AFTER)) {
            throw cut(exchange);
        }
        send(exchange, answer, happening);
    }

    private Answer answer(Call call) {
        Optional<Fault.Instead> instead = call.fault(Fault.Instead.class);
        if (instead.isPresent()) {
            return new Answer(
                    instead.get().status(),
                    instead.get().headers(),
                    instead.get().contentType(),
                    instead.get().body());
        }
        Answer answer = routes.process(call);
        if (call.has(Fault.Write.TWICE)) {
            routes.process(call);
        }
        return Distortion.apply(answer, call.faults());
    }

    private void processLater(Call call, Duration after) {
        Executor later = CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, executor);
        later.execute(() -> {
            if (stopped.getCount() > 0) {
                routes.process(call);
            }
        });
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The text of the request's body. Throws a {@link Refusal}: 413 for more than a mebibyte, 400 for what is not
     * UTF-8.
     */
    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            exchange.getRequestBody().skip(MAX_DISCARDED);
            throw Refusal.tooLarge(MAX_BODY);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("The body is not UTF-8.");
        }
    }

    private void send(HttpExchange exchange, Answer answer, List<Fault> happening) throws IOException {
        served(exchange, answer.status());
        new Wire(exchange, happening, this::pause).send(answer);
    }

    /** The exception that makes the HTTP server close the connection without another word. */
    private IOException cut(HttpExchange exchange) {
        served(exchange, 0);
        return new IOException("cut by a fault");
    }

    private void served(HttpExchange exchange, int status) {
        log.served(new ServedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                status,
                exchange.getRequestHeaders().getFirst("X-Request-Id")));
    }
}
