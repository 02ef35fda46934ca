import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Makes the start faster: the image's own launcher runs the tour, and what the JVM loaded and linked on the way is kept
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
        Tool.run(
                release.work(),
                Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Xlog:disable -Xlog:all=error:stderr"),
                List.of(Image.launcher(image).toString(), "tour", "--out", "training"));
        for (Path configuration : Trees.within(Image.appFolder(image))) {
            if (configuration.toString().endsWith(".cfg")) {
                Files.writeString(
                        configuration, "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n", StandardOpenOption.APPEND);
            }
        }
        if (Os.CURRENT == Os.LINUX) {
            // The launcher loads the JVM itself; the commands were needed to write the cache.
            Trees.delete(Image.runtime(image).resolve("bin"));
        }
        Trees.stamp(image, release.time());
    }
}
