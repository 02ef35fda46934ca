package app.werkbank.domain;

import java.util.UUID;

/**
 * What the back office needs to know of a mistaken registration, which nobody can change through the API (domain rule
 * 14). The words around it are the screen's; it is copied by a person, and the row keeps a local note.
 *
 * @param registration the server's id
 * @param vin as the server has it
 * @param value as the server has it
 * @param ticket what people call the ticket it was made on; known of entries made here alone (domain rule 11)
 * @param right what it should have been
 */
public record MistakeReport(UUID registration, String vin, Kilometres value, String ticket, Kilometres right) {

    /** @throws IllegalArgumentException where the right value is the registered one, or one that the API never accepts */
    public MistakeReport {
        if (right.sameOnWire(value)) {
            throw new IllegalArgumentException("the right value is the registered one: " + value);
        }
        if (!right.sendable()) {
            throw new IllegalArgumentException("the right value must be 1 to 1 000 000 000 km, not " + right);
        }
    }
}
