package app.werkbank.ui.outbox;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Clip;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of what can be done about a line of the outbox. */
final class ActKeys {
    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final Map<Act, KeyCombination> KEYS = new EnumMap<>(Map.of(
            Act.UNDO, new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
            Act.RETRY, new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
            Act.EDIT, new KeyCodeCombination(KeyCode.F2),
            Act.DISCARD, new KeyCodeCombination(KeyCode.DELETE)));

    private ActKeys() {}

    /** The words for an act on a line. */
    static ObservableValue<String> label(Texts texts, Act act, OutboxLine line) {
        boolean change = act == Act.EDIT && !line.personNeeded();
        return change
                ? texts.of("outbox.change")
                : texts.of("outbox.act." + act.name().toLowerCase(Locale.ROOT));
    }

    /** The keys of an act; empty where only Enter or a click does it. */
    static Optional<KeyCombination> of(Act act) {
        return Optional.ofNullable(KEYS.get(act));
    }

    /** What a key asks for, among what is possible. */
    static Optional<Act> chosen(KeyEvent event, OutboxLine line) {
        List<Act> acts = Act.on(line);
        if (event.getCode() == KeyCode.ENTER) {
            return Act.quick(line);
        }
        if (event.getCode() == KeyCode.DELETE && acts.contains(Act.UNDO)) {
            return Optional.of(Act.UNDO);
        }
        if (COPY.match(event)) {
            return Optional.of(Act.COPY_REPORT);
        }
        return acts.stream()
                .filter(act -> of(act).map(keys -> keys.match(event)).orElse(false))
                .findFirst();
    }

    /** Copies what the selected line has to be copied. */
    static void copy(OutboxViewModel model) {
        String text = model.copyText();
        if (!text.isEmpty()) {
            Clip.put(text);
            model.wishes().copied();
        }
    }
}
