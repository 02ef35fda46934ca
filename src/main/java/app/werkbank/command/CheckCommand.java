package app.werkbank.command;

import app.werkbank.data.Finding;
import app.werkbank.data.StoreCheck;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code check}: whether the data can be relied on. Changes nothing, and works beside a window that is open. */
@Command(name = "check", description = "Looks whether the data is whole and can be written.")
public final class CheckCommand implements Callable<Integer> {
    private final CommandContext context;

    public CheckCommand(CommandContext context) {
        this.context = context;
    }

    private record Report(boolean ok, List<Finding> findings) {}

    @Override
    public Integer call() throws SentenceException {
        List<Finding> findings = findings(context, List.of(lock()));
        boolean ok = findings.stream().allMatch(Finding::ok);
        context.output().json(new Report(ok, findings));
        findings.stream()
                .filter(finding -> !finding.ok())
                .forEach(finding -> context.output().say(finding.check() + ": " + finding.detail()));
        return ok ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** @param lock what is found about the lock; the window that holds it leaves it out */
    static List<Finding> findings(CommandContext context, List<Finding> lock) throws SentenceException {
        Optional<StoreOptions> store = Stored.find(context);
        Optional<Path> file = store.map(StoreOptions::file).filter(Files::exists);
        List<Finding> findings = new ArrayList<>(file.isPresent() ? StoreCheck.file(file.get()) : StoreCheck.noFile());
        findings.addAll(lock);
        findings.add(StoreCheck.freeSpace(
                file.isPresent() ? parent(file.get()) : context.home().folder()));
        findings.add(store.map(StoreCheck::journal).orElseGet(StoreCheck::noJournal));
        return findings;
    }

    private static Path parent(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("the data file " + file + " lies in no folder");
        }
        return folder;
    }

    /** Held by a living program is as it should be; a dead one's lock is free. */
    private Finding lock() throws HomeException {
        try {
            return switch (HomeLock.tryAcquire(context.home())) {
                case HomeLock.Held(HomeLock lock) -> {
                    lock.close();
                    yield new Finding("lock", true, "The data folder is free.");
                }
                case HomeLock.Busy busy -> new Finding("lock", true, busy.sentence());
            };
        } catch (HomeException e) {
            return new Finding("lock", false, e.sentence());
        }
    }
}
