package app.werkbank.ui.control;

import static org.junit.jupiter.api.Assertions.assertSame;

import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class FirstFocusTest {
    private Button part;
    private VBox screen;
    private TextField elsewhere;
    private Stage stage;

    @BeforeEach
    void aScreenBesideAField() {
        part = Fx.get(() -> new Button("Print"));
        screen = Fx.get(() -> new VBox(part));
        elsewhere = Fx.get(TextField::new);
        stage = Fx.show(() -> new HBox(elsewhere, screen), 300, 100);
    }

    @Test
    void whatCanTakeItHasItAtOnce() {
        Fx.run(() -> {
            FirstFocus.give(screen, part);
            assertSame(part, owner());
        });
    }

    @Test
    void whatIsStillDisabledHasItOnceItIsNot() {
        Fx.run(() -> {
            part.setDisable(true);
            FirstFocus.give(screen, part);
            assertSame(screen, owner());
        });
        Fx.settle();
        Fx.run(() -> part.setDisable(false));
        Fx.await("it has the focus", () -> part.equals(owner()));
    }

    @Test
    void whatIsStillHiddenHasItOnceItIsShown() {
        Fx.run(() -> {
            part.setVisible(false);
            FirstFocus.give(screen, part);
        });
        Fx.settle();
        Fx.run(() -> part.setVisible(true));
        Fx.await("it has the focus", () -> part.equals(owner()));
    }

    @Test
    void whoWentElsewhereMeanwhileStaysThere() {
        Fx.run(() -> {
            part.setDisable(true);
            FirstFocus.give(screen, part);
            elsewhere.requestFocus();
            part.setDisable(false);
        });
        Fx.settle();
        assertSame(elsewhere, Fx.get(this::owner));
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }
}
