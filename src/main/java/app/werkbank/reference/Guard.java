package app.werkbank.reference;

import org.jspecify.annotations.Nullable;

/** Lets a call in or refuses it: quota, bearer token, and for equipment the API key where one is configured. */
final class Guard {

    private static final String SCHEME = "Bearer ";

    private final Quota quota;
    private final Tokens tokens;
    private final @Nullable String apiKey;

    Guard(Quota quota, Tokens tokens, @Nullable String apiKey) {
        this.quota = quota;
        this.tokens = tokens;
        this.apiKey = apiKey;
    }

    /** @throws Refusal 429, 401 (no token or no key) or 403 (a wrong key) */
    void check(Call call) {
        if (call.operation() == Operation.REQUEST_TOKEN) {
            return;
        }
        quota.take();
        String authorization = call.header("Authorization").orElse("");
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refusal.unauthorized("A bearer token is needed.");
        }
        if (!tokens.good(authorization.substring(SCHEME.length()).strip())) {
            throw Refusal.unauthorized("The bearer token is not known or has expired.");
        }
        if (apiKey != null && call.operation().wantsApiKey()) {
            String given = call.header("x-api-key")
                    .orElseThrow(() -> Refusal.unauthorized("The header x-api-key is needed for equipment."));
            if (!given.equals(apiKey)) {
                throw Refusal.forbidden("The API key is not known.");
            }
        }
    }
}
