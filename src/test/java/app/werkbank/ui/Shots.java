package app.werkbank.ui;

import app.werkbank.ui.control.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Pictures of screens in tests, to be looked at, under {@code target/screens}. */
public final class Shots {
    private static final int LEAST_COLOURS = 8;

    private Shots() {}

    /** A window's content, without a file. */
    public static Image take(Stage stage) {
        return Fx.get(() -> Pictures.of(stage.getScene()));
    }

    /** How many pixels of two pictures of one size differ. */
    public static int differ(Image one, Image other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }

    /** A window's content into a file, folders included. */
    public static Image save(Stage stage, Path png) {
        return save(stage.getScene(), png);
    }

    /** A scene into a file, folders included. */
    public static Image save(Scene scene, Path png) {
        return write(Fx.get(() -> Pictures.of(scene)), png);
    }

    /** A node into a file, folders included. */
    public static Image save(Node node, Path png) {
        return write(Fx.get(() -> Pictures.of(node, 1)), png);
    }

    /** Where the pictures that people look at are: {@code target/screens/<name>.png}. */
    public static Path named(String name) {
        return Path.of("target", "screens", name + ".png");
    }

    /** Fails where a picture shows nothing: fewer colours than any text on a ground has. */
    public static void assertShowsSomething(Image image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        if (colours.size() < LEAST_COLOURS) {
            throw new AssertionError("the picture is blank: " + colours.size() + " colours");
        }
    }

    private static Image write(Image image, Path png) {
        try {
            Pictures.write(image, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }
}
