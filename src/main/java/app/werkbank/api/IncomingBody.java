package app.werkbank.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one answer: says when its headers are there, and collects its body up to a bound, so that what arrived can
 * be read also where the rest never comes (F8, F9, F11). Serves one request.
 */
final class IncomingBody implements BodyHandler<byte[]>, BodySubscriber<byte[]> {

    /** The start of an answer. */
    record Head(int status, HttpHeaders headers) {}

    private final int maxBytes;
    private final CompletableFuture<Head> head = new CompletableFuture<>();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription source;
    private boolean tooLarge;

    IncomingBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Completes with status and headers as soon as they are there. */
    CompletableFuture<Head> head() {
        return head;
    }

    /** For an answer that the JDK makes up without asking for a place for its body: that of a proxy to CONNECT. */
    void headOf(HttpResponse<?> answer) {
        head.complete(new Head(answer.statusCode(), answer.headers()));
    }

    /** What has arrived by now, at most the bound. */
    synchronized byte[] soFar() {
        return bytes.toByteArray();
    }

    /** Whether the body was given up because it went over the bound. */
    synchronized boolean tooLarge() {
        return tooLarge;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        head.complete(new Head(info.statusCode(), info.headers()));
        return this;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int taken = Math.min(buffer.remaining(), maxBytes - bytes.size());
            byte[] chunk = new byte[taken];
            buffer.get(chunk);
            bytes.writeBytes(chunk);
            tooLarge |= buffer.hasRemaining();
        }
        if (tooLarge && source != null) {
            source.cancel();
            whole.complete(bytes.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(soFar());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }
}
