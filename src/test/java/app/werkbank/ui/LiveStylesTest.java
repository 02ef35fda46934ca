package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class LiveStylesTest {
    @TempDir
    private Path resources;

    @Test
    void aStylesheetThatIsSavedIsSeenInTheOpenWindowAlsoWhereTwoRoomsTakeIt() throws Exception {
        Path sheet = resources.resolve("app/werkbank/ui/shift/shift.css");
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, ".probe { -fx-min-width: 123px; }");
        String compiled = ThemeManager.roomSheet("shift");
        try (LiveStyles _ = LiveStyles.start(resources)) {
            Region probe = new Region();
            probe.getStyleClass().add("probe");
            StackPane room = new StackPane(probe);
            StackPane other = new StackPane();
            room.getStylesheets().add(ThemeManager.roomSheet("shift"));
            other.getStylesheets().add(ThemeManager.roomSheet("shift"));
            Fx.show(() -> new StackPane(room, other), 300, 200);
            assertEquals(123, Fx.get(probe::getMinWidth));
            Files.writeString(sheet, ".probe { -fx-min-width: 234px; }");
            Fx.await("the new width is seen", () -> probe.getMinWidth() == 234);
        }
        assertEquals(compiled, ThemeManager.roomSheet("shift"));
    }

    @Test
    void aStylesheetThatNobodyWritesIsTheCompiledOne() throws Exception {
        Files.createDirectories(resources.resolve("app/werkbank/ui"));
        String compiled = ThemeManager.roomSheet("shift");
        try (LiveStyles _ = LiveStyles.start(resources)) {
            assertEquals(compiled, ThemeManager.roomSheet("shift"));
        }
    }
}
