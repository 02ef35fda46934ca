package app.werkbank.platform.secret;

import app.werkbank.platform.log.Masking;

/**
 * A client secret or an API key. From the moment it exists no log holds it, and it prints itself as stars.
 *
 * @param reveal the secret text, not empty; to be called only where it is sent or kept
 */
public record Secret(String reveal) {

    /** What a connection may need a secret for. */
    public enum Kind {
        CLIENT_SECRET("client-secret"),
        API_KEY("api-key");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** How it is called where it is kept. */
        String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException where it is empty */
    public Secret {
        if (reveal.isEmpty()) {
            throw new IllegalArgumentException("a secret is not empty");
        }
        Masking.hide(reveal);
    }

    @Override
    public String toString() {
        return "***";
    }
}
