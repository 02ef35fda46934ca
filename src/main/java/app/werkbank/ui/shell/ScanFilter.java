package app.werkbank.ui.shell;

import app.werkbank.domain.ScanDetector;
import app.werkbank.ui.ScreenView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listens to every key of the window for a scanner (domain rule VIN 7, screens.md 26). Typing passes untouched; what a
 * scanner typed into a field is taken out again, and its Enter or Tab does nothing else. Nothing is a scan while a
 * password is typed: a password manager is as fast.
 */
final class ScanFilter {
    private static final int REMEMBERED = 64;

    private final ScanDetector detector = new ScanDetector();
    private final PauseTransition pause = new PauseTransition(Duration.millis(2.0 * ScanDetector.FAST_MILLIS));
    private final Deque<Before> before = new ArrayDeque<>();
    private final Scene scene;
    private final ShellViewModel model;
    private final Supplier<ScreenView> screen;
    private final LongSupplier millis;
    private @Nullable KeyCode swallowed;

    /** What a field held before one character was typed into it. */
    private record Before(@Nullable TextInputControl field, String text, int anchor, int caret) {
        static Before of(@Nullable Node focused) {
            return focused instanceof TextInputControl field
                    ? new Before(
                            field,
                            Objects.requireNonNullElse(field.getText(), ""),
                            field.getAnchor(),
                            field.getCaretPosition())
                    : new Before(null, "", 0, 0);
        }

        void putBack() {
            if (field != null && field.isEditable()) {
                field.setText(text);
                field.selectRange(anchor, caret);
            }
        }
    }

    private ScanFilter(Scene scene, ShellViewModel model, Supplier<ScreenView> screen, LongSupplier millis) {
        this.scene = scene;
        this.model = model;
        this.screen = screen;
        this.millis = millis;
        pause.setOnFinished(event -> take(detector.pause(millis.getAsLong())));
    }

    /**
     * Listens from now on.
     *
     * @param screen the screen of the moment, which is asked first about an equipment label
     * @param millis a clock that never runs backwards
     */
    static void install(Scene scene, ShellViewModel model, Supplier<ScreenView> screen, LongSupplier millis) {
        ScanFilter filter = new ScanFilter(scene, model, screen, millis);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, filter::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, filter::released);
    }

    private void typed(KeyEvent event) {
        if (swallowed != null) {
            event.consume();
            return;
        }
        String text = event.getCharacter();
        if (event.isShortcutDown() || text.length() != 1 || Character.isISOControl(text.charAt(0)) || secret()) {
            return;
        }
        Optional<ScanDetector.Scan> ended = detector.typed(text.charAt(0), millis.getAsLong());
        take(ended);
        remember();
        pause.playFromStart();
    }

    private void pressed(KeyEvent event) {
        if ((event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.TAB) || secret()) {
            return;
        }
        char terminator = event.getCode() == KeyCode.TAB ? '\t' : '\n';
        Optional<ScanDetector.Scan> scan = detector.typed(terminator, millis.getAsLong());
        pause.stop();
        if (take(scan) && scan.orElseThrow().terminated()) {
            swallowed = event.getCode();
            event.consume();
        }
        before.clear();
    }

    private void released(KeyEvent event) {
        if (event.getCode() == swallowed) {
            swallowed = null;
            event.consume();
        }
    }

    private void remember() {
        before.addLast(Before.of(scene.getFocusOwner()));
        if (before.size() > REMEMBERED) {
            before.removeFirst();
        }
    }

    /** @return whether it was a scan that was used, so that its characters and its end belong to nobody else */
    private boolean take(Optional<ScanDetector.Scan> recognised) {
        if (recognised.isEmpty()) {
            return false;
        }
        ScanDetector.Scan scan = recognised.get();
        boolean used = switch (scan.kind()) {
            case VIN -> true;
            case EQUIPMENT -> screen.get().scannedEquipment(Integer.parseInt(scan.value()));
            case OTHER -> !(scene.getFocusOwner() instanceof TextInputControl);
        };
        if (used) {
            putBack(scan.characters());
        }
        switch (scan.kind()) {
            case VIN -> model.scannedVin(scan.value());
            case EQUIPMENT, OTHER -> {
                if (used == (scan.kind() == ScanDetector.Kind.OTHER)) {
                    model.scannedOther(scan.value());
                }
            }
        }
        before.clear();
        return used;
    }

    private void putBack(int characters) {
        Before[] all = before.toArray(Before[]::new);
        if (all.length >= characters) {
            all[all.length - characters].putBack();
        }
    }

    private boolean secret() {
        return scene.getFocusOwner() instanceof PasswordField;
    }
}
