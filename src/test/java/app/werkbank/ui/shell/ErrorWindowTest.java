package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class ErrorWindowTest {
    private static final ErrorWindow.Report REPORT = new ErrorWindow.Report(
            "The data folder cannot be opened: another Werkbank is using it.",
            "Nothing was changed; what you saved is still there.",
            "Close the other window, then start Werkbank again.",
            "HOME-LOCKED",
            "app.werkbank.platform.HomeException: locked by process 4711");

    @Test
    void itSaysWhatHappenedCopiesItAndLeadsToTheLog() {
        List<String> opened = new ArrayList<>();
        Texts texts = new Texts(Locale.UK, FakeShell.CLOCK);
        Stage stage = Fx.get(() -> ErrorWindow.open(texts, REPORT, () -> opened.add("log")));
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("error-window")));
        Fx.run(() -> {
            assertEquals(List.of(), Access.faults(stage.getScene().getRoot()));
            ((Hyperlink) stage.getScene().getRoot().lookup(".hyperlink")).fire();
            stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Copy"))
                    .forEach(Button::fire);
            assertEquals(
                    "HOME-LOCKED\n" + REPORT.happened() + "\n\n" + REPORT.details(),
                    Clipboard.getSystemClipboard().getString());
        });
        assertEquals(List.of("log"), opened);
    }
}
