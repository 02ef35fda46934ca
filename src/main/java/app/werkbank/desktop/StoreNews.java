package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.store.Store;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.shell.ErrorWindow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells what is out of the ordinary about a store that was opened: that it was rescued, that the data folder is a copy,
 * that the file is damaged, that the journal cannot be written. What a person must not miss has a window of its own.
 */
record StoreNews(Texts texts, Notices notices, Background background, Executor later) {
    /** The whole file is read: not while the first screens are made (design, sync 6). */
    private static final Duration CALM = Duration.ofSeconds(3);

    StoreNews(Texts texts, Notices notices, Background background) {
        this(texts, notices, background, CompletableFuture.delayedExecutor(CALM.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Tells what the opening has shown, and has the file looked at later. */
    void tell(Session opened) {
        opened.rescue().map(rescue -> RescueWords.of(rescue, texts)).ifPresent(this::show);
        if (opened.doubted() > 0) {
            notices.tell(Tone.WARNING, texts.get("shell.copied", opened.doubted()));
        }
        Store store = opened.store();
        later.execute(() -> background.run(store::check, wrong -> looked(store, wrong)));
    }

    private void looked(Store store, List<String> wrong) {
        if (!wrong.isEmpty()) {
            show(RescueWords.damage(wrong, texts));
        }
        store.journalTrouble().ifPresent(why -> notices.tell(Tone.WARNING, texts.get("shell.journal", why)));
    }

    private void show(ErrorWindow.Report report) {
        ErrorWindow.open(texts, report, null);
    }
}
