package app.werkbank.platform.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names the store of a connection: readable by its host, told apart by a digest of base URL and client id. */
final class ConnectionName {
    private static final int LONGEST_HOST = 60;

    private ConnectionName() {}

    /** @param api the normalised base URL */
    static String of(URI api, String clientId) {
        String host = api.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        String readable = host.isEmpty() || !Character.isLetterOrDigit(host.charAt(0)) ? "host" + host : host;
        return readable.substring(0, Math.min(readable.length(), LONGEST_HOST)) + "-" + digest(api + "\n" + clientId);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
