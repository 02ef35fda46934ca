package app.werkbank.ui.paper;

import java.util.List;

/**
 * A table for paper; its head stands again on every page.
 *
 * @param columns from the left
 * @param rows each with a cell for every column
 */
public record PaperTable(List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param share of the table's width; all shares together are the whole
     * @param right whether its cells end at the right, as numbers do
     */
    public record Column(String title, double share, boolean right) {}

    /**
     * A row.
     *
     * @param strong whether it is to be seen at a glance: bold and in the colour of breaks
     */
    public record Row(List<String> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public PaperTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        columns.size() + " columns, but " + row.cells().size() + " cells: " + row.cells());
            }
        }
    }
}
