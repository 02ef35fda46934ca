import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is released.
 *
 * @param base the folder of the pom
 * @param version the pom's, numeric with two dots
 * @param time the time of every file inside, the pom's {@code project.build.outputTimestamp}
 * @param runtimeSwitches what the runtime itself tells the JVM, on Linux
 * @param switches what the launcher tells the JVM
 */
record Release(Path base, String version, Instant time, String runtimeSwitches, List<String> switches) {
    Release {
        if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException(
                    "Installers know versions of three numbers only, and the pom says " + version);
        }
    }

    Path target(String name) {
        return base.resolve("target").resolve(name);
    }

    /** For what is half made. */
    Path work() {
        return target("packaging");
    }

    Path packaging(String name) {
        return base.resolve("packaging").resolve(name);
    }

    Path icon(String name) {
        return base.resolve("icons").resolve(name);
    }
}
