package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class WindowIconTest {
    @Test
    void everySizeIsThereAndIsTheSizeItSays() {
        List<Image> icons = Fx.get(WindowIcon::inAllSizes);

        assertEquals(
                List.of(16, 32, 48, 64, 128, 256),
                icons.stream().map(icon -> (int) icon.getWidth()).toList());
    }
}
