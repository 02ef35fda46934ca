package app.werkbank.ui.control;

import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** "Server data as of 14:02, 2 readings not sent"; a warning once the data is older than 24 hours. */
public final class FreshnessLine extends Label {
    /** Data older than this is marked. */
    public static final Duration STALE = Duration.ofHours(24);

    private static final PseudoClass STALE_MARK = PseudoClass.getPseudoClass("stale");

    private final Texts texts;
    private final Clock clock;
    private final ObservableValue<@Nullable Instant> asOf;
    private final ObservableValue<? extends Number> unsent;

    /**
     * @param asOf when the server was last read for what is shown; null for never
     * @param unsent how many readings of it are not sent
     */
    public FreshnessLine(
            Texts texts,
            Clock clock,
            ObservableValue<@Nullable Instant> asOf,
            ObservableValue<? extends Number> unsent) {
        this.texts = texts;
        this.clock = clock;
        this.asOf = asOf;
        this.unsent = unsent;
        getStyleClass().addAll("freshness", "small");
        asOf.subscribe(this::refresh);
        unsent.subscribe(this::refresh);
        texts.localeProperty().subscribe(this::refresh);
        Ticker.attach(this, Ticker.MINUTE, this::refresh);
        refresh();
    }

    private void refresh() {
        Instant then = asOf.getValue();
        int waiting = unsent.getValue().intValue();
        String age = then == null ? texts.get("ui.fresh.never") : texts.get("ui.fresh.asof", texts.moment(then));
        setText(waiting == 0 ? age : age + ", " + texts.get("ui.fresh.unsent", waiting));
        boolean stale = then == null || Duration.between(then, clock.instant()).compareTo(STALE) > 0;
        pseudoClassStateChanged(STALE_MARK, stale);
        setGraphic(stale ? Icon.WARNING.node("small", "text-warning") : null);
    }
}
