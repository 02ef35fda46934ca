package app.werkbank.desktop;

import app.werkbank.data.Rescue;
import app.werkbank.ui.Texts;
import app.werkbank.ui.shell.ErrorWindow;
import java.util.List;

/** Says in the person's language what became of a damaged data file (fault F27). */
final class RescueWords {
    private RescueWords() {}

    /** After a rescue: what came back, and what is to be done. */
    static ErrorWindow.Report of(Rescue rescue, Texts texts) {
        return new ErrorWindow.Report(
                texts.get(rescue.aside() == null ? "shell.rescue.gone" : "shell.rescue.damaged"),
                texts.get("shell.rescue.back", rescue.entries(), rescue.unfinished()),
                texts.get(rescue.backup() == null ? "shell.rescue.go_on" : "shell.rescue.backup", rescue.backup()),
                "DATA-RESCUED",
                rescue.sentence());
    }

    /** Found while the program works: the next start rescues it. */
    static ErrorWindow.Report damage(List<String> wrong, Texts texts) {
        return new ErrorWindow.Report(
                texts.get("shell.rescue.found"),
                texts.get("shell.rescue.kept"),
                texts.get("shell.rescue.restart"),
                "DATA-DAMAGED",
                String.join("\n", wrong));
    }
}
