package app.werkbank.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the one token of a connection: fetched when first needed, renewed early, by one request however many callers
 * wait for it (sync rule 11, I23). In memory only (I18).
 */
final class TokenSource {

    private final TokenEndpoint endpoint;
    private final LongSupplier nanoClock;

    // Guarded by this; held only for a moment, never during a request.
    private @Nullable Token held;
    private @Nullable CompletableFuture<Grant> flight;
    private boolean probation;

    /** @param nanoClock monotonic, as {@link System#nanoTime} */
    TokenSource(TokenEndpoint endpoint, LongSupplier nanoClock) {
        this.endpoint = endpoint;
        this.nanoClock = nanoClock;
    }

    /** A token that is not about to end. Blocks while it is fetched. */
    Grant token() {
        return grant(null);
    }

    /** Another token than the one that was refused: what another caller has fetched meanwhile, or a new one. */
    Grant renewed(Token refused) {
        return grant(refused);
    }

    /**
     * A token that was just fetched is refused as well, so the credentials are not good for what was asked. The next
     * one is on probation, so that probing costs one token request and one request (sync rule 11).
     */
    synchronized void distrust(Token refused) {
        if (held != null && held.sameAs(refused)) {
            held = null;
        }
        probation = true;
    }

    /** The API took a token: the credentials are good again. */
    synchronized void trust(Token taken) {
        probation = false;
        if (held != null && held.sameAs(taken)) {
            held = held.proven();
        }
    }

    private Grant grant(@Nullable Token refused) {
        CompletableFuture<Grant> mine = new CompletableFuture<>();
        CompletableFuture<Grant> others;
        boolean onProbation;
        synchronized (this) {
            if (held != null && !usable(held, refused)) {
                held = null;
            }
            if (held != null) {
                return new Grant.Granted(held, 0);
            }
            others = flight;
            if (others == null) {
                flight = mine;
            }
            onProbation = probation;
        }
        return others == null ? fly(mine, onProbation) : join(others);
    }

    private boolean usable(Token token, @Nullable Token refused) {
        return (refused == null || !token.sameAs(refused)) && !token.dueAt(nanoClock.getAsLong());
    }

    private Grant fly(CompletableFuture<Grant> mine, boolean onProbation) {
        Grant grant = null;
        try {
            grant = endpoint.request(nanoClock, onProbation);
            return grant;
        } finally {
            synchronized (this) {
                held = grant instanceof Grant.Granted granted ? granted.token() : null;
                flight = null;
            }
            // also where something unforeseen was thrown: nobody may wait for ever
            mine.complete(grant == null ? endpoint.unavailable("the token request failed unforeseen") : grant.shared());
        }
    }

    private Grant join(CompletableFuture<Grant> others) {
        try {
            return others.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return endpoint.unavailable("the call was cancelled while a token was fetched");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight only ever completes with a grant", e);
        }
    }
}
