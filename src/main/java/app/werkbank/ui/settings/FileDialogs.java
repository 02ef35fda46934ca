package app.werkbank.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person for a file, in the system's own dialog. A test answers in its place. */
public interface FileDialogs {

    /** A file to write; empty where the person thought better of it. */
    Optional<Path> write(@Nullable Window over, String title, String name);

    /**
     * A file to read; empty where the person thought better of it.
     *
     * @param endings such as {@code .csv}
     */
    Optional<Path> read(@Nullable Window over, String title, String... endings);

    /** The system's. */
    static FileDialogs ofSystem() {
        return new FileDialogs() {
            @Override
            public Optional<Path> write(@Nullable Window over, String title, String name) {
                FileChooser chooser = chooser(title, name.substring(name.lastIndexOf('.')));
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
            }

            @Override
            public Optional<Path> read(@Nullable Window over, String title, String... endings) {
                return Optional.ofNullable(chooser(title, endings).showOpenDialog(over))
                        .map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<String> patterns = Stream.of(endings).map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return chooser;
    }
}
