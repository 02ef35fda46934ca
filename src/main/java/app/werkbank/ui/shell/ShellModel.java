package app.werkbank.ui.shell;

import javafx.beans.value.ObservableValue;

/** What the window needs of sync, and asks of it; implemented by the composition root. */
public interface ShellModel {

    /** How things stand; changes on the FX thread only. */
    ObservableValue<Status> statusProperty();

    /** The person wants to be offline, or online again; remembered over a restart. */
    void switchOff(boolean off);

    /** Pulls and pushes at once; the result shows in the status and as a notice. */
    void syncNow();

    /** Stops a long pull; the next sync resumes it. */
    void stopPull();
}
