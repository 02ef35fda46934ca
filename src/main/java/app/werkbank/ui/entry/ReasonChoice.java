package app.werkbank.ui.entry;

import app.werkbank.domain.BreakReason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.ChoiceWords;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The reasons for a break, none of them a verdict (domain rules 12 and 13); the first choice is none. */
public final class ReasonChoice extends ComboBox<@Nullable BreakReason> {
    private final Texts texts;

    public ReasonChoice(Texts texts) {
        this.texts = texts;
        getItems().add(null);
        getItems().addAll(BreakReason.values());
        accessibleTextProperty().bind(texts.of("entry.reason"));
        promptTextProperty().bind(texts.of("entry.reason.none"));
        texts.localeProperty().subscribe(locale -> {
            setConverter(new ChoiceWords<>(this::words));
            setButtonCell(new ReasonCell());
        });
        setCellFactory(view -> new ReasonCell());
    }

    /** Names "none" as well, which an ordinary cell leaves blank. */
    private final class ReasonCell extends ListCell<@Nullable BreakReason> {
        @Override
        protected void updateItem(@Nullable BreakReason reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(empty && getIndex() >= 0 ? null : getConverter().toString(reason));
        }
    }

    private String words(@Nullable BreakReason reason) {
        return reason == null
                ? texts.get("entry.reason.none")
                : texts.get("entry.reason." + reason.name().toLowerCase(Locale.ROOT));
    }
}
