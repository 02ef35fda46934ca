package app.werkbank.ui.shell;

import app.werkbank.platform.settings.WindowPlace;
import java.util.Optional;

/** What the window remembers until the next start; implemented over the settings, writing off the FX thread. */
public interface ShellMemory {

    /** Where the window stood; empty before the first time. */
    Optional<WindowPlace> window();

    /** Keeps where the window stands. */
    void remember(WindowPlace window);
}
