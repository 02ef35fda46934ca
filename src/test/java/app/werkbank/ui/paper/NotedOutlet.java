package app.werkbank.ui.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** An outlet for tests: files go into one folder under the name that was suggested, and the printer only notes. */
public final class NotedOutlet implements Outlet {
    private final Path folder;

    /** What was printed. */
    public final List<PaperDocument> printed = new ArrayList<>();

    /** What the printer says instead of printing; null where it prints. */
    public @Nullable String trouble;

    /** What lies in the printer; null where there is no printer. */
    public @Nullable PaperSize paper = PaperSize.A4;

    public NotedOutlet(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Path> file(Window owner, String name, String kind, String ending) {
        return Optional.of(folder.resolve(name + ending));
    }

    @Override
    public Choice printer(Window owner) {
        PaperSize size = paper;
        return size == null ? new Choice.NoPrinter() : new Choice.Chosen(size, this::print);
    }

    private void print(PaperDocument document) throws IOException {
        if (trouble != null) {
            throw new IOException(trouble);
        }
        printed.add(document);
    }
}
