package app.werkbank.ui.settings;

import app.werkbank.platform.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a person has entered it, every part of it valid.
 *
 * @param api the normalised base URL
 * @param token the normalised URL of the token endpoint
 * @param secret null for the one that is kept already
 * @param apiKey null for the one that is kept already, or none
 * @param certificates a PEM file with certificates to trust besides the system's; null for none
 */
public record ConnectionValues(
        URI api,
        URI token,
        String clientId,
        @Nullable Secret secret,
        @Nullable Secret apiKey,
        @Nullable Path certificates) {}
