package app.werkbank.data;

import app.werkbank.store.Progress;
import app.werkbank.store.Progress.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How records become lines of a file: named columns, each of which reads one cell from a record. A cell is a text, a
 * {@link BigDecimal}, or anything whose text says it all (a whole number, an instant, an id, a boolean); null is empty.
 */
public final class Table<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String name, Cell<T> cell) {}

    /** Reads one cell from a record. */
    @FunctionalInterface
    interface Cell<T> {
        @Nullable
        Object of(T record);
    }

    /** The same cell of a part of the record that may be missing; then the cell is empty. */
    static <T, P> Cell<T> in(Function<T, @Nullable P> part, Cell<P> cell) {
        return record -> {
            P found = part.apply(record);
            return found == null ? null : cell.of(found);
        };
    }

    /** Adds a column at the end. */
    Table<T> with(String name, Cell<T> cell) {
        columns.add(new Column<>(name, cell));
        return this;
    }

    /** Writes the header and the records. */
    void csv(List<T> records, Appendable out, CsvFormat format, Progress progress) throws IOException {
        CsvWriter writer = new CsvWriter(out, format);
        writer.row(columns.stream().map(Column::name).toList());
        long done = 0;
        for (T record : records) {
            progress.at(Step.WRITING, done++, records.size());
            for (Column<T> column : columns) {
                switch (column.cell().of(record)) {
                    case null -> writer.text(null);
                    case BigDecimal number -> writer.number(number);
                    case Object other -> writer.text(other.toString());
                }
            }
            writer.endRow();
        }
    }

    /** The records as maps from column to cell, in the order of the columns, for JSON. */
    List<Map<String, @Nullable Object>> objects(List<T> records) {
        return records.stream().map(this::object).toList();
    }

    private Map<String, @Nullable Object> object(T record) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column.name(), column.cell().of(record)));
        return cells;
    }
}
