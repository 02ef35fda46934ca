import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Java runtime of the image: the modules that are used, JavaFX among them, its native code in the runtime's own
 * library folder, so that none of it is unpacked into the home.
 */
final class LinkedRuntime {
    /** Found with {@code jdeps --print-module-deps}; the second line is what is only found at run time. */
    private static final List<String> MODULES = List.of(
            "java.base,java.desktop,java.logging,java.net.http,java.sql,jdk.httpserver,jdk.net,jdk.security.auth",
            "java.naming,jdk.crypto.cryptoki,jdk.localedata,jdk.unsupported,jdk.zipfs",
            "javafx.base,javafx.controls,javafx.graphics");
    /** The system's own trust store is a key store of this module there. */
    private static final String WINDOWS_TRUST = "jdk.crypto.mscapi";

    private static final String LANGUAGES = "en,nl,de,fr";

    private final Release release;

    LinkedRuntime(Release release) {
        this.release = release;
    }

    Path link() throws IOException {
        Path modules = Files.createDirectories(release.work().resolve("jmods"));
        for (Path jar : Trees.within(release.target("javafx"))) {
            if (jar.toString().endsWith(".jar")) {
                turnIntoModule(jar, modules);
            }
        }
        Path runtime = release.work().resolve("runtime");
        List<String> command = new ArrayList<>(List.of(
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES) + (Os.CURRENT == Os.WINDOWS ? "," + WINDOWS_TRUST : ""),
                "--include-locales=" + LANGUAGES,
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString()));
        if (Os.CURRENT == Os.LINUX) {
            command.add("--strip-native-debug-symbols=exclude-debuginfo-files");
            // In the runtime and not on the launcher's line, where the JVM warns everybody but root that only root may
            // raise a priority; they are lowered here.
            command.add("--add-options=" + release.runtimeSwitches());
        }
        Tool.jdk("jlink", command);
        return runtime;
    }

    /** A jar cannot say where its native code belongs; a jmod can. The jars without a platform's name are empty. */
    private void turnIntoModule(Path jar, Path modules) throws IOException {
        try (ZipFile content = new ZipFile(jar.toFile())) {
            if (content.getEntry("module-info.class") == null) {
                return;
            }
            String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
            Path parts = release.work().resolve(name);
            Path classes = Files.createDirectories(parts.resolve("classes"));
            Path libraries = Files.createDirectories(parts.resolve("libraries"));
            for (ZipEntry entry : content.stream().filter(e -> !e.isDirectory()).toList()) {
                Path to = (Os.CURRENT.isOwn(entry.getName()) ? libraries : classes).resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (InputStream bytes = content.getInputStream(entry)) {
                    Files.copy(bytes, to);
                }
            }
            Tool.jdk(
                    "jmod",
                    List.of(
                            "create",
                            "--class-path",
                            classes.toString(),
                            "--libs",
                            libraries.toString(),
                            "--date",
                            release.time().toString(),
                            modules.resolve(name + ".jmod").toString()));
        }
    }
}
