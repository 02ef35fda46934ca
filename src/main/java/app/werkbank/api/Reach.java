package app.werkbank.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Looks how far one gets towards a host: its name, a connection, its certificate; ends at the first step that fails.
 */
final class Reach {

    private final Timeouts timeouts;
    private final Supplier<SSLContext> trust;

    /** @param trust asked only for a secured address */
    Reach(Timeouts timeouts, Supplier<SSLContext> trust) {
        this.timeouts = timeouts;
        this.trust = trust;
    }

    /** Behind a proxy only the proxy is looked at: what lies beyond is for the first request to tell. */
    List<Check> towards(URI url) {
        InetSocketAddress proxy = proxy(url);
        return proxy == null
                ? directly(url)
                : steps("the proxy " + proxy.getHostString(), proxy.getHostString(), proxy.getPort(), false);
    }

    private List<Check> directly(URI url) {
        boolean secured = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : secured ? 443 : 80;
        return steps(url.getHost(), url.getHost(), port, secured);
    }

    private List<Check> steps(String label, String host, int port, boolean secured) {
        List<Check> checks = new ArrayList<>();
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
            checks.add(new Check(Check.Step.NAME, true, label + " is " + address.getHostAddress()));
        } catch (UnknownHostException e) {
            checks.add(new Check(Check.Step.NAME, false, "the name " + host + " cannot be resolved"));
            return checks;
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address, port),
                    millis(timeouts.connect().toMillis()));
            checks.add(new Check(Check.Step.CONNECTION, true, label + " takes connections on port " + port));
            if (secured) {
                checks.add(handshake(socket, host, port));
            }
        } catch (IOException e) {
            String why = label + " takes no connection on port " + port + ": " + e.getMessage();
            checks.add(new Check(Check.Step.CONNECTION, false, why));
        }
        return checks;
    }

    private Check handshake(Socket plain, String host, int port) {
        try (SSLSocket socket = (SSLSocket) trust.get().getSocketFactory().createSocket(plain, host, port, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(millis(timeouts.answer().toMillis()));
            socket.startHandshake();
            return new Check(
                    Check.Step.TLS,
                    true,
                    "the certificate of " + host + " is trusted, issued by "
                            + issuer(socket.getSession().getPeerCertificates()));
        } catch (IOException e) {
            return new Check(Check.Step.TLS, false, "no secure connection to " + host + ": " + e.getMessage());
        }
    }

    private static String issuer(Certificate[] chain) {
        return chain[0] instanceof X509Certificate first
                ? first.getIssuerX500Principal().getName()
                : "an unknown issuer";
    }

    private static int millis(long millis) {
        return Math.clamp(millis, 1, Integer.MAX_VALUE);
    }

    private static @Nullable InetSocketAddress proxy(URI url) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return null;
        }
        for (Proxy proxy : selector.select(url)) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                return address;
            }
        }
        return null;
    }
}
