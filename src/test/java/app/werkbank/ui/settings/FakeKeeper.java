package app.werkbank.ui.settings;

import app.werkbank.data.Backup;
import app.werkbank.data.CsvFormat;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.data.RowProblem;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keeper for tests: notes what it was asked, and answers what the test wants. */
final class FakeKeeper implements DataKeeper {
    final List<String> asked = new ArrayList<>();

    @Nullable
    String refusal;

    /** What happens while a file is read, or while a backup takes its name. */
    Runnable meanwhile = () -> {};

    List<RowProblem> rejected = List.of();
    boolean carried = true;

    private void note(String act) throws SentenceException {
        asked.add(act);
        if (refusal != null) {
            throw new HomeException(refusal);
        }
    }

    @Override
    public Backup backup(Path file, Progress progress) throws SentenceException {
        progress.decide();
        meanwhile.run();
        note("backup " + file);
        return new Backup(file, 61_440, 2);
    }

    @Override
    public Restore restore(Path file, Progress progress) throws SentenceException {
        note("restore " + file);
        return new Restore(new Backup(file, 61_440, 1), Path.of("kept.db"), carried);
    }

    @Override
    public Import.Result take(Path file, Progress progress) throws SentenceException {
        progress.at(Progress.Step.ENTERING, 500, 1000);
        meanwhile.run();
        progress.at(Progress.Step.ENTERING, 500, 1000);
        note("take " + file);
        return new Import.Result(3, 1, rejected);
    }

    @Override
    public void export(Exported what, Path file, CsvFormat format, Progress progress) throws SentenceException {
        note("export " + what + " " + file + " " + format.delimiter());
    }

    @Override
    public SupportBundle bundle() throws SentenceException {
        note("bundle");
        return new SupportBundle(List.of(
                new SupportBundle.Part("about.txt", "Werkbank 0.1.0\n"),
                new SupportBundle.Part("log/werkbank.0.log", "asked for …000001\n")));
    }

    @Override
    public void write(SupportBundle bundle, Path file) throws SentenceException {
        note("write " + bundle.parts().size() + " " + file);
    }
}
