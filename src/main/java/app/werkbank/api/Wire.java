package app.werkbank.api;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one HTTP exchange, once, within its deadlines: never a redirect followed, never a write repeated, never an
 * endless or unbounded body. What happened is the return value; nothing is thrown for it.
 */
final class Wire implements AutoCloseable {

    /** With this switch the JDK would repeat a POST on a connection that broke: a second registration (F4). */
    private static final String REPEATS_WRITES = "jdk.httpclient.enableAllMethodRetry";

    /** How much later than the JDK's own timer a wait is given up: no stall may depend on one timer alone. */
    private static final Duration BACKSTOP = Duration.ofSeconds(5);

    private final HttpClient.Builder settled;
    private final Timeouts timeouts;
    private final int maxBodyBytes;
    /** Made for the first exchange: a start without a network needs none. */
    private @Nullable HttpClient client;

    /**
     * @throws IllegalArgumentException in words for people, where the trust file cannot be used
     * @throws IllegalStateException where the JDK was told to repeat writes
     */
    Wire(ApiSettings settings) {
        if (System.getProperty(REPEATS_WRITES) != null) {
            throw new IllegalStateException("the switch " + REPEATS_WRITES + " must be absent: it repeats writes");
        }
        timeouts = settings.timeouts();
        maxBodyBytes = settings.maxBodyBytes();
        settled = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect())
                .executor(GivingWay.threads("http-"));
        if (settings.secured()) {
            settled.sslContext(Trust.context(settings.trustFile()));
        }
    }

    private synchronized HttpClient client() {
        HttpClient made = client == null ? settled.build() : client;
        client = made;
        return made;
    }

    /** Blocks until the exchange is over, one way or another. An interrupt cancels it and stays set. */
    Reply send(WireRequest request) {
        OutgoingBody outgoing = request.body() == null ? null : new OutgoingBody(request.body());
        IncomingBody incoming = new IncomingBody(maxBodyBytes);
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> response = client().sendAsync(built(request, outgoing), incoming);
        CompletableFuture<Void> answered = response.thenAccept(incoming::headOf);
        try {
            CompletableFuture.anyOf(incoming.head(), answered)
                    .get(timeouts.answer().plus(BACKSTOP).toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            response.cancel(true);
            restoreInterrupt(e);
            boolean mayHaveLeft = outgoing == null || !outgoing.abandon();
            return Failures.of(e, mayHaveLeft, request.uri().getHost(), millisSince(start));
        }
        long millis = millisSince(start);
        Reply.Cut cut = cut(response, incoming);
        IncomingBody.Head head = incoming.head().join();
        return new Reply.Heard(head.status(), head.headers(), incoming.soFar(), cut, millis);
    }

    /** Waits for the body, and says why it is not whole; null where it is. */
    private Reply.@Nullable Cut cut(CompletableFuture<HttpResponse<byte[]>> response, IncomingBody incoming) {
        try {
            response.get(timeouts.body().toNanos(), TimeUnit.NANOSECONDS);
            return incoming.tooLarge() ? Reply.Cut.TOO_LARGE : null;
        } catch (TimeoutException e) {
            response.cancel(true);
            return Reply.Cut.STALLED;
        } catch (ExecutionException e) {
            return incoming.tooLarge() ? Reply.Cut.TOO_LARGE : Reply.Cut.BROKEN;
        } catch (InterruptedException e) {
            response.cancel(true);
            restoreInterrupt(e);
            return Reply.Cut.CANCELLED;
        }
    }

    private HttpRequest built(WireRequest request, @Nullable OutgoingBody outgoing) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(timeouts.answer());
        request.headers().forEach(builder::header);
        return builder.method(request.method(), outgoing == null ? BodyPublishers.noBody() : outgoing)
                .build();
    }

    private static void restoreInterrupt(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long startNanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }

    /** Breaks off what is in flight, as UNKNOWN for whoever waits for it; what comes later does not leave. */
    @Override
    public void close() {
        client().shutdownNow();
    }
}
