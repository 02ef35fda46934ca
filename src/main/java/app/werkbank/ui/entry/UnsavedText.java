package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.store.Drafts;
import app.werkbank.ui.Background;
import java.util.function.Consumer;

/** What is in an entry field and not saved, kept with every keystroke so that a crash loses the last one at most. */
final class UnsavedText {
    private final Workplace place;
    private final EntrySubject subject;
    private final Background.Slot keeping;

    UnsavedText(Workplace place, EntrySubject subject) {
        this.place = place;
        this.subject = subject;
        this.keeping = place.background().slot();
    }

    /** A text as it is kept, with its unit. */
    record Content(DistanceUnit unit, String text) {

        /** Reads what {@link #stored} wrote. */
        static Content of(String stored) {
            int space = stored.indexOf(' ');
            return new Content(DistanceUnit.ofSymbol(stored.substring(0, space)), stored.substring(space + 1));
        }

        private String stored() {
            return text.isEmpty() ? "" : unit.symbol() + " " + text;
        }
    }

    /** Keeps the text in the place of the one before; an empty one is forgotten. */
    void keep(Content content, Consumer<Throwable> failed) {
        keeping.ask(
                () -> place.store().writeNow(db -> {
                    new Drafts(db)
                            .keepForm(
                                    subject.form(),
                                    content.stored(),
                                    place.clock().instant());
                    return content;
                }),
                kept -> {},
                failed);
    }
}
