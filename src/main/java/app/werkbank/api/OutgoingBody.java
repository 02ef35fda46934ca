package app.werkbank.api;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A request's body that knows whether it was begun. The JDK asks for it only once the connection stands and the headers
 * are out; a failure before that is certain not to have reached anybody as a request.
 */
final class OutgoingBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private volatile boolean begun;

    OutgoingBody(byte[] body) {
        this.bytes = BodyPublishers.ofByteArray(body);
    }

    boolean begun() {
        return begun;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        begun = true;
        bytes.subscribe(subscriber);
    }
}
