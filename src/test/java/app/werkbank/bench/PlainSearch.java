package app.werkbank.bench;

import app.werkbank.domain.VinReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/** The same search with LIKE over the same file: how many match in each state, and the first of them. */
final class PlainSearch implements AutoCloseable {
    private static final String MATCH = """
         FROM ticket WHERE CAST(number AS TEXT) LIKE ?1 OR vin LIKE ?1 OR look_alike LIKE ?2
            OR customer_reference LIKE ?1 OR external_reference LIKE ?1 OR operator_reference LIKE ?1
        """;

    private final Connection connection;

    PlainSearch(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        connection = config.createConnection("jdbc:sqlite:" + file);
    }

    /** @return how many columns of rows were read */
    int ask(String text, int limit) throws SQLException {
        return ask("SELECT state, count(*)" + MATCH + "GROUP BY state", text)
                + ask("SELECT *" + MATCH + "ORDER BY state <> 'in_progress', created_at DESC LIMIT " + limit, text);
    }

    private int ask(String sql, String text) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, "%" + text + "%");
            query.setString(2, "%" + VinReader.lookAlikeKey(text.toUpperCase(Locale.ROOT)) + "%");
            int read = 0;
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        read += rows.getString(i) == null ? 0 : 1;
                    }
                }
            }
            return read;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
