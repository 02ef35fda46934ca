package app.werkbank.store;

import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which sent readings a technician reported as mistaken from this computer, and their right values (domain rule 14). */
public record MistakeNotes(Db db) {
    private static final String KIND = "reported_mistake";

    /** The right values, by the local number of the reading that was reported. */
    public Map<Long, Kilometres> all() {
        Map<Long, Kilometres> right = new HashMap<>();
        new Notes(db).onRegistrations(KIND).forEach((number, km) -> right.put(number, Kilometres.of(km)));
        return right;
    }

    /** Keeps that a reading was reported; a second report takes the place of the first. */
    public void put(long registration, Kilometres right, Instant at) {
        new Notes(db).replace(Notes.registration(registration), KIND, right.plain(), at);
    }
}
