package app.werkbank.ui.outbox;

import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.FirstFocus;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.control.Ticker;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: the list by ticket at the left, what is known and can be done about the selected line at the right.
 *
 * <p>Keys in the list: Enter does the first thing that is offered, unless that could do harm, Delete gives the line up or takes it back, F2 edits,
 * Ctrl+R tries again, Ctrl+C copies the details.
 */
public final class OutboxView implements ScreenView {
    private static final double PANEL_SHARE = 0.38;

    private final BorderPane root = new BorderPane();
    private final OutboxViewModel model;
    private final Texts texts;
    private final ListView<OutboxLine> list;

    public OutboxView(OutboxViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root.getStyleClass().add("outbox");
        list = list();
        OutboxPanel panel = new OutboxPanel(model, texts, list::requestFocus);
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("panel-scroll", "edge-to-edge");
        scroll.setFocusTraversable(false);
        HBox both = new HBox(list, scroll);
        HBox.setHgrow(list, Priority.ALWAYS);
        scroll.prefWidthProperty().bind(both.widthProperty().multiply(PANEL_SHARE));
        scroll.minWidthProperty().bind(scroll.prefWidthProperty());
        both.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        root.setTop(header());
        root.setCenter(new StackPane(both, allSent(), nothingForMe(), reading()));
        Ticker.attach(root, Ticker.SECOND, model::tick);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.of("outbox.title");
    }

    @Override
    public void show(Place place) {
        selectFirst(list);
        FirstFocus.give(root, list);
    }

    /** Where nothing is selected, the first entry is, so that what can be done about it is seen. */
    private void selectFirst(ListView<OutboxLine> lines) {
        if (model.selectedProperty().get() == null && lines.getItems().size() > 1) {
            lines.getSelectionModel().select(1);
        }
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("Enter", texts.of("outbox.key.first")),
                line(Act.UNDO, "outbox.act.undo"),
                line(Act.EDIT, "outbox.act.edit"),
                line(Act.RETRY, "outbox.act.retry"),
                line(Act.DISCARD, "outbox.act.discard"),
                new KeyLine(ActKeys.COPY.getDisplayText(), texts.of("outbox.key.copy")));
    }

    private KeyLine line(Act act, String key) {
        return new KeyLine(ActKeys.of(act).map(KeyCombination::getDisplayText).orElseThrow(), texts.of(key));
    }

    private ListView<OutboxLine> list() {
        ListView<OutboxLine> made = new ListView<>(model.lines());
        made.getStyleClass().addAll("lines", "edge-to-edge");
        made.accessibleTextProperty().bind(texts.of("outbox.title"));
        made.setCellFactory(view -> new OutboxCell(model, texts));
        made.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                model.choose(line);
            }
        });
        model.selectedProperty().subscribe(line -> follow(made, line));
        model.lines().addListener((ListChangeListener<OutboxLine>) change -> {
            follow(made, model.selectedProperty().get());
            Platform.runLater(() -> selectFirst(made)); // once the list itself knows its lines
        });
        made.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        return made;
    }

    private static void follow(ListView<OutboxLine> list, @Nullable OutboxLine line) {
        var selection = list.getSelectionModel();
        if (line == null) {
            selection.clearSelection();
        } else if (!line.equals(selection.getSelectedItem())) {
            selection.select(line);
        }
    }

    private void keys(KeyEvent event) {
        OutboxLine line = model.selectedProperty().get();
        if (line == null) {
            return;
        }
        ActKeys.chosen(event, line).ifPresent(act -> {
            if (act == Act.COPY_REPORT) {
                ActKeys.copy(model);
            } else {
                model.work().act(act, line);
            }
            event.consume();
        });
    }

    private Node header() {
        Label title = new Label();
        title.textProperty().bind(texts.of("outbox.title"));
        title.getStyleClass().add("heading");
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.words().counted(model.countsProperty().get()),
                        model.countsProperty(),
                        texts.localeProperty()));
        HBox first = new HBox(title, count);
        first.getStyleClass().add("title-line");
        first.setAlignment(Pos.BASELINE_LEFT);
        FlowPane acts = new FlowPane(retryAll(), sendAll(), mine(), sentToo());
        acts.getStyleClass().add("acts");
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(first, acts);
        header.getStyleClass().addAll("header", "rule-below");
        return header;
    }

    private Node retryAll() {
        Button retry = Buttons.word(
                Icon.RETRY, texts.of("outbox.retry_all"), () -> model.wishes().retryAll());
        retry.disableProperty().bind(none(OutboxContent.Counts::again));
        return retry;
    }

    private Node sendAll() {
        Button send = Buttons.word(
                Icon.SENDING,
                texts.of("outbox.send_all_now"),
                () -> model.wishes().sendAllNow());
        Node offered = Buttons.unless(Countdown.obstacle(model.momentProperty(), texts), send);
        offered.disableProperty().bind(none(OutboxContent.Counts::held));
        return offered;
    }

    private BooleanBinding none(ToIntFunction<OutboxContent.Counts> count) {
        return Bindings.createBooleanBinding(
                () -> count.applyAsInt(model.countsProperty().get()) == 0, model.countsProperty());
    }

    private Node mine() {
        return toggle(Icon.FILTER, "outbox.only_mine", model.onlyMineProperty());
    }

    private Node sentToo() {
        ToggleButton toggle = toggle(Icon.CONFIRMED, "outbox.sent_too", model.sentTooProperty());
        toggle.getStyleClass().add("sent-too");
        return toggle;
    }

    private ToggleButton toggle(Icon icon, String key, BooleanProperty on) {
        ToggleButton toggle = new ToggleButton();
        toggle.setGraphic(icon.node("small"));
        toggle.textProperty().bind(texts.of(key));
        toggle.selectedProperty().bindBidirectional(on);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    private Node allSent() {
        EmptyState empty = new EmptyState(Icon.DONE, texts.of("outbox.empty"), texts.of("outbox.empty_next"))
                .with(
                        texts.of("outbox.sent_show"),
                        () -> model.sentTooProperty().set(true));
        empty.visibleProperty().bind(Bindings.isEmpty(model.lines()).and(none(OutboxContent.Counts::all)));
        return empty;
    }

    private Node nothingForMe() {
        EmptyState empty = new EmptyState(Icon.DONE, texts.of("outbox.none_mine"), texts.of("outbox.none_mine_next"))
                .with(
                        texts.of("outbox.show_all"),
                        () -> model.onlyMineProperty().set(false));
        empty.visibleProperty()
                .bind(Bindings.isEmpty(model.lines())
                        .and(none(OutboxContent.Counts::all).not()));
        return empty;
    }

    private Node reading() {
        return new Loading(model.busyProperty(), texts.of("outbox.reading"));
    }
}
