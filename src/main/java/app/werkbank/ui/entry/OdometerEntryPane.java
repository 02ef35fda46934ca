package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.InSight;
import app.werkbank.ui.control.WhenSeen;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The entry field for a vehicle's odometer, the same on the ticket and on the vehicle screen. Enter saves, a second
 * Enter keeps a doubtful value, Alt+1 to 3 takes a suggestion, Ctrl+Z takes the last reading back, Esc leaves.
 */
public final class OdometerEntryPane extends VBox {
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    /** Takes the last reading back. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private static final int SUGGESTIONS = 3;
    private static final double ONE_LINE = 2_000;

    private final OdometerEntryViewModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Button save = new Button();
    private final Label last = new Label();
    private final Label difference = new Label();
    private final Label echo = new Label();
    private final VBox messages = new VBox();
    private final FlowPane suggestions = flow();
    private boolean enterIsDown;

    /** @param leave what Esc does, mostly to give the focus back to the list */
    public OdometerEntryPane(OdometerEntryViewModel model, Texts texts, Runnable leave) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("entry", "gap-2");
        getChildren()
                .addAll(
                        ticket(),
                        inputRow(),
                        factRow(),
                        suggestions,
                        messages,
                        reason(),
                        new SavedStrip(texts, model.saved(), UNDO, this::undo),
                        new KeptReadings(model, texts));
        messages.getStyleClass().addAll("messages", "gap-1");
        Announcer.follow(messages, messages.accessibleTextProperty());
        model.judgementProperty().subscribe(this::show);
        model.basisProperty().subscribe(basis -> show(model.judgementProperty().get()));
        texts.localeProperty()
                .subscribe(locale -> show(model.judgementProperty().get()));
        model.messages().addListener((ListChangeListener<Message>) change -> showMessages());
        showMessages();
        installKeys(leave);
        InSight.whole(this, field.focusedProperty().and(field.textProperty().isNotEmpty()));
    }

    /** Gives the focus to the field, its text selected so that typing replaces it. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Node ticket() {
        return new WhenSeen(TicketLine.seen(model), () -> new TicketLine(model, texts));
    }

    private Node reason() {
        return new WhenSeen(
                model.judgementProperty().map(Judgement::breaks), () -> new ReasonLine(model.why(), texts, () -> {}));
    }

    private FlowPane inputRow() {
        field.getStyleClass().addAll("odometer-field", "number");
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setPrefColumnCount(11);
        field.promptTextProperty().bind(texts.of("entry.field.prompt"));
        field.accessibleTextProperty().bind(texts.of("entry.field"));
        field.textProperty().bindBidirectional(model.textProperty());
        save.setOnAction(event -> {
            model.keep();
            focusField();
        });
        save.setMinWidth(USE_PREF_SIZE);
        difference.getStyleClass().addAll("difference", "strong");
        difference.setMinWidth(USE_PREF_SIZE);
        return flow(field, units(), save, difference);
    }

    private HBox units() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER);
        ToggleGroup group = new ToggleGroup();
        for (DistanceUnit unit : DistanceUnit.values()) {
            ToggleButton button = new ToggleButton(unit.symbol());
            button.setToggleGroup(group);
            button.setUserData(unit);
            button.getStyleClass().add(unit == DistanceUnit.KM ? "left-pill" : "right-pill");
            button.accessibleHelpProperty().bind(texts.of("entry.unit"));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> model.unitProperty().set(unit));
            box.getChildren().add(button);
        }
        model.unitProperty()
                .subscribe(
                        unit -> group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == unit)));
        return box;
    }

    private FlowPane factRow() {
        last.getStyleClass().add("muted");
        echo.getStyleClass().add("echo");
        FlowPane row = flow(last, echo);
        row.managedProperty()
                .bind(last.textProperty().isNotEmpty().or(echo.textProperty().isNotEmpty()));
        row.setMinWidth(0);
        for (Label fact : List.of(last, echo)) {
            fact.setWrapText(true);
            fact.managedProperty().bind(fact.textProperty().isNotEmpty());
            fact.maxWidthProperty().bind(row.widthProperty());
        }
        return row;
    }

    /** In one row where there is room, else in several. */
    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 4, nodes);
        flow.setPrefWrapLength(ONE_LINE);
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    private void show(Judgement judgement) {
        EntryBasis basis = model.basisProperty().get();
        EntryWords words = model.words();
        last.setText(basis == null ? "" : words.last(basis));
        difference.setText(words.difference(judgement));
        echo.setText(words.echo(judgement));
        boolean doubtful = judgement instanceof Judgement.Value value && value.doubtful();
        field.pseudoClassStateChanged(DOUBTFUL, doubtful);
        difference.pseudoClassStateChanged(DOUBTFUL, doubtful);
        field.pseudoClassStateChanged(REFUSED, judgement instanceof Judgement.Refused);
        save.setText(
                judgement instanceof Judgement.Value value && value.doubtful()
                        ? words.keep(value)
                        : texts.get("entry.save"));
        save.setDisable(!(judgement instanceof Judgement.Value));
        showSuggestions(judgement);
    }

    private void showSuggestions(Judgement judgement) {
        suggestions.getChildren().clear();
        if (judgement instanceof Judgement.Value value
                && !value.check().suggestions().isEmpty()) {
            Label ask = new Label(texts.get("entry.suggest"));
            ask.setMinWidth(USE_PREF_SIZE);
            suggestions.getChildren().add(ask);
            for (int i = 0; i < value.check().suggestions().size(); i++) {
                int number = i;
                suggestions
                        .getChildren()
                        .add(new SuggestionButton(
                                texts, value.check().suggestions().get(i), i, () -> apply(number)));
            }
        }
        suggestions.setManaged(!suggestions.getChildren().isEmpty());
    }

    private void showMessages() {
        messages.getChildren()
                .setAll(model.messages().stream().map(OdometerEntryPane::line).toList());
        messages.setAccessibleText(
                String.join(" ", model.messages().stream().map(Message::text).toList()));
    }

    private static HBox line(Message message) {
        Label label = new Label(message.text());
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(Icon.of(message.tone()).node("small"), label);
        line.getStyleClass().addAll("message", "gap-2", message.tone().styleClass());
        return line;
    }

    private void apply(int number) {
        model.apply(number);
        field.requestFocus();
        field.end();
    }

    private void undo() {
        model.undo();
        focusField();
    }

    // A held Enter repeats: only a press after a release is the deliberate second one.
    private void installKeys(Runnable leave) {
        field.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enterIsDown = false;
            }
        });
        field.focusedProperty().subscribe(focused -> enterIsDown = false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (!enterIsDown) {
                    enterIsDown = true;
                    model.enter();
                }
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int digit = digit(event.getCode());
            if (event.isAltDown() && digit >= 0) {
                apply(digit);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            } else if (UNDO.match(event) && model.textProperty().get().isEmpty()) {
                undo();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.isAltDown() && !event.isControlDown()) {
                event.consume();
            }
        });
    }

    private static int digit(KeyCode code) {
        for (int i = 0; i < SUGGESTIONS; i++) {
            if (code.isDigitKey() && code.getName().endsWith(Integer.toString(i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
