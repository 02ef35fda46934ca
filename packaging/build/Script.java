import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The launcher of the image on Linux, a script over the runtime's own command. The launcher of jpackage, in whose place it
 * comes, asks rpm and dpkg at every start of which package it is, which takes longer than the JVM needs to its first line.
 */
final class Script {
    private static final String LAST = "    -cp ";

    private final Path image;

    Script(Path image) {
        this.image = image;
    }

    /** Takes class path, main class and options from jpackage's launcher, and its place. */
    void replaceLauncher() throws IOException {
        Path bin = Files.createDirectories(Image.runtime(image).resolve("bin"));
        // Under the name by which a list of processes shows it.
        Files.copy(bin.resolve("java"), command(), StandardCopyOption.COPY_ATTRIBUTES);
        Path configuration = Image.appFolder(image).resolve(Image.name() + ".cfg");
        List<String> lines = Files.readAllLines(configuration);
        StringBuilder script = new StringBuilder("""
                #!/bin/sh
                # Starts Werkbank with the runtime beside it, wherever both lie.
                self=$(readlink -f "$0")
                image=${self%/bin/*}
                app=$image/lib/app
                # Meant for other programs.
                unset JDK_JAVA_OPTIONS
                exec "$image/lib/runtime/bin/COMMAND" \\
                """.replace("COMMAND", Image.name()));
        values(lines, "java-options=").forEach(option -> script.append(line(option)));
        script.append(LAST)
                .append('"')
                .append(String.join(":", values(lines, "app.classpath=").toList()))
                .append("\" \\\n");
        values(lines, "app.mainclass=").forEach(main -> script.append("    ").append(main));
        script.append(" \"$@\"\n");
        Files.delete(configuration);
        Files.delete(image.resolve("lib/libapplauncher.so"));
        write(script.toString());
    }

    /** One option more. */
    void add(String option) throws IOException {
        String script = Files.readString(Image.launcher(image));
        write(script.replace(LAST, line(option.replace("$APPDIR", "$app")) + LAST));
    }

    /** Leaves of the runtime's commands the one that starts the program: the others were needed to train it. */
    void leaveOneCommand() throws IOException {
        for (Path each : Trees.within(command().getParent())) {
            if (Files.isRegularFile(each) && !each.equals(command())) {
                Files.delete(each);
            }
        }
    }

    private Path command() {
        return Image.runtime(image).resolve("bin").resolve(Image.name());
    }

    private static Stream<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", "$app"));
    }

    private static String line(String option) {
        return "    \"" + option + "\" \\\n";
    }

    private void write(String script) throws IOException {
        Path launcher = Image.launcher(image);
        Files.deleteIfExists(launcher);
        Files.writeString(launcher, script);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
