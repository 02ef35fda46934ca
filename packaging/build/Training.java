import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Makes the start faster: the image's own launcher starts the program, and what the JVM loaded and linked on the way is kept
 * in a cache that the launcher names. A cache that does not fit is ignored by the JVM, so the program starts without it.
 */
final class Training {
    private static final String CACHE = "werkbank.aot";

    private final Release release;
    private final Path image;

    Training(Release release, Path image) {
        this.release = release;
        this.image = image;
    }

    /** To be run after the files have their final times: the cache remembers them. */
    void run() throws IOException, InterruptedException {
        Path cache = Image.appFolder(image).resolve(CACHE);
        try (VirtualScreen screen = VirtualScreen.open().orElse(null)) {
            train(cache, screen);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("The training left no cache");
        }
        name(cache);
        Trees.stamp(image, release.time());
    }

    /**
     * In a window where there is a screen for it: what a start does with one is not in a tour without. The first start makes
     * the data that the second opens on, as a start does on most days.
     */
    private void train(Path cache, VirtualScreen screen) throws IOException, InterruptedException {
        String launcher = Image.launcher(image).toString();
        String recording = "-XX:AOTCacheOutput=" + cache + " -Xlog:disable -Xlog:all=error:stderr";
        if (screen == null) {
            Say.line("the start is trained without a window: there is no Xvfb on this system");
            Tool.run(
                    release.work(),
                    Map.of("JAVA_TOOL_OPTIONS", recording),
                    List.of(launcher, "tour", "--out", "training"));
            return;
        }
        for (String options : List.of("", recording)) {
            Tool.run(
                    release.work(),
                    Map.of(
                            "DISPLAY", screen.name(),
                            "XDG_DATA_HOME", release.work().resolve("training").toString(),
                            "JAVA_TOOL_OPTIONS", "-Dwerkbank.rehearsal=true " + options),
                    List.of(launcher));
        }
    }

    private void name(Path cache) throws IOException {
        String option = "-XX:AOTCache=$APPDIR/" + cache.getFileName();
        if (Os.CURRENT == Os.LINUX) {
            Script launcher = new Script(image);
            launcher.add(option);
            launcher.leaveOneCommand();
            return;
        }
        for (Path configuration : Trees.within(Image.appFolder(image))) {
            if (configuration.toString().endsWith(".cfg")) {
                Files.writeString(configuration, "java-options=" + option + "\n", StandardOpenOption.APPEND);
            }
        }
    }
}
