package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OutgoingBodyTest {

    private final OutgoingBody body = new OutgoingBody("reading".getBytes(StandardCharsets.UTF_8));

    /** What a subscriber of the body would get to send. */
    private String sent() {
        BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                text.onNext(List.of(buffer));
            }

            @Override
            public void onError(Throwable failure) {
                text.onError(failure);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }

    @Test
    void aBodyThatWasBegunCannotBeAbandoned() {
        assertEquals("reading", sent());
        assertFalse(body.abandon());
    }

    @Test
    void aBodyThatWasAbandonedIsNeverSent() {
        assertTrue(body.abandon());
        CompletionException e = Assertions.assertThrows(CompletionException.class, this::sent);
        assertInstanceOf(IOException.class, e.getCause());
        assertTrue(body.abandon(), "and stays abandoned");
    }
}
