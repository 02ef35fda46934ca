package app.werkbank.ui.shell;

import app.werkbank.ui.Navigator;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyNames;
import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top: back and forward, the search, sync now, the switch between online and offline. */
final class TopBar extends HBox {
    /** Below this width, in em, what has a shape and a tooltip shows no words, so that nothing is cut. */
    private static final double ROOMY_EM = 62;

    TopBar(Texts texts, ShellViewModel model, SearchBox search) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Navigator navigator = model.navigator();
        Button back = button(texts, Icon.BACK, texts.of("shell.back"), Shortcut.BACK, navigator::back);
        back.disableProperty().bind(navigator.canGoBackProperty().not());
        Button forward = button(texts, Icon.FORWARD, texts.of("shell.forward"), Shortcut.FORWARD, navigator::forward);
        forward.disableProperty().bind(navigator.canGoForwardProperty().not());
        HBox.setHgrow(search.field(), Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        Button sync = new Button(null, Icon.SYNC.node());
        sync.textProperty().bind(texts.of("shell.sync"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.concat(
                        sync.textProperty(),
                        "  ",
                        KeyNames.of(texts, Shortcut.SYNC.keys().getDisplayText())));
        sync.setTooltip(tooltip);
        sync.contentDisplayProperty().bind(display(search));
        sync.setOnAction(event -> model.syncNow());
        sync.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(back, forward, search.field(), gap, sync, connection(texts, model, display(search)));
    }

    private ObjectBinding<ContentDisplay> display(SearchBox search) {
        return Bindings.createObjectBinding(
                () -> getWidth() < ROOMY_EM * search.field().getFont().getSize()
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT,
                widthProperty(),
                search.field().fontProperty());
    }

    private static HBox connection(Texts texts, ShellViewModel model, ObjectBinding<ContentDisplay> display) {
        Label words = new Label();
        words.textProperty().bind(model.connection());
        words.contentDisplayProperty().bind(display);
        words.setMinWidth(USE_PREF_SIZE);
        ToggleSwitch online = new ToggleSwitch();
        online.accessibleTextProperty().bind(texts.of("shell.online.switch", model.connection()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("shell.online.explain"));
        Tooltip.install(online, tooltip);
        model.statusProperty().subscribe(status -> {
            online.setSelected(!status.switchedOff());
            words.setGraphic(status.offline() ? Icon.OFFLINE.node() : Icon.ONLINE.node());
        });
        online.selectedProperty().subscribe((before, on) -> {
            if (on == model.statusProperty().getValue().switchedOff()) {
                model.switchOff(!on);
            }
        });
        HBox box = new HBox(8, words, online);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Button button(Texts texts, Icon icon, StringBinding name, Shortcut keys, Runnable act) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.concat(name, "  ", KeyNames.of(texts, keys.keys().getDisplayText())));
        button.setTooltip(tooltip);
        button.setOnAction(event -> act.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
