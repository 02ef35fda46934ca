package app.werkbank.ui;

import app.werkbank.platform.settings.Looks.Targets;
import app.werkbank.platform.settings.Looks.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Dresses every window: colours as wished or as the system has them, text from 100 to 200 %, size of the targets.
 *
 * <p>Popups take the stylesheets of the window that owns them. To be used on the FX thread.
 */
public final class ThemeManager {
    /** The size of body text at 100 %, in px; {@code werkbank.css} counts in em of it. */
    public static final double BODY_PX = 14;

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Theme> look = new ReadOnlyObjectWrapper<>(this, "look", Theme.LIGHT);
    private final MapChangeListener<String, Object> systemChanged = change -> refresh();

    public ThemeManager(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Dresses the windows that are open and every one that opens later, and follows the system from now on. */
    public void install() {
        Platform.getPreferences().addListener(systemChanged);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::adopt);
            }
        });
        Window.getWindows().forEach(this::adopt);
        preferences.themeProperty().subscribe(this::refresh);
        preferences.textPercentProperty().subscribe(this::refresh);
        preferences.targetsProperty().subscribe(this::refresh);
        refresh();
    }

    /** What is shown: light, dark or contrast, never {@link Theme#SYSTEM}. */
    public ReadOnlyObjectProperty<Theme> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /**
     * Gives a part of an open window its styles now and not with the next frame: what lies in a scroll pane is in the window,
     * and can take the focus, only then. Nothing in a window that is not open, which has no sheets.
     */
    public static void styleNow(Node part) {
        Scene scene = part.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            part.applyCss();
        }
    }

    /** Dresses one scene; needed by hand only for a scene without a window, such as a picture in the making. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(stylesheets());
        markTargets(scene.getRoot());
    }

    // Few, and of the window: JavaFX goes through all of them for each node that it styles, and for the sheet of
    // another root through all nodes under that as well.
    private List<String> stylesheets() {
        return List.of(
                sheet("theme/" + lower(look.get()) + ".css"),
                sheet("theme/common.css"),
                sizes(preferences.textPercentProperty().get()),
                sheet("theme/rooms.css"));
    }

    /** The stylesheet of a room, {@code ui/<room>/<room>.css}. */
    public static String roomSheet(String room) {
        return sheet(room + "/" + room + ".css");
    }

    private static String sheet(String path) {
        var url = ThemeManager.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("no stylesheet src/main/resources/app/werkbank/ui/" + path);
        }
        return LiveStyles.of(url.toExternalForm());
    }

    // Icons are sized here and not in em: an icon's own font is the icon's size, so an em of it would grow for ever.
    // In the installed program this sheet alone is text: JavaFX cannot read a duration from one in its binary form.
    private static String sizes(int percent) {
        double scale = percent / 100.0;
        String css = String.format(Locale.ROOT, """
            .root { -fx-font-size: %.1fpx; }
            .ikonli-font-icon { -fx-icon-size: %.0f; }
            .ikonli-font-icon.small { -fx-icon-size: %.0f; }
            .ikonli-font-icon.big { -fx-icon-size: %.0f; }
            .tooltip { -fx-show-delay: 300ms; }
            """, BODY_PX * scale, 18 * scale, 14 * scale, 40 * scale);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private void refresh() {
        Theme now = preferences.themeProperty().get() == Theme.SYSTEM
                ? ofSystem()
                : preferences.themeProperty().get();
        look.set(now);
        Application.setUserAgentStylesheet(
                (now == Theme.LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
        for (Window window : Window.getWindows()) {
            if (!(window instanceof PopupWindow) && window.getScene() != null) {
                dress(window.getScene());
            }
        }
    }

    private static Theme ofSystem() {
        var preferences = Platform.getPreferences();
        if (preferences.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || preferences.getString("GTK.theme_name").orElse("").startsWith("HighContrast")) {
            return Theme.CONTRAST;
        }
        return preferences.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private void adopt(Window window) {
        if (window instanceof PopupWindow) {
            return;
        }
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                dress(scene);
            }
        });
    }

    // stock.css has a height for .touch and one for .glove; what is drawn for a mouse needs no class.
    private void markTargets(Parent root) {
        for (Targets targets : Targets.values()) {
            root.getStyleClass().remove(lower(targets));
        }
        root.getStyleClass().add(lower(preferences.targetsProperty().get()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
