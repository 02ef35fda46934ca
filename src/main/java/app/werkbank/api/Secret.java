package app.werkbank.api;

import java.util.Objects;

/**
 * A text that must not reach a log, a message or a file by accident (I18): it is only given out by name.
 *
 * @param reveal the text itself, as it goes onto the wire
 */
public record Secret(String reveal) {

    /** @throws IllegalArgumentException where the text is blank, or holds a line break, which no header can carry */
    public Secret {
        Objects.requireNonNull(reveal, "reveal");
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("A secret must not be empty.");
        }
        if (reveal.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A secret must not contain line breaks or control characters.");
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
