package app.werkbank.ui.control;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls a page to a part of it whenever that appears, once it is laid out, and again where the page still grows; what the
 * person scrolls then is left alone.
 */
public final class InSight {
    private final Node part;
    private final Runnable appeared;
    private final Runnable look = this::look;
    private double height;

    private InSight(Node part, Runnable appeared) {
        this.part = part;
        this.appeared = appeared;
    }

    /**
     * From now on.
     *
     * @param part lies in a scroll pane
     * @param appeared told each time, when it has its place: now it can take the focus
     */
    public static void keep(Node part, Runnable appeared) {
        InSight sight = new InSight(part, appeared);
        SimpleObjectProperty<Scene> nowhere = new SimpleObjectProperty<>();
        part.visibleProperty()
                .flatMap(shown -> shown ? part.sceneProperty() : nowhere)
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removePostLayoutPulseListener(sight.look);
                    }
                    if (now != null) {
                        sight.height = -1;
                        now.addPostLayoutPulseListener(sight.look);
                    }
                });
    }

    /** Scrolls a page no further than it takes to show a whole part, when it is wanted, and when it grows or is pushed down. */
    public static void whole(Region part, ObservableBooleanValue when) {
        Runnable later = () -> Platform.runLater(() -> {
            if (when.get() && page(part) instanceof ScrollPane page) {
                show(part, page);
            }
        });
        when.subscribe(later);
        part.heightProperty().subscribe(later);
        part.layoutYProperty().subscribe(later);
    }

    private static void show(Node part, ScrollPane page) {
        Node content = page.getContent();
        Bounds place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double room = page.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        double offset = page.getVvalue() * hidden;
        double least = Math.min(place.getMaxY() - room, place.getMinY());
        if (hidden > 0 && offset < least) {
            page.setVvalue(Math.min(1, least / hidden));
        }
    }

    private static @Nullable Parent page(Node part) {
        Parent above = part.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return above;
    }

    private void look() {
        if (page(part) instanceof ScrollPane page) {
            Node content = page.getContent();
            double now = content.getLayoutBounds().getHeight();
            if (now != height) {
                boolean first = height < 0;
                height = now;
                double top = content.sceneToLocal(part.localToScene(part.getLayoutBounds()))
                        .getMinY();
                double hidden = now - page.getViewportBounds().getHeight();
                page.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
                if (first) {
                    appeared.run();
                }
            }
        }
    }
}
