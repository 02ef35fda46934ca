package app.werkbank.ui.shift;

import app.werkbank.store.OutboxRow;
import app.werkbank.store.VehicleDraft;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.FirstFocus;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.control.StateChip;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.PaperButtons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The shift sheet on the screen: a day, its entries by ticket, and the way onto paper. */
public final class ShiftView implements ScreenView {
    private final ShiftViewModel model;
    private final Texts texts;
    private final PaperButtons buttons;
    private final BorderPane root = new BorderPane();
    private final VBox sheet = new VBox();

    public ShiftView(ShiftViewModel model, Texts texts, Outlet outlet) {
        this.model = model;
        this.texts = texts;
        this.buttons = new PaperButtons(
                texts,
                outlet,
                model.work(),
                () -> "shift-" + model.dayProperty().get(),
                model::sheet);
        buttons.disableProperty()
                .bind(model.contentProperty()
                        .map(content -> content == null || content.isEmpty())
                        .orElse(true));
        buttons.installIn(root);
        root.getStyleClass().add("shift");
        sheet.getStyleClass().add("sheet");
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.accessibleTextProperty().bind(texts.of("shift.title"));
        scroll.visibleProperty().bind(buttons.disableProperty().not());
        EmptyState empty = new EmptyState(Icon.NOTE, texts.of("shift.empty"), texts.of("shift.empty.next"));
        empty.visibleProperty()
                .bind(model.contentProperty()
                        .map(content -> content != null && content.isEmpty())
                        .orElse(false));
        root.setTop(header());
        root.setCenter(new StackPane(scroll, empty, new Loading(model.busyProperty(), texts.of("shift.loading"))));
        model.contentProperty().subscribe(this::fill);
        texts.localeProperty().subscribe(() -> fill(model.contentProperty().get()));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.of("shift.title");
    }

    @Override
    public void show(Place place) {
        model.today();
        FirstFocus.give(root, buttons.first());
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine(PaperButtons.PRINT.getDisplayText(), texts.of("shift.keys.print")));
    }

    private Node header() {
        Label title = new Label();
        title.textProperty().bind(texts.of("shift.title"));
        title.getStyleClass().add("heading");
        Button before = Buttons.shape(Icon.BACK, texts.of("shift.before"), () -> go(-1));
        Button after = Buttons.shape(Icon.FORWARD, texts.of("shift.after"), () -> go(1));
        Button today = Buttons.word(texts.of("shift.today"), model::today);
        Label day = new Label();
        day.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.formats().date(model.dayProperty().get()),
                        model.dayProperty(),
                        texts.localeProperty()));
        day.getStyleClass().add("strong");
        Announcer.follow(day, day.textProperty());
        Label told = new Label();
        told.textProperty().bind(model.work().toldProperty());
        told.getStyleClass().addAll("small", "told");
        Announcer.follow(told, told.textProperty());
        FlowPane acts = new FlowPane(before, day, after, today, buttons, told);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getStyleClass().add("acts");
        VBox header = new VBox(title, acts);
        header.getStyleClass().addAll("header", "rule-below");
        return header;
    }

    private void go(int days) {
        model.dayProperty().set(model.dayProperty().get().plusDays(days));
    }

    private void fill(@Nullable ShiftContent content) {
        sheet.getChildren().clear();
        if (content == null) {
            return;
        }
        Label count = new Label(texts.get("shift.count", content.entries()));
        count.getStyleClass().add("muted");
        sheet.getChildren().add(count);
        for (ShiftContent.Group group : content.groups()) {
            String vin = group.ticket() == null ? null : group.ticket().vin();
            sheet.getChildren().add(head(texts.get("outbox.ticket", group.label()), vin == null ? "" : vin));
            GridPane grid = grid();
            group.rows().forEach(row -> add(grid, row));
            sheet.getChildren().add(grid);
        }
        if (!content.drafts().isEmpty()) {
            sheet.getChildren().add(head(texts.get("shift.drafts"), ""));
            GridPane grid = grid();
            content.drafts().forEach(draft -> add(grid, draft));
            sheet.getChildren().add(grid);
        }
    }

    private static Node head(String name, String vin) {
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        Label about = new Label(vin);
        about.getStyleClass().addAll("vin", "muted", "small");
        FlowPane head = new FlowPane(title, about);
        head.getStyleClass().add("group");
        return head;
    }

    private void add(GridPane grid, OutboxRow row) {
        ShiftWords words = new ShiftWords(texts);
        HBox state = new HBox(StateChip.of(texts, row.intent().state()));
        state.getStyleClass().add("state");
        if (ShiftWords.breaks(row)) {
            Label breaks = new Label(texts.get("shift.breaks"), Icon.BREAKING.node("small", "text-breaking"));
            breaks.setMinWidth(HBox.USE_PREF_SIZE);
            state.getChildren().addFirst(breaks);
        }
        grid.addRow(grid.getRowCount(), quiet(words.time(row)), quiet(words.kind(row)), word(words.what(row)), state);
    }

    private void add(GridPane grid, VehicleDraft draft) {
        grid.addRow(
                grid.getRowCount(),
                quiet(texts.formats().time(draft.observedAt())),
                quiet(draft.vin()),
                word(new ShiftWords(texts).what(draft)),
                new StateChip(Icon.TICKET, texts.of("outbox.chip.draft"), Tone.WARNING));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("entries");
        ColumnConstraints time = new ColumnConstraints();
        time.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints kind = new ColumnConstraints();
        kind.setPercentWidth(26);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints state = new ColumnConstraints();
        state.setHalignment(HPos.RIGHT);
        state.setMinWidth(GridPane.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(time, kind, what, state);
        return grid;
    }

    private static Label quiet(String text) {
        Label label = word(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
