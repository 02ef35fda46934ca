package app.werkbank.ui.shell;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.FreshnessLine;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Toaster;
import app.werkbank.ui.control.WidthFirst;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * The line at the bottom: the one honest sentence, how fresh the data is, and language, unit and colours; between them the
 * notice of the moment, where it hides nothing, or above them where there is no room.
 */
final class StatusBar extends WidthFirst {
    private static final double GAP_PX = 16;

    private final HBox said = new HBox();
    private final Toaster toaster;
    private final HBox choices;
    private final BooleanProperty noticesAlone = new SimpleBooleanProperty(this, "noticesAlone");

    StatusBar(Texts texts, Clock clock, Preferences preferences, ShellViewModel model) {
        getStyleClass().add("status-bar");
        FreshnessLine freshness = new FreshnessLine(
                texts, clock, model.statusProperty().map(Status::lastPull), new SimpleIntegerProperty(0));
        freshness.visibleProperty().bind(model.statusProperty().map(status -> status.lastPull() != null));
        freshness.setMinWidth(0);
        toaster = new Toaster(texts, model.notices());
        choices = new HBox(languages(texts), units(texts, preferences), themes(texts, preferences));
        said.getChildren().addAll(sentence(model), stop(texts, model), freshness);
        said.setAlignment(Pos.CENTER_LEFT);
        for (HBox part : List.of(said, choices)) {
            part.getStyleClass().add("gap-4");
            part.visibleProperty().bind(noticesAlone.not());
        }
        visibleProperty()
                .bind(noticesAlone.not().or(model.notices().currentProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
        getChildren().addAll(said, toaster, choices);
    }

    /** Before there is a connection only a notice is worth a line. */
    void noticesAlone(boolean alone) {
        noticesAlone.set(alone);
    }

    @Override
    protected double contentHeight(double width) {
        double line = Math.max(said.prefHeight(-1), choices.prefHeight(-1));
        double notice = toaster.prefHeight(width);
        return beside(width) ? Math.max(line, notice) : line + notice;
    }

    @Override
    protected void layoutContent(double x, double y, double width, double height) {
        double end = snapSizeX(choices.prefWidth(-1));
        double begin = snapSizeX(Math.min(said.prefWidth(-1), width - end - GAP_PX));
        double above = beside(width) ? 0 : toaster.prefHeight(width);
        if (beside(width)) {
            double room = width - begin - end - 2 * GAP_PX;
            layoutInArea(toaster, x + begin + GAP_PX, y, room, height, 0, HPos.CENTER, VPos.CENTER);
        } else {
            layoutInArea(toaster, x, y, width, above, 0, HPos.CENTER, VPos.CENTER);
        }
        layoutInArea(said, x, y + above, begin, height - above, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(choices, x + width - end, y + above, end, height - above, 0, HPos.RIGHT, VPos.CENTER);
    }

    private boolean beside(double width) {
        return said.prefWidth(-1) + toaster.prefWidth(-1) + choices.prefWidth(-1) + 2 * GAP_PX <= width;
    }

    private static Label sentence(ShellViewModel model) {
        Label label = new Label();
        StringBinding text = model.sentence();
        label.textProperty().bind(text);
        label.getStyleClass().add("sentence");
        model.tone().subscribe(tone -> {
            label.getStyleClass().removeIf(name -> name.startsWith("tone-"));
            label.getStyleClass().add(tone.styleClass());
            label.setGraphic(Icon.of(tone).node("small"));
        });
        Announcer.follow(label, text);
        return label;
    }

    private static Button stop(Texts texts, ShellViewModel model) {
        Button stop = new Button();
        stop.textProperty().bind(texts.of("shell.status.stop"));
        stop.getStyleClass().addAll("flat", "stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.stopPull());
        stop.visibleProperty()
                .bind(model.statusProperty().map(status -> status.sentence() instanceof StatusSentence.Pulling));
        stop.managedProperty().bind(stop.visibleProperty());
        return stop;
    }

    private static MenuButton languages(Texts texts) {
        MenuButton menu = menu(texts.of("shell.language"));
        menu.textProperty()
                .bind(texts.localeProperty().map(locale -> locale.getLanguage().toUpperCase(Locale.ROOT)));
        ToggleGroup group = new ToggleGroup();
        for (String language : Texts.LANGUAGES) {
            Locale locale = Locale.of(language, texts.localeProperty().get().getCountry());
            RadioMenuItem item = new RadioMenuItem(capital(locale.getDisplayLanguage(locale), locale));
            item.setToggleGroup(group);
            item.setOnAction(event -> texts.speak(Locale.of(language)));
            texts.localeProperty()
                    .subscribe(now -> item.setSelected(now.getLanguage().equals(language)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuButton units(Texts texts, Preferences preferences) {
        MenuButton menu = menu(texts.of("shell.unit"));
        menu.textProperty().bind(preferences.unitProperty().map(DistanceUnit::symbol));
        ToggleGroup group = new ToggleGroup();
        for (DistanceUnit unit : DistanceUnit.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.of("shell.unit." + unit.symbol()));
            item.setToggleGroup(group);
            item.setOnAction(event -> preferences.unitProperty().set(unit));
            preferences.unitProperty().subscribe(now -> item.setSelected(now == unit));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuButton themes(Texts texts, Preferences preferences) {
        MenuButton menu = menu(texts.of("shell.theme"));
        menu.graphicProperty()
                .bind(preferences.themeProperty().map(theme -> icon(theme).node("small")));
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.of("shell.theme." + theme.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(event -> preferences.themeProperty().set(theme));
            preferences.themeProperty().subscribe(now -> item.setSelected(now == theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuButton menu(StringBinding name) {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("flat", "small");
        menu.accessibleTextProperty().bind(name);
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private static Icon icon(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Icon.SYSTEM;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
            case CONTRAST -> Icon.CONTRAST;
        };
    }

    private static String capital(String word, Locale locale) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
