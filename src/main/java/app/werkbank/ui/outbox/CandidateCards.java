package app.werkbank.ui.outbox;

import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.ui.Formats;
import app.werkbank.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The entry and the rows of the server that it could be, side by side, to be told apart by a person. */
final class CandidateCards extends FlowPane {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final OutboxViewModel model;
    private final Texts texts;

    CandidateCards(OutboxViewModel model, Texts texts, OutboxLine.Entry entry, List<OdometerRow> candidates) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("candidates");
        setMinWidth(0);
        IntentRow intent = entry.intent();
        getChildren()
                .add(card(
                        texts.get("outbox.candidate.yours"),
                        texts.formats().km(intent.value()),
                        texts.get("outbox.candidate.read_at", second(intent.observedAt()))));
        for (OdometerRow candidate : candidates) {
            VBox card = card(
                    texts.get("outbox.candidate.server"),
                    texts.formats().km(candidate.judged()),
                    texts.get("outbox.candidate.created", second(candidate.at())));
            Button pick = Buttons.word(
                    texts.of("outbox.candidate.pick"), () -> this.model.wishes().pick(entry.id(), candidate));
            card.getChildren().add(pick);
            getChildren().add(card);
        }
        getChildren().forEach(card -> ((VBox) card).maxWidthProperty().bind(widthProperty()));
    }

    /** With its seconds: two rows of one minute are what is to be told apart. */
    private String second(Instant instant) {
        Formats formats = texts.formats();
        return formats.date(instant) + " " + SECONDS.withZone(formats.zone()).format(instant);
    }

    private static VBox card(String title, String value, String when) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll("small", "muted");
        Label km = new Label(value);
        km.getStyleClass().add("strong");
        Label time = new Label(when);
        time.getStyleClass().add("small");
        time.setWrapText(true);
        VBox card = new VBox(heading, km, time);
        card.getStyleClass().addAll("card", "candidate");
        return card;
    }
}
