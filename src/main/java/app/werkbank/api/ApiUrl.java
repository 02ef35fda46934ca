package app.werkbank.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Brings the addresses of a connection into one form, so that the same service is recognised as the same (sync rule
 * 13), and refuses what must not be talked to.
 */
public final class ApiUrl {

    private ApiUrl() {}

    /**
     * The base address without a trailing slash, default port or upper-case host.
     *
     * @throws IllegalArgumentException with the reason in words for people: no address, neither https nor plain http to
     *     this computer, or with user name, query or fragment
     */
    public static URI base(String text) {
        URI url = normalised("address of the service", text);
        String path = url.getRawPath().replaceAll("/+$", "");
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path);
    }

    /** As {@link #base}, but the path is kept to the letter: it names one endpoint. */
    public static URI token(String text) {
        return normalised("token address", text);
    }

    /** Whether the address is on this computer: the only one that may be reached without TLS. */
    public static boolean loopback(URI url) {
        String host = url.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static URI normalised(String what, String text) {
        URI url = parsed(what, text.strip());
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "The " + what + " must be a full address such as https://api.example.com, not \"" + text + "\".");
        }
        if (scheme.equals("http") && !loopback(url)) {
            throw new IllegalArgumentException("The " + what + " must start with https://, because credentials and"
                    + " vehicle data would cross the network unprotected; plain http is for this computer only.");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The " + what + " must not contain a user name, a question mark or a hash sign.");
        }
        boolean defaultPort = url.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = url.getPort() < 0 || defaultPort ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path)
                .normalize();
    }

    private static URI parsed(String what, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The " + what + " is no address: " + e.getReason() + " in \"" + text + "\".", e);
        }
    }
}
