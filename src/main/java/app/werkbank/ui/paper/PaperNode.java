package app.werkbank.ui.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** One page as a node, a point of paper being a unit: for printers and for the screen. */
public final class PaperNode extends Pane {
    private static final int OPAQUE = 0xFF;

    /** What the font calls itself once JavaFX knows it. */
    private static final String FAMILY = load();

    /** @param items of one page of the document */
    public PaperNode(PaperSize size, List<PaperItem> items) {
        setMinSize(size.width(), size.height());
        setPrefSize(size.width(), size.height());
        setMaxSize(size.width(), size.height());
        items.forEach(item -> getChildren().add(node(item)));
    }

    /** A picture of JavaFX as one for paper. */
    public static PaperPicture picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new PaperPicture(width, height, pixels);
    }

    private static Node node(PaperItem item) {
        return switch (item) {
            case PaperItem.Words words -> {
                Text text = new Text(words.x(), words.baseline(), words.text());
                text.setFont(Font.font(FAMILY, words.size()));
                text.setFill(colour(words.shade()));
                if (words.bold()) {
                    text.setStroke(colour(words.shade()));
                    text.setStrokeWidth(PdfFile.BOLD * words.size());
                }
                yield text;
            }
            case PaperItem.Area area -> {
                Rectangle rectangle = new Rectangle(area.x(), area.y(), area.width(), area.height());
                rectangle.setFill(colour(area.shade()));
                yield rectangle;
            }
            case PaperItem.Picture picture -> {
                ImageView view = new ImageView(image(picture.pixels()));
                view.setX(picture.x());
                view.setY(picture.y());
                view.setFitWidth(picture.width());
                view.setFitHeight(picture.height());
                yield view;
            }
        };
    }

    private static Color colour(Shade shade) {
        int rgb = shade.rgb();
        return Color.rgb(rgb >> 16 & OPAQUE, rgb >> 8 & OPAQUE, rgb & OPAQUE);
    }

    private static Image image(PaperPicture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }

    private static String load() {
        try (InputStream in = PaperFont.open()) {
            return Font.loadFont(in, PaperComposer.BODY).getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
