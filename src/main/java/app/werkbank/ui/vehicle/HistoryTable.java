package app.werkbank.ui.vehicle;

import app.werkbank.domain.IntentState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.control.Icon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The readings as a table, newest first: the twin of the chart, with the same selection. */
final class HistoryTable extends TableView<HistoryLine> {
    /** Up to this size of text the columns fit the least window; above it they keep their width and scroll. */
    private static final int FITTING_PERCENT = 125;

    /** The head and two readings, at any size of text. */
    private static final double ROWS_EM = 7;

    /** The marks give way where it is narrow: their shapes stay, and their words are in the line beside. */
    private static final double MARKS_EM = 18.1;

    /** Room for eight digits in groups, in bold. */
    private static final double NUMBER_EM = 7.4;

    private final VehicleViewModel model;
    /** For the longest date of any language. */
    private static final double DATE_EM = 12.8;

    private final Texts texts;
    private boolean following;

    HistoryTable(VehicleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("history-table");
        accessibleTextProperty().bind(texts.of("vehicle.table"));
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(texts.of("vehicle.filtered"));
        nothing.visibleProperty()
                .bind(model.filterProperty().isNotEqualTo(HistoryFilter.ALL)); // else the chart says it
        setPlaceholder(nothing);
        setSortPolicy(table -> false);
        model.textPercentProperty()
                .subscribe(percent -> setColumnResizePolicy(
                        percent.intValue() <= FITTING_PERCENT
                                ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                                : TableView.UNCONSTRAINED_RESIZE_POLICY));
        column(
                "vehicle.column.date",
                DATE_EM,
                words -> cell -> cell.setText(words.apply(cell.line()).date()),
                false);
        column(
                "vehicle.column.value",
                NUMBER_EM,
                words -> cell -> cell.setText(words.apply(cell.line()).value()),
                true);
        column(
                "vehicle.column.difference",
                NUMBER_EM,
                words -> cell -> difference(cell, words.apply(cell.line())),
                true);
        column("vehicle.column.marks", MARKS_EM, words -> this::marks, false);
        column("vehicle.column.state", 10.4, words -> this::state, false);
        setRowFactory(table -> new Row());
        model.textPercentProperty().subscribe(percent -> {
            setMinHeight(ROWS_EM * ThemeManager.BODY_PX * percent.intValue() / 100);
            refresh();
        });
        texts.localeProperty().subscribe((before, now) -> refresh());
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !following) {
                model.choose(line);
            }
        });
    }

    /** Puts the readings in: its head and its first rows are made in frames of their own. */
    void fill() {
        setItems(model.shown());
        follow(model.selectedProperty().get());
        model.selectedProperty().subscribe((before, now) -> {
            if (follow(now) && !sameReading(before, now)) {
                reveal();
            }
        });
        model.shown().subscribe(() -> follow(model.selectedProperty().get()));
        model.filterProperty().subscribe(this::reveal);
    }

    /** @return whether the selection of the table was another one */
    private boolean follow(@Nullable HistoryLine line) {
        int row = model.rowOf(line);
        if (row == getSelectionModel().getSelectedIndex()) {
            return false;
        }
        following = true;
        try {
            getSelectionModel().clearSelection();
            if (row >= 0) {
                getSelectionModel().select(row);
            }
        } finally {
            following = false;
        }
        return true;
    }

    private static boolean sameReading(@Nullable HistoryLine one, @Nullable HistoryLine other) {
        return one != null
                && other != null
                && one.row().row().number() == other.row().row().number();
    }

    /** Not when rows arrive: the table stays where it was scrolled to. */
    private void reveal() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            scrollTo(Math.max(0, row - 2));
        }
    }

    /** A line with the words for it. */
    private record Worded(HistoryWords words, HistoryLine line) {
        String date() {
            return words.date(line);
        }

        String value() {
            return words.value(line);
        }

        String difference() {
            return words.difference(line);
        }
    }

    private void column(
            String title, double em, Function<Function<HistoryLine, Worded>, Consumer<Cell>> filler, boolean number) {
        TableColumn<HistoryLine, HistoryLine> column = new TableColumn<>();
        Consumer<Cell> fill = filler.apply(line -> new Worded(new HistoryWords(texts), line));
        column.textProperty().bind(texts.of(title));
        column.setSortable(false);
        column.setReorderable(false);
        model.textPercentProperty().subscribe(percent -> {
            double width = em * ThemeManager.BODY_PX * percent.intValue() / 100;
            column.setPrefWidth(width);
            boolean marks = em == MARKS_EM;
            column.setMinWidth(marks ? 0 : width);
            column.setMaxWidth(marks || percent.intValue() > FITTING_PERCENT ? Double.MAX_VALUE : width);
        });
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(each -> new Cell(fill, number));
        if (number) {
            column.getStyleClass().add("number");
        }
        getColumns().add(column);
    }

    private static void difference(Cell cell, Worded worded) {
        BigDecimal difference = worded.line().difference();
        cell.setText(worded.difference());
        cell.pseudoClassStateChanged(Cell.FALLS, difference != null && difference.signum() < 0);
    }

    private void marks(Cell cell) {
        List<Label> marks = new ArrayList<>();
        HistoryWords words = new HistoryWords(texts);
        for (Mark mark : HistoryWords.SHOWN) {
            if (cell.line().marks().contains(mark)) {
                marks.add(label(words.mark(mark), MarkIcons.of(mark), words.aboutMark(mark)));
            }
        }
        if (cell.line().disagreement() != null) {
            marks.add(label("vehicle.mark.differs", Icon.WARNING.node("small", "text-warning")));
        }
        if (cell.line().note() != null) {
            marks.add(label("vehicle.mark.note", Icon.NOTE.node("small", "muted")));
        }
        if (cell.line().reported() != null) {
            marks.add(label("vehicle.mark.reported", Icon.WARNING.node("small", "muted")));
        }
        cell.setGraphic(
                marks.isEmpty()
                        ? null
                        : new MarkLine(marks, cell.getTableColumn().widthProperty()));
    }

    private void state(Cell cell) {
        IntentState state = cell.line().state();
        cell.setText(new HistoryWords(texts).state(cell.line()));
        cell.setGraphic(
                state == null
                        ? Icon.CONFIRMED.node("small", "muted")
                        : Icon.of(state).node("small"));
    }

    private Label label(String key, Node icon) {
        return label(texts.get(key), icon, texts.get(key));
    }

    private static Label label(String text, Node icon, String tip) {
        Label label = new Label(text, icon);
        label.setTooltip(new Tooltip(tip));
        return label;
    }

    private final class Row extends TableRow<HistoryLine> {
        @Override
        protected void updateItem(@Nullable HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            setAccessibleText(empty ? null : new HistoryWords(texts).spoken(line));
        }
    }

    /** A cell of any column. */
    private static final class Cell extends TableCell<HistoryLine, HistoryLine> {
        static final PseudoClass FALLS = PseudoClass.getPseudoClass("falls");
        private final Consumer<Cell> fill;

        Cell(Consumer<Cell> fill, boolean number) {
            this.fill = fill;
            if (number) {
                setAlignment(Pos.CENTER_RIGHT);
            }
        }

        HistoryLine line() {
            return getItem();
        }

        @Override
        protected void updateItem(@Nullable HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(FALLS, false);
            if (!empty && line != null) {
                fill.accept(this);
            }
        }
    }
}
