package app.werkbank.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request's body that is either begun or abandoned, never both. The JDK asks for it only once the connection stands
 * and the headers are out; what fails before that is certain not to have reached anybody as a request.
 */
final class OutgoingBody implements BodyPublisher {

    private enum State {
        WAITING,
        BEGUN,
        ABANDONED
    }

    private final BodyPublisher bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    OutgoingBody(byte[] body) {
        this.bytes = BodyPublishers.ofByteArray(body);
    }

    /** True where no byte of the body has left; from then on none will, whatever is still under way in the client. */
    boolean abandon() {
        return state.compareAndSet(State.WAITING, State.ABANDONED) || state.get() == State.ABANDONED;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.WAITING, State.BEGUN) || state.get() == State.BEGUN) {
            bytes.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {}
            });
            subscriber.onError(new IOException("the request was given up before its body was begun"));
        }
    }
}
