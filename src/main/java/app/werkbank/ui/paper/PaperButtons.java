package app.werkbank.ui.paper;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** "Print" and "Save as PDF" for a document that fits the paper of the region, or that of the printer. */
public final class PaperButtons extends HBox {
    /** Prints; also from anywhere on the screen that the buttons are on. */
    public static final KeyCombination PRINT = KeyCombination.valueOf("Shortcut+P");

    private final Texts texts;
    private final Outlet outlet;
    private final PaperWork work;
    private final Supplier<String> name;
    private final Function<PaperSize, Supplier<PaperDocument>> document;
    private final Button print;

    /**
     * @param name of a file, without its ending
     * @param document asked on the FX thread for what is shown; what it answers is asked off it
     */
    public PaperButtons(
            Texts texts,
            Outlet outlet,
            PaperWork work,
            Supplier<String> name,
            Function<PaperSize, Supplier<PaperDocument>> document) {
        this.texts = texts;
        this.outlet = outlet;
        this.work = work;
        this.name = name;
        this.document = document;
        print = button(Icon.PRINT, texts.of("paper.print"), this::print);
        getStyleClass().add("gap-2");
        getChildren().addAll(print, button(Icon.SAVE_FILE, texts.of("paper.save_pdf"), this::save));
    }

    /** Lets the keys of printing work wherever the focus is on a screen. */
    public void installIn(Node screen) {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PRINT.match(event)) {
                print();
                event.consume();
            }
        });
    }

    /** The first of them, where the focus may begin. */
    public Node first() {
        return print;
    }

    /** Asks for a printer, and prints. */
    public void print() {
        if (isDisabled()) {
            return;
        }
        Outlet.Choice choice = outlet.printer(getScene().getWindow());
        PaperSize size = choice instanceof Outlet.Choice.Chosen chosen ? chosen.size() : region();
        work.print(choice, document.apply(size));
    }

    private void save() {
        outlet.file(getScene().getWindow(), name.get(), texts.get("paper.save_pdf"), ".pdf")
                .ifPresent(file -> work.save(file, document.apply(region())));
    }

    private PaperSize region() {
        return PaperSize.of(texts.localeProperty().get());
    }

    private static Button button(Icon icon, ObservableValue<String> word, Runnable act) {
        Button button = new Button(null, icon.node("small"));
        button.textProperty().bind(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
