package app.werkbank.ui.outbox;

import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known and can be done about the selected line of the outbox, with editing and choosing in place. */
final class OutboxPanel extends VBox {
    private final OutboxViewModel model;
    private final Texts texts;
    private final Runnable back;
    private final VBox known = new VBox();
    private final VBox work = new VBox();
    private final TextArea technical = new TextArea();
    private final TitledPane details;

    /** @param back puts the focus back into the list */
    OutboxPanel(OutboxViewModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        getStyleClass().add("panel");
        known.getStyleClass().add("known");
        work.getStyleClass().add("work");
        details = details();
        getChildren().addAll(known, work, details);
        model.selectedProperty().subscribe(this::rebuild);
        model.detailProperty().subscribe(this::rebuild);
        model.work().doingProperty().subscribe(this::rebuildWork);
        texts.localeProperty().subscribe(() -> {
            rebuild();
            rebuildWork();
        });
        rebuild();
        rebuildWork();
    }

    private void rebuild() {
        OutboxLine line = model.selectedProperty().get();
        boolean focused = known.isFocusWithin();
        known.getChildren().setAll(line == null ? List.of(hint()) : line.head() ? headOf(line) : contentOf(line));
        details.setVisible(line instanceof OutboxLine.Entry || line instanceof OutboxLine.Duplicate);
        String text = model.copyText();
        if (!Objects.equals(text, technical.getText())) {
            technical.setText(text);
        }
        if (focused) {
            back.run();
        }
    }

    private Node hint() {
        Label hint = wrapped(texts.get("outbox.select"));
        hint.getStyleClass().add("muted");
        return hint;
    }

    private List<Node> headOf(OutboxLine line) {
        return List.of(title(line), acts(line));
    }

    private List<Node> contentOf(OutboxLine line) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(title(line));
        FlowPane state = new FlowPane(
                OutboxCell.chip(model, texts, line), muted(model.words().age(line)));
        state.getStyleClass().add("gap-2");
        nodes.add(state);
        add(nodes, model.words().about(line), "muted");
        add(nodes, model.words().reason(line));
        if (line instanceof OutboxLine.Entry entry) {
            for (String violation : model.detailProperty().get().violations()) {
                add(nodes, "• " + violation);
            }
            add(
                    nodes,
                    new IntentWords(texts)
                            .nextTry(
                                    entry.intent(), model.momentProperty().get().now()),
                    "muted");
            List<OdometerRow> candidates = model.detailProperty().get().candidates();
            if (!candidates.isEmpty()) {
                nodes.add(new CandidateCards(model, texts, entry, candidates));
            }
            if (Act.on(line).contains(Act.SEND_ANYWAY) && entry.intent().reason() != Reason.LATER_READING) {
                add(nodes, texts.get("outbox.anyway_warning"), "text-warning");
            }
        }
        nodes.add(acts(line));
        return nodes;
    }

    private Node title(OutboxLine line) {
        Label title = wrapped(model.words().what(line));
        title.getStyleClass().add("heading");
        return title;
    }

    private Node acts(OutboxLine line) {
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("acts");
        for (Act act : Act.on(line)) {
            Button button = Buttons.word(ActKeys.label(texts, act, line), () -> act(act, line));
            ActKeys.of(act).ifPresent(keys -> {
                button.setGraphic(new KeyHint(texts, keys));
                button.setContentDisplay(ContentDisplay.RIGHT);
            });
            acts.getChildren()
                    .add(
                            act == Act.SEND_NOW
                                    ? Buttons.unless(Countdown.obstacle(model.momentProperty(), texts), button)
                                    : button);
        }
        return acts;
    }

    private void act(Act act, OutboxLine line) {
        if (act == Act.COPY_REPORT) {
            ActKeys.copy(model);
        } else {
            model.work().act(act, line);
        }
    }

    private void rebuildWork() {
        OutboxLine line = model.selectedProperty().get();
        boolean focused = work.isFocusWithin();
        switch (model.work().doingProperty().get()) {
            case LOOKING -> {
                work.getChildren().clear();
                if (focused) {
                    back.run();
                }
            }
            case EDITING -> {
                EditForm form = new EditForm(model, texts);
                work.getChildren().setAll(form);
                form.focusField();
            }
            case CHOOSING -> {
                TicketChooser chooser =
                        new TicketChooser(model.work().choice(), texts, vin(line), model.work()::chosen);
                Button cancel = Buttons.word(texts.of("outbox.cancel"), model.work()::leave);
                cancel.setCancelButton(true);
                work.getChildren().setAll(strong(texts.get("outbox.choose.title")), chooser, cancel);
                chooser.focusField();
            }
            case REPORTING -> {
                MistakeForm form = new MistakeForm(
                        model.work().mistake(), texts, () -> done(model.wishes()::copied), () -> done(() -> {}));
                work.getChildren().setAll(form);
                form.focusField();
            }
        }
    }

    private void done(Runnable told) {
        told.run();
        model.work().leave();
    }

    private static @Nullable String vin(@Nullable OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry -> entry.intent().vin();
            case OutboxLine.Draft draft -> draft.draft().vin();
            case null, default -> null;
        };
    }

    private TitledPane details() {
        technical.setEditable(false);
        technical.setWrapText(true);
        technical.setPrefRowCount(10);
        technical.accessibleTextProperty().bind(texts.of("outbox.details"));
        technical.getStyleClass().addAll("small", "technical");
        Button copy = Buttons.word(Icon.COPY, texts.of("outbox.copy"), () -> ActKeys.copy(model));
        VBox inside = new VBox(technical, copy);
        inside.getStyleClass().add("gap-2");
        TitledPane pane = new TitledPane();
        pane.textProperty().bind(texts.of("outbox.details"));
        pane.setContent(inside);
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private static void add(List<Node> nodes, String text, String... classes) {
        if (!text.isEmpty()) {
            Label label = wrapped(text);
            label.getStyleClass().addAll(classes);
            nodes.add(label);
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label strong(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
