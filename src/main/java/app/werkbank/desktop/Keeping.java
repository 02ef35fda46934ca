package app.werkbank.desktop;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.Importing;
import app.werkbank.command.Session;
import app.werkbank.command.Support;
import app.werkbank.data.Backup;
import app.werkbank.data.CsvFormat;
import app.werkbank.data.DataException;
import app.werkbank.data.Export;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import app.werkbank.store.StoreException;
import app.werkbank.ui.settings.DataKeeper;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the settings do with the data as a whole: the same acts as those of the commands, on the session at work. */
final class Keeping implements DataKeeper {
    private final CommandContext context;
    private final Switchboard switchboard;

    Keeping(CommandContext context, Switchboard switchboard) {
        this.context = context;
        this.switchboard = switchboard;
    }

    /** Something with the data that says in a sentence why it failed. */
    private interface Act<T> {
        T run() throws DataException, SentenceException;
    }

    @Override
    public Backup backup(Path file, Progress progress) throws SentenceException {
        return told(() -> Backup.make(switchboard.place(), file, progress));
    }

    @Override
    public Restore restore(Path file, Progress progress) throws SentenceException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("There is no file " + file + ".");
        }
        return switchboard.apart(store -> told(() -> Restore.run(store, file, progress)));
    }

    @Override
    public Import.Result take(Path file, Progress progress) throws SentenceException {
        Import lines = Importing.read(file, progress);
        Session session = atWork();
        Importing.Done done = told(() -> Importing.enter(session.store(), lines, progress));
        session.told().accept(done.entries());
        return done.result();
    }

    @Override
    public void export(Exported what, Path file, CsvFormat format, Progress progress) throws SentenceException {
        Export<?> export = atWork().store()
                .read(
                        switch (what) {
                            case TICKETS -> Export::tickets;
                            case OUTBOX -> Export::outbox;
                        });
        told(() -> export.write(file, format, progress));
    }

    @Override
    public SupportBundle bundle() throws SentenceException {
        return told(new Support(context)::gather);
    }

    @Override
    public void write(SupportBundle bundle, Path file) throws SentenceException {
        told(() -> bundle.write(file));
    }

    private Session atWork() throws CommandFailure {
        return switchboard.session().orElseThrow(() -> new CommandFailure("No connection is open."));
    }

    private static <T> T told(Act<T> act) throws SentenceException {
        try {
            return act.run();
        } catch (DataException e) {
            throw new CommandFailure(e.sentence(), e);
        } catch (StoreException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
