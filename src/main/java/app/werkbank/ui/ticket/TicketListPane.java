package app.werkbank.ui.ticket;

import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.control.SearchField;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The list of the tickets with its search and its filter. */
final class TicketListPane extends VBox {
    static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private static final Duration PAUSE = Duration.millis(60);
    private static final int NEAR_THE_END = 30;
    private static final int ROWS_ABOVE = 3;
    private static final double FILTER_EM = 15.5;

    private final TicketListViewModel model;
    private final Texts texts;
    private final SearchField search;
    private final ListView<TicketLine> list = new ListView<>();
    private final PauseTransition typing = new PauseTransition(PAUSE);
    private boolean following;
    private boolean sought;

    /** @param enter what Enter in the list does: on to the entry field */
    TicketListPane(TicketListViewModel model, Texts texts, Runnable enter) {
        this.model = model;
        this.texts = texts;
        this.search = new SearchField(texts, texts.of("ticket.search"), FIND);
        getStyleClass().add("ticket-list");
        installSearch();
        installList(enter);
        ComboBox<@Nullable TicketState> filter = new StateFilter(texts, model);
        Label shown = new Label();
        shown.getStyleClass().addAll("small", "muted");
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        this::shown, model.lines(), model.totalProperty(), texts.localeProperty()));
        shown.setMinWidth(USE_PREF_SIZE);
        FlowPane narrowing = new FlowPane(filter, shown);
        filter.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> filterWidth(narrowing, shown),
                        narrowing.widthProperty(),
                        shown.widthProperty(),
                        search.fontProperty()));
        narrowing.getStyleClass().addAll("gap-2", "narrowing");
        VBox top = new VBox(search, narrowing);
        top.getStyleClass().addAll("gap-2", "pad-2", "rule-below");
        StackPane middle = new StackPane(list, new Loading(model.busyProperty(), texts.of("ticket.loading")));
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(top, middle);
    }

    /** What the count leaves it; with large text the count stands beneath. */
    private double filterWidth(FlowPane line, Label count) {
        double rest = line.getWidth() - count.getWidth() - line.getHgap();
        return Math.max(0, rest < FILTER_EM * search.getFont().getSize() ? line.getWidth() : rest);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void focusList() {
        list.requestFocus();
    }

    /** Whether the list has the focus of its window, also while that is not in front. */
    @SuppressWarnings("ReferenceEquality") // nodes are themselves
    boolean hasFocus() {
        return list.getScene() != null && list.getScene().getFocusOwner() == list;
    }

    private void installSearch() {
        typing.setOnFinished(event -> model.queryProperty().set(search.getText()));
        search.textProperty().subscribe((before, now) -> typing.playFromStart());
        model.queryProperty().subscribe(query -> {
            if (!query.equals(search.getText())) {
                search.setText(query);
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openFirst();
            } else if (event.getCode() == KeyCode.DOWN) {
                focusList();
            } else {
                return;
            }
            event.consume();
        });
    }

    private void openFirst() {
        typing.stop();
        model.queryProperty().set(search.getText());
        focusList();
        model.whenFound(this::selectFirst);
    }

    private void selectFirst() {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void installList(Runnable enter) {
        list.getStyleClass().add("ticket-view");
        list.setItems(model.lines());
        list.setCellFactory(view -> new TicketCell(texts, model.countsProperty()));
        list.accessibleTextProperty().bind(texts.of("ticket.list"));
        texts.localeProperty().subscribe((before, now) -> list.refresh());
        EmptyState nothing =
                new EmptyState(Icon.NOTHING_FOUND, texts.of("ticket.nothing"), texts.of("ticket.nothing.next"));
        EmptyState none = new EmptyState(Icon.TICKET, texts.of("ticket.none"), texts.of("ticket.none.next"));
        list.placeholderProperty()
                .bind(Bindings.when(model.queryProperty()
                                .isEmpty()
                                .and(model.stateProperty().isNull()))
                        .then(none)
                        .otherwise(nothing));
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !following) {
                model.choose(line.ticket().id());
            }
        });
        model.selectedProperty().subscribe(id -> {
            follow(id);
            showSelected();
        });
        model.queryProperty().subscribe((before, now) -> sought = true);
        model.stateProperty().subscribe((before, now) -> sought = true);
        model.busyProperty().subscribe((before, busy) -> {
            if (!busy && sought) {
                sought = false;
                Platform.runLater(this::cameToRest); // once the rows are here
            }
        });
        model.lines().addListener((ListChangeListener<TicketLine>)
                change -> follow(model.selectedProperty().get()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            }
        });
        list.skinProperty().subscribe(skin -> watchScrolling());
    }

    /** Twice, for among rows that are new the heights of those on the way are but estimated the first time. */
    private void cameToRest() {
        showSelected();
        list.layout();
        showSelected();
    }

    private void showSelected() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS_ABOVE));
    }

    /** Selects the row of a ticket, where the list holds it. */
    private void follow(@Nullable UUID id) {
        TicketLine now = list.getSelectionModel().getSelectedItem();
        if (id != null
                && now != null
                && now.ticket().id().equals(id)
                && list.getItems().contains(now)) {
            return;
        }
        following = true;
        try {
            list.getSelectionModel().clearSelection();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).ticket().id().equals(id)) {
                    list.getSelectionModel().select(i);
                    break;
                }
            }
        } finally {
            following = false;
        }
    }

    private void watchScrolling() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.positionProperty().subscribe(position -> {
                var last = flow.getLastVisibleCell();
                if (last != null && last.getIndex() >= list.getItems().size() - NEAR_THE_END) {
                    model.more();
                }
            });
        }
    }

    private String shown() {
        long total = model.totalProperty().get();
        if (total == TicketListViewModel.UNKNOWN) {
            return texts.get(
                    "ticket.counting", texts.formats().number(model.lines().size()));
        }
        String of = texts.formats().number(total);
        return model.lines().size() < total
                ? texts.get("ticket.shown", texts.formats().number(model.lines().size()), of)
                : texts.get("ticket.all", total);
    }
}
