package app.werkbank.ui.settings;

import app.werkbank.data.RowProblem;
import app.werkbank.data.SupportBundle;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.InSight;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.settings.DataKeeper.Exported;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The data as a whole: a button for each act, what it asks or shows beneath them, and what came of it. */
final class DataView extends VBox {
    /** More lines than this nobody reads on a screen; the command lists all of them. */
    private static final int MOST_LINES = 200;

    private static final int ROWS = 14;
    /** What the desktop knows as a backup of this program (packaging/linux/werkbank-mime.xml). */
    static final String BACKUP = ".werkbank-backup";
    /** What administrators like to name it. */
    private static final String COMMAND_BACKUP = ".db";

    private final DataViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;

    DataView(DataViewModel model, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        getStyleClass().add("data-acts");
        getChildren().addAll(buttons(), waiting(), said(), question(), bundle(), rejected());
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane(
                write("settings.data.backup", Icon.SAVE_FILE, "backup", BACKUP, model::backup),
                read("settings.data.restore", Icon.UNDO, model::restore, BACKUP, COMMAND_BACKUP),
                read("settings.data.import", Icon.ADD, model::take, ".csv"),
                write(
                        "settings.data.tickets",
                        Icon.SAVE_FILE,
                        "tickets",
                        ".csv",
                        file -> model.export(Exported.TICKETS, file)),
                write(
                        "settings.data.outbox",
                        Icon.SAVE_FILE,
                        "outbox",
                        ".csv",
                        file -> model.export(Exported.OUTBOX, file)),
                Buttons.word(Icon.NOTE, texts.of("settings.data.bundle"), model::gather));
        buttons.getStyleClass().add("gap-2");
        buttons.disableProperty().bind(model.busyProperty());
        return buttons;
    }

    private Node waiting() {
        Loading loading = new Loading(model.busyProperty(), model.doingProperty()).following(model.progressProperty());
        Button stop = Buttons.word(texts.of("settings.data.stop"), model::stop);
        stop.visibleProperty().bind(loading.visibleProperty().and(model.stoppableProperty()));
        FlowPane waiting = new FlowPane(loading, stop);
        waiting.getStyleClass().add("gap-2");
        shownWhile(waiting, loading.visibleProperty());
        return waiting;
    }

    private Button write(String key, Icon icon, String what, String ending, Consumer<Path> act) {
        return Buttons.word(
                icon,
                texts.of(key),
                () -> dialogs.write(getScene().getWindow(), texts.get(key), model.fileName(what, ending))
                        .ifPresent(act));
    }

    private Button read(String key, Icon icon, Consumer<Path> act, String... endings) {
        return Buttons.word(
                icon,
                texts.of(key),
                () -> dialogs.read(getScene().getWindow(), texts.get(key), endings)
                        .ifPresent(act));
    }

    private Node said() {
        Label said = wrapped();
        said.textProperty().bind(model.saidProperty());
        said.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> model.goodProperty().get()
                                ? Icon.DONE.node("text-success")
                                : Icon.WARNING.node("text-warning"),
                        model.goodProperty()));
        shownWhile(said, model.saidProperty().isNotEmpty());
        Announcer.follow(said, said.textProperty());
        return said;
    }

    /** The one act that replaces the data says before what becomes of them. */
    private Node question() {
        Label safe = wrapped();
        safe.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "settings.data.restore_question",
                                name(model.askedProperty().get())),
                        model.askedProperty(),
                        texts.localeProperty()));
        Button yes = Buttons.word(texts.of("settings.data.restore_yes"), model::restoreAsked);
        yes.getStyleClass().add("accent");
        Button no = Buttons.word(texts.of("settings.data.restore_no"), model::leave);
        FlowPane buttons = new FlowPane(yes, no);
        buttons.getStyleClass().add("gap-2");
        VBox question = new VBox(safe, buttons);
        question.getStyleClass().addAll("card", "pad-4", "gap-2");
        shownWhile(question, model.askedProperty().isNotNull());
        InSight.keep(question, () -> {
            no.requestFocus();
            Announcer.announce(safe);
        });
        return question;
    }

    /** Every word of the bundle, before it can be written. */
    private Node bundle() {
        TextArea text = area("settings.data.bundle");
        model.bundleProperty().subscribe(shown -> {
            text.setText(shown == null ? "" : whole(shown));
            if (shown != null) {
                text.requestFocus();
            }
        });
        FlowPane buttons = new FlowPane(
                write("settings.data.bundle_write", Icon.SAVE_FILE, "support", ".zip", model::writeBundle),
                Buttons.word(texts.of("settings.data.bundle_close"), model::leave));
        buttons.getStyleClass().add("gap-2");
        VBox box = new VBox(text, buttons);
        box.getStyleClass().add("gap-2");
        shownWhile(box, model.bundleProperty().isNotNull());
        return box;
    }

    private static String whole(SupportBundle bundle) {
        return bundle.parts().stream()
                .map(part -> "──── " + part.name() + "\n" + part.text())
                .collect(Collectors.joining("\n"));
    }

    private Node rejected() {
        TextArea lines = area("settings.data.rejected");
        lines.textProperty()
                .bind(Bindings.createStringBinding(this::rejectedLines, model.rejected(), texts.localeProperty()));
        shownWhile(lines, Bindings.isNotEmpty(model.rejected()));
        return lines;
    }

    private String rejectedLines() {
        int more = model.rejected().size() - MOST_LINES;
        return model.rejected().stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining("\n"))
                + (more > 0 ? "\n" + texts.get("settings.data.rejected_more", more) : "");
    }

    private String line(RowProblem problem) {
        String field = problem.field() == null ? "" : problem.field() + ": ";
        return texts.get("settings.data.line", Integer.toString(problem.line()), field + problem.message());
    }

    private TextArea area(String name) {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.setWrapText(false);
        area.setPrefRowCount(ROWS);
        area.accessibleTextProperty().bind(texts.of(name));
        return area;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static String name(@Nullable Path file) {
        return file == null ? "" : file.toString();
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
