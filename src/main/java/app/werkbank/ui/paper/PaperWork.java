package app.werkbank.ui.paper;

import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Makes files and prints off the FX thread, and tells how far it is and what became of it. On the FX thread. */
public final class PaperWork {
    private final Background background;
    private final Texts texts;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");

    public PaperWork(Background background, Texts texts) {
        this.background = background;
        this.texts = texts;
    }

    /** What became of the last file or print, or that it is being made; empty where there was none. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Forgets what was told. */
    public void forget() {
        told.set("");
    }

    /** Writes a file. */
    public void save(Path file, FileWork work) {
        told.set(texts.get("paper.saving", String.valueOf(file.getFileName())));
        background.run(
                () -> {
                    work.write(file);
                    return file;
                },
                done -> told.set(texts.get("paper.saved", String.valueOf(done.getFileName()))),
                error -> told.set(texts.get("paper.not_saved", String.valueOf(error.getMessage()))));
    }

    /**
     * Writes a document as a PDF file.
     *
     * @param document asked off the FX thread
     */
    public void save(Path file, Supplier<PaperDocument> document) {
        save(file, (FileWork) path -> PdfFile.write(document.get(), path));
    }

    /**
     * Prints a document on the printer that was chosen.
     *
     * @param document asked off the FX thread
     */
    public void print(Outlet.Choice choice, Supplier<PaperDocument> document) {
        switch (choice) {
            case Outlet.Choice.Cancelled cancelled -> {}
            case Outlet.Choice.NoPrinter none -> told.set(texts.get("paper.printer.none"));
            case Outlet.Choice.Chosen chosen -> {
                told.set(texts.get("paper.printing"));
                background.run(
                        () -> {
                            chosen.job().print(document.get());
                            return true;
                        },
                        done -> told.set(texts.get("paper.printed")),
                        error -> told.set(texts.get("paper.not_printed", String.valueOf(error.getMessage()))));
            }
        }
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface FileWork {
        void write(Path file) throws IOException;
    }
}
