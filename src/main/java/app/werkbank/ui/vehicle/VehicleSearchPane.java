package app.werkbank.ui.vehicle;

import app.werkbank.domain.Vin;
import app.werkbank.domain.VinProblem;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Frames;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.SearchField;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** No vehicle is open: the search for one, with those opened last. */
final class VehicleSearchPane extends VBox {
    /** From this length on a text is more likely a VIN in the making than a ticket's number. */
    private static final int LIKE_A_VIN = 9;

    private static final int FIRST_GROUP = 3;
    private static final int SECOND_GROUP = 9;

    private final VehicleSearchViewModel model;
    private final Texts texts;
    private final SearchField field;
    private final ListView<VehicleSearchViewModel.Hit> list = new ListView<>();
    private final TextFlow groups = new TextFlow();
    private final Label count = new Label();
    private final Label hints = new Label();
    private final HBox typed = new HBox(groups, count);
    private final Label title = new Label();
    private final Consumer<String> open;
    private boolean coming;

    VehicleSearchPane(VehicleSearchViewModel model, Texts texts, Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        this.field = new SearchField(texts, texts.of("vehicle.search"), null);
        getStyleClass().addAll("vehicle-search", "gap-2");
        title.textProperty()
                .bind(Bindings.when(model.queryProperty().isEmpty())
                        .then(texts.of("vehicle.last"))
                        .otherwise(texts.of("vehicle.found")));
        title.getStyleClass().addAll("small", "muted");
        typed.getStyleClass().add("gap-4");
        groups.getStyleClass().add("vin-typed");
        count.setMinWidth(USE_PREF_SIZE);
        hints.setWrapText(true);
        hints.setMinHeight(USE_PREF_SIZE);
        hints.getStyleClass().addAll("text-warning");
        hints.managedProperty().bind(hints.textProperty().isNotEmpty());
        Label refusal = new Label(null, Icon.of(Tone.DANGER).node("small", "text-danger"));
        refusal.textProperty().bind(model.refusalProperty());
        refusal.getStyleClass().add("text-danger");
        refusal.setWrapText(true);
        refusal.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        Announcer.follow(refusal, model.refusalProperty());
        installList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, typed, hints, refusal);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.enter(open, this::focusList);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                focusList();
                event.consume();
            }
        });
        model.typedProperty().subscribe(this::showTyped);
        texts.localeProperty()
                .subscribe(locale -> showTyped(model.typedProperty().get()));
    }

    /** Adds the list, in a frame of its own. To be called when it is in its room. */
    void furnish() {
        if (!coming) {
            coming = true;
            Frames.afterTwo(this, () -> getChildren().addAll(title, list));
        }
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void installList() {
        list.setItems(model.hits());
        list.accessibleTextProperty().bind(texts.of("vehicle.list"));
        list.setCellFactory(view -> new HitCell());
        EmptyState never =
                new EmptyState(Icon.VEHICLE, texts.of("vehicle.search.none"), texts.of("vehicle.search.none.next"));
        EmptyState nothing = new EmptyState(
                Icon.NOTHING_FOUND, texts.of("vehicle.search.nothing"), texts.of("vehicle.search.nothing.next"));
        list.placeholderProperty()
                .bind(Bindings.when(model.queryProperty().isEmpty()).then(never).otherwise(nothing));
        texts.localeProperty().subscribe((before, now) -> list.refresh());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> openSelected());
    }

    private void openSelected() {
        VehicleSearchViewModel.Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            open.accept(hit.vin().text());
        }
    }

    private void showTyped(@Nullable VinReading reading) {
        boolean shown = reading != null && reading.text().length() >= LIKE_A_VIN;
        typed.setVisible(shown);
        typed.setManaged(shown);
        groups.getChildren().clear();
        hints.setText("");
        if (reading == null || !shown) {
            return;
        }
        Set<Integer> odd = reading.problems().stream().map(VinProblem::position).collect(Collectors.toSet());
        for (int i = 0; i < reading.text().length(); i++) {
            if (i == FIRST_GROUP || i == SECOND_GROUP) {
                groups.getChildren().add(new Text(" "));
            }
            Text text = new Text(reading.text().substring(i, i + 1));
            text.getStyleClass().add(odd.contains(i + 1) ? "odd" : "even");
            groups.getChildren().add(text);
        }
        count.setText(texts.get("vehicle.typed", reading.text().length(), Vin.LENGTH));
        VinWords words = new VinWords(texts);
        hints.setText(reading.problems().stream()
                .filter(problem -> problem.position() > 0)
                .map(problem -> words.problem(problem, reading.text()))
                .collect(Collectors.joining(" ")));
    }

    /** A vehicle: VIN in groups, what it is, and the ticket that was found by. */
    private final class HitCell extends ListCell<VehicleSearchViewModel.Hit> {
        private final Label vin = new Label();
        private final Label echo = new Label();
        private final Label ticket = new Label();
        private final Region space = new Region();
        private final HBox box = new HBox(vin, echo, space, ticket);

        HitCell() {
            HBox.setHgrow(space, Priority.ALWAYS);
            vin.getStyleClass().addAll("vin", "strong");
            vin.setMinWidth(USE_PREF_SIZE);
            echo.getStyleClass().add("muted");
            ticket.getStyleClass().add("muted");
            box.getStyleClass().add("gap-4");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(VehicleSearchViewModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : box);
            if (hit != null) {
                vin.setText(hit.vin().vin().map(Vin::grouped).orElse(hit.vin().text()));
                echo.setText(new VinWords(texts).echo(hit.vin()));
                ticket.setText(hit.ticket());
                setAccessibleText(hit.vin().text() + ", " + echo.getText() + ", " + hit.ticket());
            }
        }
    }
}
