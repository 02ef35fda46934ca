import java.util.Locale;

/** The systems for which there is an installer; each is built on itself. */
enum Os {
    LINUX("werkbank-512.png", ".so"),
    WINDOWS("werkbank.ico", ".dll"),
    MACOS("werkbank.icns", ".dylib");

    static final Os CURRENT = of(System.getProperty("os.name").toLowerCase(Locale.ROOT));
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    final String icon;
    private final String library;

    Os(String icon, String library) {
        this.icon = icon;
        this.library = library;
    }

    /** Whether the name is that of native code; JNA calls its library for macOS jnilib. */
    static boolean isNative(String name) {
        return name.matches(".*\\.(so|dll|dylib|jnilib|a)");
    }

    /** Whether an entry of a library's jar is the native code for this system and processor. */
    boolean runs(String entry) {
        return entry.startsWith(sqlite()) || entry.startsWith(jna());
    }

    boolean isOwn(String name) {
        return name.endsWith(library);
    }

    private String sqlite() {
        String system = switch (this) {
            case LINUX -> "Linux";
            case WINDOWS -> "Windows";
            case MACOS -> "Mac";
        };
        return "org/sqlite/native/%s/%s/".formatted(system, ARM ? "aarch64" : "x86_64");
    }

    private String jna() {
        String system = switch (this) {
            case LINUX -> "linux";
            case WINDOWS -> "win32";
            case MACOS -> "darwin";
        };
        return "com/sun/jna/%s-%s/".formatted(system, ARM ? "aarch64" : "x86-64");
    }

    private static Os of(String name) {
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }
}
