package app.werkbank.ui.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Where documents go to: files and printers that a person chooses in the system's own dialogs. On the FX thread. */
public interface Outlet {

    /**
     * Asks for a file to write.
     *
     * @param kind what kind of file it is, for the dialog
     * @param ending of its name, with the dot
     * @return empty where the person wants none after all
     */
    Optional<Path> file(Window owner, String name, String kind, String ending);

    /** Asks for a printer. */
    Choice printer(Window owner);

    /** What became of the question for a printer. */
    sealed interface Choice {

        /** The system has none. */
        record NoPrinter() implements Choice {}

        /** The person does not want to print after all. */
        record Cancelled() implements Choice {}

        /** A printer, with the paper that lies in it. */
        record Chosen(PaperSize size, Job job) implements Choice {}
    }

    /** A printer's work on one document; not on the FX thread. */
    @FunctionalInterface
    interface Job {
        /** @throws IOException where the printer did not take it all */
        void print(PaperDocument document) throws IOException;
    }
}
