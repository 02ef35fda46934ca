package app.werkbank.ui.shell;

import app.werkbank.ui.Room;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** The keys that work on every screen; Shortcut is Ctrl, and Cmd on macOS. */
enum Shortcut {
    SEARCH("Shortcut+K"),
    TICKETS("Shortcut+1"),
    VEHICLES("Shortcut+2"),
    OUTBOX("Shortcut+3"),
    SETTINGS("Shortcut+4"),
    PREFERENCES("Shortcut+Comma"),
    SHIFT("Shortcut+5"),
    LABELS("Shortcut+6"),
    BACK("Alt+Left"),
    FORWARD("Alt+Right"),
    SYNC("F5"),
    UNDO("Shortcut+Z"),
    HELP("F1");

    private final KeyCombination keys;

    Shortcut(String keys) {
        this.keys = KeyCombination.valueOf(keys);
    }

    /** The room that the keys enter; empty where they do something else. */
    Optional<Room> room() {
        return switch (this) {
            case TICKETS -> Optional.of(Room.TICKETS);
            case VEHICLES -> Optional.of(Room.VEHICLES);
            case OUTBOX -> Optional.of(Room.OUTBOX);
            case SETTINGS -> Optional.of(Room.SETTINGS);
            case SHIFT -> Optional.of(Room.SHIFT);
            case LABELS -> Optional.of(Room.LABELS);
            case SEARCH, PREFERENCES, BACK, FORWARD, SYNC, UNDO, HELP -> Optional.empty();
        };
    }

    KeyCombination keys() {
        return keys;
    }
}
