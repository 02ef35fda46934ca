package app.werkbank.ui.outbox;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.NumberText;
import app.werkbank.domain.ParsedNumber;
import app.werkbank.store.OdometerRow;
import app.werkbank.ui.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A distance while it is put right: text, unit, and what is to be said of it at each keystroke. */
public final class ReadingEdit {
    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<DistanceUnit> unit = new SimpleObjectProperty<>(this, "unit", DistanceUnit.KM);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", false);

    public ReadingEdit(Texts texts) {
        this.texts = texts;
        text.subscribe(this::judge);
        unit.subscribe(this::judge);
        texts.localeProperty().subscribe(this::judge);
    }

    /** Starts with what was typed before, in the notation of the language of the moment. */
    void begin(OutboxLine.Entry entry) {
        OdometerRow row = entry.row().registration();
        if (row == null) {
            begin(entry.intent().value().value(), DistanceUnit.KM);
        } else {
            begin(row);
        }
    }

    /** Starts with a reading as it was typed here, or with its kilometres where it was made elsewhere. */
    void begin(OdometerRow row) {
        if (row.typed() == null || row.unit() == null) {
            begin(row.judged().value(), DistanceUnit.KM);
        } else {
            begin(new BigDecimal(row.typed()), row.unit());
        }
    }

    /** Starts with a value, written as the language of the moment writes it. */
    public void begin(BigDecimal value, DistanceUnit in) {
        unit.set(in);
        text.set(NumberText.typed(value, locale()));
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<DistanceUnit> unitProperty() {
        return unit;
    }

    /** What the number is, grouped and in km, or what is wrong with it and which range is right (screens.md 9). */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether it can be saved. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** The kilometres, where it can be saved. */
    public Optional<Kilometres> km() {
        return value().map(unit.get()::toKilometres);
    }

    /** The number, where it can be saved. */
    Optional<BigDecimal> value() {
        return parsed() instanceof ParsedNumber.Accepted accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    private void judge() {
        ParsedNumber parsed = parsed();
        valid.set(parsed instanceof ParsedNumber.Accepted);
        message.set(
                switch (parsed) {
                    case ParsedNumber.Accepted accepted ->
                        texts.get(
                                "outbox.edit.value",
                                new OutboxWords(texts)
                                        .distance(
                                                accepted.value(),
                                                unit.get(),
                                                unit.get().toKilometres(accepted.value())));
                    case ParsedNumber.Refused refused ->
                        texts.get("entry.refused." + refused.reason().name().toLowerCase(Locale.ROOT), range());
                });
    }

    private String range() {
        return texts.get(
                "entry.range",
                texts.formats().number(Kilometres.LEAST.value()),
                texts.formats().km(Kilometres.GREATEST));
    }

    private ParsedNumber parsed() {
        return NumberText.parse(text.get(), locale(), unit.get());
    }

    private Locale locale() {
        return texts.localeProperty().get();
    }
}
