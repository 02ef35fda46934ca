package app.werkbank.ui.shell;

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

    KeyCombination keys() {
        return keys;
    }
}
