package app.werkbank.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether this machine can show a window, asked before the toolkit is started: the toolkit itself answers a missing
 * display or GTK with a stack trace.
 */
public final class Display {
    private static final String GTK = "libgtk-3.so.0";

    private Display() {}

    /** What stands in the way of a window, as one sentence; empty where nothing does. */
    public static Optional<String> problem() {
        return problem(System.getenv(), System.getProperty("os.name"), Display::isThere);
    }

    /**
     * As {@link #problem()}, for any machine.
     *
     * @param library answers whether a shared library can be loaded; asked on Linux only
     */
    static Optional<String> problem(Map<String, String> environment, String system, Predicate<String> library) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        if (isBlank(environment, "DISPLAY") && isBlank(environment, "WAYLAND_DISPLAY")) {
            return Optional.of("Werkbank needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set.");
        }
        if (!library.test(GTK)) {
            return Optional.of("Werkbank needs GTK 3: install the package libgtk-3-0.");
        }
        return Optional.empty();
    }

    private static boolean isBlank(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    // Loading a system library is what is asked here; the manifest and the switches of the build allow it.
    @SuppressWarnings("restricted")
    private static boolean isThere(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            System.getLogger(Display.class.getName())
                    .log(System.Logger.Level.INFO, "{0} cannot be loaded: {1}", library, e.getMessage());
            return false;
        }
    }
}
