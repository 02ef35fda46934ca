package app.werkbank.ui.settings;

import app.werkbank.data.Backup;
import app.werkbank.data.CsvFormat;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * What a person may do with the data as a whole; implemented by the composition root. Every method may block: not for
 * the FX thread. What fails has changed nothing, and says so in one sentence; what is stopped has changed nothing either,
 * and ends with a {@link CancellationException}.
 */
public interface DataKeeper {

    /** What can be written as a table. */
    enum Exported {
        TICKETS,
        OUTBOX
    }

    /** A checked copy of the store in use, in a file that does not exist yet. */
    Backup backup(Path file, Progress progress) throws SentenceException;

    /** Puts a backup in the place of the store in use (sync rule 12); the session ends and begins anew. */
    Restore restore(Path file, Progress progress) throws SentenceException;

    /** Takes the good lines of a file into the outbox, due at once. */
    Import.Result take(Path file, Progress progress) throws SentenceException;

    /** Writes a table into a file that does not exist yet. */
    void export(Exported what, Path file, CsvFormat format, Progress progress) throws SentenceException;

    /** What a support bundle would hold now. */
    SupportBundle bundle() throws SentenceException;

    /** Writes the bundle that was shown into a file that does not exist yet. */
    void write(SupportBundle bundle, Path file) throws SentenceException;
}
