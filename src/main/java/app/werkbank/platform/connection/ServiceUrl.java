package app.werkbank.platform.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** The one form of a service's URL, so that two spellings of it are one connection (sync rule 13). */
public final class ServiceUrl {
    private ServiceUrl() {}

    /**
     * Lower-case scheme and host, no default port, no slash at the end.
     *
     * @param what the name of the setting or variable, for the message
     * @throws ConnectionException where the text is no absolute http or https URL, or holds a user, a query or a fragment
     */
    public static URI normalise(String what, String text) throws ConnectionException {
        URI url = parse(what, text.strip());
        String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw new ConnectionException(what + " must be an http or https address, this is not one: " + text);
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new ConnectionException(what + " must not hold a user, a query or a fragment.");
        }
        int usual = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort();
        String path = url.normalize().getRawPath().replaceAll("/+$", "");
        return parse(what, scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + path);
    }

    /** Whether the host is this computer by name or number; nothing is looked up. */
    public static boolean isLoopback(URI url) {
        String host = Objects.requireNonNullElse(url.getHost(), "");
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static URI parse(String what, String text) throws ConnectionException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new ConnectionException(what + " is no address: " + e.getReason() + ".");
        }
    }
}
