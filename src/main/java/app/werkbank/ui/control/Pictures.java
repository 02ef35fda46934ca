package app.werkbank.ui.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Pictures of what is on the screen, and their PNG files. */
public final class Pictures {
    private Pictures() {}

    /** The scene as it is now, at its own size; on the FX thread. */
    public static WritableImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    /**
     * A node as it is now, on a transparent ground; on the FX thread.
     *
     * @param scale pixels per unit, e.g. 2 for print
     */
    public static WritableImage of(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    /**
     * Writes a picture as a PNG file, its folder included; not on the FX thread, for it is file work.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Image image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(buffered, "png", png.toFile())) {
            throw new IOException("this Java runtime cannot write PNG files: " + png);
        }
    }
}
