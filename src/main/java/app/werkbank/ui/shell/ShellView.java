package app.werkbank.ui.shell;

import app.werkbank.ui.Place;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Room;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Banner;
import app.werkbank.ui.control.Icon;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's content: rail, top bar, banner, the screen of the moment, status line; makes screens when first needed. */
public final class ShellView {
    private final Texts texts;
    private final ShellViewModel model;
    private final Map<Room, Supplier<? extends ScreenView>> factories;
    private final Map<Room, ScreenView> screens = new EnumMap<>(Room.class);
    private final StackPane root = new StackPane();
    private final StackPane content = new StackPane();
    private final SearchBox search;
    private final VBox chrome;
    private final Rail rail;
    private final StatusBar status;
    private @Nullable ScreenView shown;
    private @Nullable KeyMap keyMap;

    /** @param factories makes the view of each room, on the FX thread, when it is entered first */
    public ShellView(
            Texts texts,
            Clock clock,
            Preferences preferences,
            ShellViewModel model,
            Map<Room, Supplier<? extends ScreenView>> factories) {
        this.texts = texts;
        this.model = model;
        this.factories = Map.copyOf(factories);
        model.offer(new Commands(texts, preferences, model, this::toggleKeyMap)::matching);
        this.search = new SearchBox(texts, model);
        this.rail = new Rail(texts, model);
        this.status = new StatusBar(texts, clock, preferences, model);
        Banner banner = new Banner(
                        Tone.WARNING,
                        model.statusProperty().map(now -> now.offline() ? Icon.OFFLINE : Icon.WARNING),
                        model.banner())
                .with(model.bannerAction(), model::helpWithBanner);
        banner.visibleProperty().bind(model.banner().isNotEmpty());
        chrome = new VBox(new TopBar(texts, model, search), banner);
        root.getChildren().addAll(frame(), search.drawer());
        root.getStyleClass().add("shell");
        StackPane.setAlignment(search.drawer(), Pos.TOP_LEFT);
        search.drawer().visibleProperty().subscribe(this::placeDrawer);
        search.field().localToSceneTransformProperty().subscribe(this::placeDrawer);
    }

    // Built in reading order, which is the order of Tab.
    private BorderPane frame() {
        BorderPane middle = new BorderPane();
        middle.setTop(chrome);
        middle.setCenter(content);
        content.setMinHeight(0); // where a screen has too little room its end is covered, not the top of the window
        content.setAlignment(Pos.TOP_LEFT);
        BorderPane frame = new BorderPane();
        frame.setLeft(rail);
        frame.setCenter(middle);
        frame.setBottom(status);
        return frame;
    }

    /** The root of the window's scene. */
    public StackPane node() {
        return root;
    }

    /**
     * Begins: shows the place of the moment, and makes the keys and the scanner work in the window's scene.
     *
     * @param millis a clock that never runs backwards, for the scanner
     */
    public void begin(Scene scene, LongSupplier millis) {
        model.navigator().placeProperty().subscribe(this::show);
        ScanFilter.install(scene, model, () -> Objects.requireNonNull(shown), millis);
        CalmCaret.install(scene);
        for (Shortcut shortcut : List.of(Shortcut.values())) {
            if (shortcut != Shortcut.UNDO) {
                scene.getAccelerators().put(shortcut.keys(), () -> act(shortcut));
            }
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> undo(scene, event));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                toggleKeyMap();
            }
        });
    }

    /** Lays the map of keys over the window, or takes it away. */
    public void toggleKeyMap() {
        KeyMap open = keyMap;
        if (open != null) {
            root.getChildren().remove(open);
            keyMap = null;
            open.giveFocusBack();
            return;
        }
        ScreenView screen = Objects.requireNonNull(shown);
        Node focused = root.getScene().getFocusOwner();
        KeyMap map = new KeyMap(texts, screen.title(), screen.keys(), this::toggleKeyMap, focused);
        keyMap = map;
        root.getChildren().add(map);
    }

    private void act(Shortcut shortcut) {
        switch (shortcut) {
            case SEARCH -> search.enter();
            case TICKETS, VEHICLES, OUTBOX, SETTINGS, SHIFT, LABELS ->
                model.enter(shortcut.room().orElseThrow());
            case PREFERENCES -> model.enter(Room.SETTINGS);
            case BACK -> model.navigator().back();
            case FORWARD -> model.navigator().forward();
            case SYNC -> model.syncNow();
            case UNDO -> model.notices().accept();
            case HELP -> toggleKeyMap();
        }
    }

    // A field that has something of its own to undo comes first; else the notice, whose text says so.
    private void undo(Scene scene, KeyEvent event) {
        boolean ofField = scene.getFocusOwner() instanceof TextInputControl field && field.isUndoable();
        if (Shortcut.UNDO.keys().match(event) && !ofField && model.notices().accept()) {
            event.consume();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a screen is made once and kept
    private void show(Place place) {
        if (keyMap != null) {
            toggleKeyMap();
        }
        ScreenView next = screens.computeIfAbsent(place.room(), this::make);
        ScreenView before = shown;
        if (before != null && before != next) {
            before.hide();
        }
        boolean first = place.room() == Room.FIRST_START;
        for (Node part : List.of(chrome, rail)) {
            part.setVisible(!first);
            part.setManaged(!first);
        }
        status.noticesAlone(first);
        shown = next;
        content.getChildren().setAll(next.node());
        ThemeManager.styleNow(next.node());
        model.screenTitleProperty().bind(next.title());
        next.show(place);
    }

    private ScreenView make(Room room) {
        Supplier<? extends ScreenView> factory = factories.get(room);
        if (factory == null) {
            throw new IllegalStateException("no screen was registered for the room " + room);
        }
        return factory.get();
    }

    private void placeDrawer() {
        if (search.drawer().isVisible() && search.field().getScene() != null) {
            Bounds field =
                    root.sceneToLocal(search.field().localToScene(search.field().getLayoutBounds()));
            search.drawer().setTranslateX(field.getMinX());
            search.drawer().setTranslateY(field.getMaxY() + 4);
            search.drawer().setMaxWidth(Math.max(field.getWidth(), 480));
            search.drawer().toFront();
        }
    }
}
