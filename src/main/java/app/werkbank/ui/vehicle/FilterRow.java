package app.werkbank.ui.vehicle;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyHint;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Which readings the table shows; beside it "12 of 340 shown", and the one key that shows everything again. */
final class FilterRow extends FlowPane {
    private static final double ONE_LINE = 2_000;

    private final VehicleViewModel model;
    private final Texts texts;

    FilterRow(VehicleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setHgap(8);
        setVgap(4);
        setRowValignment(VPos.CENTER);
        getStyleClass().add("filter-row");
        setPrefWrapLength(ONE_LINE);
        getChildren()
                .addAll(
                        toggle(
                                "vehicle.filter.breaking",
                                Icon.BREAKING,
                                HistoryFilter::breaking,
                                HistoryFilter::breaking),
                        toggle("vehicle.filter.here", Icon.EDIT, HistoryFilter::madeHere, HistoryFilter::madeHere),
                        toggle("vehicle.filter.unsent", Icon.QUEUED, HistoryFilter::unsent, HistoryFilter::unsent),
                        days());
    }

    /** From and to stay on one line. */
    private HBox days() {
        HBox days = new HBox(
                day("vehicle.filter.from", HistoryFilter::from, HistoryFilter::from),
                day("vehicle.filter.to", HistoryFilter::to, HistoryFilter::to));
        days.getStyleClass().add("gap-2");
        return days;
    }

    /** How many of the readings are shown, and the way to all of them. */
    HBox count() {
        Button clear = new Button(null, Icon.CLEAR.node("small"));
        clear.textProperty().bind(texts.of("vehicle.filter.clear"));
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(event -> model.filterProperty().set(HistoryFilter.ALL));
        HBox clearing = new HBox(clear, new KeyHint(texts, new KeyCodeCombination(KeyCode.ESCAPE)));
        clearing.setAlignment(Pos.CENTER_LEFT);
        clearing.getStyleClass().add("gap-1");
        clearing.visibleProperty().bind(model.filterProperty().isNotEqualTo(HistoryFilter.ALL));
        Label shown = new Label();
        shown.getStyleClass().addAll("small", "muted");
        shown.setMinWidth(USE_PREF_SIZE);
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        this::shown, model.shown(), model.historyProperty(), texts.localeProperty()));
        HBox count = new HBox(shown, clearing);
        count.setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().add("gap-2");
        return count;
    }

    private ToggleButton toggle(
            String key,
            Icon icon,
            Function<HistoryFilter, Boolean> read,
            BiFunction<HistoryFilter, Boolean, HistoryFilter> write) {
        ToggleButton button = new ToggleButton(null, icon.node("small"));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event ->
                model.filterProperty().set(write.apply(model.filterProperty().get(), button.isSelected())));
        model.filterProperty().subscribe(filter -> button.setSelected(read.apply(filter)));
        return button;
    }

    private DatePicker day(
            String key,
            Function<HistoryFilter, @Nullable LocalDate> read,
            BiFunction<HistoryFilter, @Nullable LocalDate, HistoryFilter> write) {
        DatePicker picker = new DatePicker();
        picker.promptTextProperty().bind(texts.of(key));
        picker.accessibleTextProperty().bind(texts.of(key));
        picker.getEditor().accessibleTextProperty().bind(texts.of(key));
        texts.localeProperty().subscribe(locale -> picker.setConverter(new Days()));
        picker.valueProperty()
                .subscribe((before, day) -> model.filterProperty()
                        .set(write.apply(model.filterProperty().get(), day)));
        model.filterProperty().subscribe(filter -> picker.setValue(read.apply(filter)));
        return picker;
    }

    private String shown() {
        VehicleHistory history = model.historyProperty().get();
        int all = history == null ? 0 : history.lines().size();
        int now = model.shown().size();
        if (history != null && !history.whole()) {
            return texts.get("vehicle.newest", texts.formats().number(all));
        }
        return now == all
                ? texts.get("vehicle.count", all)
                : texts.get(
                        "vehicle.shown",
                        texts.formats().number(now),
                        texts.formats().number(all));
    }

    /** Days as the region writes them in figures; what is no day is no bound. */
    private final class Days extends StringConverter<LocalDate> {
        private final DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(texts.localeProperty().get());

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : format.format(day);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }
}
