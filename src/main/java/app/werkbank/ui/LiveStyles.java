package app.werkbank.ui;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * In development, the stylesheets as they are being written: every save is seen in the open windows at once. Switched on
 * with {@code -Dwerkbank.styles=src/main/resources}.
 */
public final class LiveStyles implements AutoCloseable {
    private static final String SWITCH = "werkbank.styles";
    private static final String COMPILED =
            String.valueOf(LiveStyles.class.getResource("LiveStyles.class")).replace("LiveStyles.class", "");

    private static volatile @Nullable LiveStyles running;

    private final Path sheets;
    private final WatchService watch;

    private LiveStyles(Path sheets) throws IOException {
        this.sheets = sheets;
        this.watch = sheets.getFileSystem().newWatchService();
    }

    /** Follows the folder that the switch names; without the switch nothing happens. */
    public static void startWhereAsked() {
        String folder = System.getProperty(SWITCH, "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            var _ = start(Path.of(folder));
        } catch (IOException e) {
            throw new IllegalArgumentException("-D" + SWITCH + "=" + folder + " is no folder of stylesheets", e);
        }
    }

    /** @param resources the folder that holds {@code app/werkbank/ui} */
    static LiveStyles start(Path resources) throws IOException {
        LiveStyles styles =
                new LiveStyles(resources.toAbsolutePath().normalize().resolve("app/werkbank/ui"));
        try (Stream<Path> folders = Files.walk(styles.sheets)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                folder.register(
                        styles.watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
        }
        running = styles;
        Thread.ofPlatform().daemon().name("live-styles").start(styles::follow);
        return styles;
    }

    /** The stylesheet to take: the one that is being written where there is such, else the compiled one. */
    static String of(String sheet) {
        LiveStyles styles = running;
        return styles == null ? sheet : styles.newest(sheet);
    }

    @Override
    public void close() throws IOException {
        running = null;
        watch.close();
    }

    private String newest(String sheet) {
        String written = sheets.toUri().toString();
        if (!sheet.startsWith(COMPILED)) {
            return sheet;
        }
        String path = sheet.substring(COMPILED.length());
        return Files.exists(sheets.resolve(path)) ? written + path : sheet;
    }

    private void follow() {
        try {
            while (true) {
                WatchKey changed = watch.take();
                changed.pollEvents();
                changed.reset();
                Platform.runLater(this::reload);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            System.getLogger(LiveStyles.class.getName())
                    .log(System.Logger.Level.DEBUG, "stylesheets are no longer followed: {0}", e);
        }
    }

    private void reload() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                renew(window.getScene().getStylesheets());
                renew(window.getScene().getRoot());
            }
        }
    }

    private void renew(Parent parent) {
        renew(parent.getStylesheets());
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                renew(inner);
            }
        }
    }

    private void renew(ObservableList<String> stylesheets) {
        if (!stylesheets.isEmpty()) {
            stylesheets.replaceAll(this::newest); // JavaFX looks at a file again where its list changes
        }
    }
}
