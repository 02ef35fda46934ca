package app.werkbank.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder, and the only class that knows where in it anything lies; nothing is written outside it.
 *
 * <p>A method that answers a folder has created it, readable by its owner alone; one that answers a file has created
 * the folder around it, not the file.
 */
public final class Home {
    private static final System.Logger LOG = System.getLogger(Home.class.getName());
    private static final String LOCK = "werkbank.lock";
    private static final Pattern CONNECTION_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a data folder and creates it where it is missing.
     *
     * <p>A folder of ours, and an empty one, is closed to everybody but its owner. One that holds other things besides
     * keeps its rights: what is put into it is closed all the same.
     *
     * @throws HomeException where it is no folder, cannot be created or written, or lies on a network share
     */
    public static Home open(Path folder) throws HomeException {
        Path home = folder.toAbsolutePath().normalize();
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw new HomeException("The data folder " + home + " is not a folder but a file.");
        }
        boolean found = Files.isDirectory(home);
        try {
            OwnerOnly.createFolders(home);
        } catch (IOException e) {
            throw new HomeException("The data folder " + home + " cannot be created: " + reason(e), e);
        }
        if (!Files.isWritable(home)) {
            throw new HomeException("The data folder " + home + " cannot be written to.");
        }
        try {
            if (NetworkShare.holds(home)) {
                throw new HomeException("The data folder " + home
                        + " lies on a network share, where the data would not be safe; choose a folder on this"
                        + " computer.");
            }
            if (found && isOurs(home)) {
                OwnerOnly.restrict(home);
            }
        } catch (IOException e) {
            throw new HomeException("The data folder " + home + " cannot be closed to other users: " + reason(e), e);
        }
        return new Home(home);
    }

    /** Opens the folder that the system reserves for this program. */
    public static Home openDefault() throws HomeException {
        return open(defaultFolder());
    }

    /** Where the data of this computer's user lies when nobody says otherwise; not made by asking. */
    public static Path defaultFolder() {
        return defaultFolder(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * Where the data lies when nobody says otherwise.
     *
     * @param environment the process's environment variables
     * @param system the name of the operating system, as {@code os.name} has it
     */
    static Path defaultFolder(Map<String, String> environment, String system, Path userHome) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return fromVariable(
                            environment,
                            "LOCALAPPDATA",
                            userHome.resolve("AppData").resolve("Local"))
                    .resolve("Werkbank");
        }
        if (name.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Werkbank");
        }
        return fromVariable(
                        environment, "XDG_DATA_HOME", userHome.resolve(".local").resolve("share"))
                .resolve("werkbank");
    }

    /** The XDG specification says that a relative path is invalid and to be ignored; the same is sound on Windows. */
    private static Path fromVariable(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        try {
            return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} is no path and is ignored: {1}", variable, e.getReason());
            return otherwise;
        }
    }

    /** The absolute path of the data folder itself. */
    public Path folder() {
        return folder;
    }

    public Path settingsFile() {
        return folder.resolve("settings.json");
    }

    /** Secrets that the person agreed to keep in a file of the owner's alone. */
    public Path secretsFile() {
        return folder.resolve("secrets.json");
    }

    Path lockFile() {
        return folder.resolve(LOCK);
    }

    /** The append-only record of one connection's entries and their fate, the rescue of a broken database. */
    public Path journal(String connection) throws HomeException {
        return sub("journal").resolve(named(connection) + ".journal");
    }

    public Path backup() throws HomeException {
        return sub("backup");
    }

    public Path log() throws HomeException {
        return sub("log");
    }

    /** For what must lie on a disk for a while: unpacked native libraries ({@code org.sqlite.tmpdir}), half-made files. */
    public Path temporary() throws HomeException {
        return sub("tmp");
    }

    /** The data of the built-in reference API: the other side's, so apart from every store of ours. */
    public Path reference() throws HomeException {
        return sub("reference");
    }

    /**
     * The folder of one connection's store.
     *
     * @param name as {@link ConnectionChoice#name()} gives it
     * @throws IllegalArgumentException where the name could leave the folder or differ from another in case only
     */
    public Path connection(String name) throws HomeException {
        return sub("connections", named(name));
    }

    private static String named(String connection) {
        if (!CONNECTION_NAME.matcher(connection).matches()) {
            throw new IllegalArgumentException(
                    "a connection is named by a-z, 0-9, dot, hyphen, underscore, at most 100, not: " + connection);
        }
        return connection;
    }

    /** The database of one connection; see {@link #connection}. */
    public Path database(String connection) throws HomeException {
        return connection(connection).resolve("werkbank.db");
    }

    /** The names of the connections that have a folder, in order of the alphabet. */
    public List<String> connections() throws HomeException {
        try (Stream<Path> folders = Files.list(sub("connections"))) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new HomeException("The data folder " + folder + " cannot be read: " + reason(e), e);
        }
    }

    private Path sub(String... names) throws HomeException {
        Path path = folder.resolve(Path.of("", names));
        try {
            OwnerOnly.createFolders(path);
        } catch (IOException e) {
            throw new HomeException("The folder " + path + " cannot be created: " + reason(e), e);
        }
        return path;
    }

    private static boolean isOurs(Path home) throws IOException {
        if (Files.exists(home.resolve(LOCK)) || Files.exists(home.resolve("connections"))) {
            return true;
        }
        try (Stream<Path> content = Files.list(home)) {
            return content.findAny().isEmpty();
        }
    }

    /** What the system said, in words: a file system exception's own message is often no more than the path. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "access is denied.";
            case java.nio.file.FileAlreadyExistsException in -> in.getFile() + " is in the way.";
            case java.nio.file.FileSystemException in when in.getReason() != null -> in.getReason() + ".";
            default -> e.getMessage() + ".";
        };
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
