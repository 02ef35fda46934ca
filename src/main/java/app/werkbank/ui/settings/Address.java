package app.werkbank.ui.settings;

import app.werkbank.platform.connection.ConnectionException;
import app.werkbank.platform.connection.ServiceUrl;
import java.net.URI;
import java.util.Locale;

/** A service's address as it was typed: a URL that may be used, or what is wrong with it. */
sealed interface Address {

    /** The normalised URL. */
    record Good(URI url) implements Address {}

    /** Not to be used. */
    record Bad(Problem problem) implements Address {}

    /** What can be wrong with a typed address; the words are the screen's. */
    enum Problem {
        EMPTY,
        /** It does not start with https://. */
        NO_SCHEME,
        /** It is no address at all. */
        NOT_A_URL,
        /** It holds a user name, a query or a fragment. */
        EXTRA_PARTS,
        /** Plain http to another computer: secrets and vehicle data would cross the network unprotected. */
        PLAIN_HTTP
    }

    static Address of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Bad(Problem.EMPTY);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return new Bad(Problem.NO_SCHEME);
        }
        try {
            URI url = ServiceUrl.normalise("address", text);
            boolean plain = "http".equals(url.getScheme()) && !ServiceUrl.isLoopback(url);
            return plain ? new Bad(Problem.PLAIN_HTTP) : new Good(url);
        } catch (ConnectionException e) {
            boolean parts = text.contains("@") || text.contains("?") || text.contains("#");
            System.getLogger(Address.class.getName())
                    .log(System.Logger.Level.DEBUG, "an address was refused: {0}", e.sentence());
            return new Bad(parts ? Problem.EXTRA_PARTS : Problem.NOT_A_URL);
        }
    }
}
