package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.store.Store;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.shell.ErrorWindow;
import java.util.List;

/**
 * Tells what is out of the ordinary about a store that was opened: that it was rescued, that the data folder is a copy,
 * that the file is damaged, that the journal cannot be written. What a person must not miss has a window of its own.
 */
record StoreNews(Texts texts, Notices notices, Background background) {

    /** Tells what the opening has shown, and has the file looked at beside the first frame. */
    void tell(Session opened) {
        opened.rescue().map(rescue -> RescueWords.of(rescue, texts)).ifPresent(this::show);
        if (opened.doubted() > 0) {
            notices.tell(Tone.WARNING, texts.get("shell.copied", opened.doubted()));
        }
        Store store = opened.store();
        background.run(store::check, wrong -> looked(store, wrong));
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
