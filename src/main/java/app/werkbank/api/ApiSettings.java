package app.werkbank.api;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one service: where it is, who we are, and how patient to be. Secrets do not show in its text.
 *
 * @param baseUrl normalised, e.g. {@code https://api.example.com}
 * @param tokenUrl of the OAuth 2 token endpoint; a setting of its own, perhaps on another host
 * @param apiKey sent beside the bearer token where the contract names it (used equipment); null where there is none
 * @param maxBodyBytes the longest body of an answer that is read
 * @param trustFile a PEM file with further certificates to trust, such as that of an inspecting proxy; null for none
 */
public record ApiSettings(
        URI baseUrl,
        URI tokenUrl,
        String clientId,
        Secret clientSecret,
        @Nullable Secret apiKey,
        Timeouts timeouts,
        int maxBodyBytes,
        @Nullable Path trustFile) {

    /** 16 MiB (sync.md: defaults). */
    public static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    /** @throws IllegalArgumentException in words for people, where an address or the client id cannot be used */
    public ApiSettings {
        baseUrl = ApiUrl.base(baseUrl.toString());
        tokenUrl = ApiUrl.token(tokenUrl.toString());
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("The client id must not be empty.");
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("The largest body must be at least 1 byte, not " + maxBodyBytes + ".");
        }
    }

    /**
     * Settings with the defaults for everything that is not about the connection itself.
     *
     * @param apiKey null or blank for none
     * @throws IllegalArgumentException in words for people, where an address, the client id or a secret cannot be used
     */
    public static ApiSettings of(
            String baseUrl, String tokenUrl, String clientId, String clientSecret, @Nullable String apiKey) {
        return new ApiSettings(
                ApiUrl.base(baseUrl),
                ApiUrl.token(tokenUrl),
                clientId.strip(),
                new Secret(clientSecret),
                apiKey == null || apiKey.isBlank() ? null : new Secret(apiKey),
                Timeouts.DEFAULT,
                MAX_BODY_BYTES,
                null);
    }

    public ApiSettings withTimeouts(Timeouts other) {
        return new ApiSettings(baseUrl, tokenUrl, clientId, clientSecret, apiKey, other, maxBodyBytes, trustFile);
    }

    public ApiSettings withMaxBodyBytes(int bytes) {
        return new ApiSettings(baseUrl, tokenUrl, clientId, clientSecret, apiKey, timeouts, bytes, trustFile);
    }

    public ApiSettings withTrustFile(@Nullable Path file) {
        return new ApiSettings(baseUrl, tokenUrl, clientId, clientSecret, apiKey, timeouts, maxBodyBytes, file);
    }

    /** Whether anything of this connection goes over TLS, so that trust has to be set up. */
    boolean secured() {
        return baseUrl.getScheme().equals("https") || tokenUrl.getScheme().equals("https");
    }
}
