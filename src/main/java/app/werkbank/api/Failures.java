package app.werkbank.api;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Says what an exception of the HTTP client proves: only what is certain is named, the rest is UNKNOWN
 * (sync.md: what an answer means).
 */
final class Failures {

    private Failures() {}

    /**
     * @param mayHaveLeft false where it is certain that no whole request was sent
     * @param host for the detail
     */
    static Reply.Unheard of(Throwable failure, boolean mayHaveLeft, String host, long millis) {
        List<Throwable> chain = chain(failure);
        if (has(chain, UnresolvedAddressException.class)) {
            return new Reply.Unheard(Outcome.NOT_CONNECTED, "the name " + host + " cannot be resolved", millis);
        }
        if (has(chain, HttpConnectTimeoutException.class)) {
            return new Reply.Unheard(Outcome.NOT_CONNECTED, "no connection to " + host + " in time", millis);
        }
        if (untrusted(chain) || (has(chain, SSLException.class) && !mayHaveLeft)) {
            return new Reply.Unheard(
                    Outcome.TLS, "no secure connection to " + host + ": " + text(chain.getLast()), millis);
        }
        if (has(chain, ConnectException.class)) {
            return new Reply.Unheard(
                    Outcome.NOT_CONNECTED, "no connection to " + host + ": " + text(chain.getLast()), millis);
        }
        String tunnel = tunnelRefusal(chain);
        if (tunnel != null) {
            return new Reply.Unheard(
                    Outcome.PROXY, "the proxy does not let through to " + host + ": " + tunnel, millis);
        }
        String reason = reason(chain, host);
        return mayHaveLeft
                ? new Reply.Unheard(Outcome.UNKNOWN, reason, millis)
                : new Reply.Unheard(Outcome.NOT_CONNECTED, reason + ", before the request had left", millis);
    }

    private static String reason(List<Throwable> chain, String host) {
        if (has(chain, HttpTimeoutException.class) || has(chain, TimeoutException.class)) {
            return "no answer from " + host + " in time";
        }
        if (has(chain, CancellationException.class) || has(chain, InterruptedException.class)) {
            return "the call to " + host + " was cancelled";
        }
        return "the connection to " + host + " broke: " + text(chain.getLast());
    }

    /** Certificate or handshake. Any other SSLException may come in the middle of a connection that stood. */
    private static boolean untrusted(List<Throwable> chain) {
        return has(chain, SSLHandshakeException.class)
                || has(chain, SSLPeerUnverifiedException.class)
                || has(chain, CertificateException.class)
                || chain.stream()
                        .anyMatch(t -> t instanceof SSLException
                                && text(t).toLowerCase(Locale.ROOT).contains("unrecognized ssl message"));
    }

    /** The JDK has no type for it. Were its words to change, the outcome would be UNKNOWN, which is safe. */
    private static @Nullable String tunnelRefusal(List<Throwable> chain) {
        return chain.stream()
                .map(Failures::text)
                .filter(text -> text.startsWith("Tunnel failed"))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static String text(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
