package app.werkbank.ui.shell;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in the sizes from which a desktop chooses for title bar, task bar and switcher. */
final class WindowIcon {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

    private WindowIcon() {}

    /** Smallest first. */
    static List<Image> inAllSizes() {
        return IntStream.of(SIZES).mapToObj(WindowIcon::ofSize).toList();
    }

    private static Image ofSize(int pixels) {
        String name = "/app/werkbank/ui/icon/werkbank-%d.png".formatted(pixels);
        URL place = Objects.requireNonNull(WindowIcon.class.getResource(name), name);
        return new Image(place.toExternalForm());
    }
}
