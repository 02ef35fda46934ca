package app.werkbank.store;

import app.werkbank.domain.VinReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is looked for among the tickets, as a condition over an index and as one over a single ticket. */
sealed interface SearchTerm {
    /** The columns of a ticket that {@link #like} looks at. */
    String LOOKED_AT = "number, vin, look_alike, customer_reference, external_reference, operator_reference";

    /** The query for the rows that match, one after the other from an index, some perhaps twice; ?1 is {@link #sought}. */
    String rows();

    /** The condition of a ticket that matches, asked of the index; ?1 is {@link #sought}. */
    default String condition() {
        return "row IN (" + rows() + ")";
    }

    /** The first argument of {@link #rows} and {@link #condition}. */
    String sought();

    /** The condition that looks at a ticket itself; what it looks for are the arguments from the fourth on. */
    String like();

    /** The arguments of a walk through a state's tickets: its own three, then those of {@link #like}. */
    @Nullable
    Object[] walked(String state, long steps, int limit);

    /** @param text not blank */
    static SearchTerm of(String text) {
        String term = text.strip();
        if (term.codePointCount(0, term.length()) < Part.SHORTEST) {
            return new Ends(term);
        }
        Part part = new Part(term);
        return LongPart.holds(part) ? new LongPart(part) : part;
    }

    /** One or two characters that a number or a reference begins with, or a number or a VIN ends with. */
    record Ends(String text) implements SearchTerm {
        private static final String LAST_FIRST = "upper(substr(?1, -1)) || upper(substr(?1, -2, length(?1) - 1))";

        @Override
        public String rows() {
            return begins("'^' || upper(?1)") + " UNION ALL " + begins("'$' || " + LAST_FIRST);
        }

        private static String begins(String with) {
            return "SELECT row FROM ticket_short WHERE term BETWEEN " + with + " AND " + with + " || char(1114111)";
        }

        @Override
        public String sought() {
            return text;
        }

        @Override
        public String like() {
            return """
                CAST(number AS TEXT) LIKE ?4 || '%' ESCAPE '\\' OR CAST(number AS TEXT) LIKE '%' || ?4 ESCAPE '\\'
                OR vin LIKE '%' || ?4 ESCAPE '\\' OR customer_reference LIKE ?4 || '%' ESCAPE '\\'
                OR external_reference LIKE ?4 || '%' ESCAPE '\\' OR operator_reference LIKE ?4 || '%' ESCAPE '\\'
                """;
        }

        @Override
        public @Nullable Object[] walked(String state, long steps, int limit) {
            return new Object[] {state, steps, limit, literal(text)};
        }
    }

    /** Three characters and more, anywhere; of a VIN also those that are read for one another. */
    record Part(String text) implements SearchTerm {
        /** An index of trigrams finds nothing shorter. */
        private static final int SHORTEST = 3;

        @Override
        public String rows() {
            return "SELECT rowid AS row FROM ticket_text WHERE ticket_text MATCH ?1";
        }

        @Override
        public String sought() {
            return text.equalsIgnoreCase(alike()) ? phrase(text) : phrase(text) + " OR look_alike : " + phrase(alike());
        }

        private String alike() {
            return VinReader.lookAlikeKey(text.toUpperCase(Locale.ROOT).replace(" ", ""));
        }

        private static String phrase(String term) {
            return '"' + term.replace("\"", "\"\"") + '"';
        }

        @Override
        public String like() {
            return """
                CAST(number AS TEXT) LIKE ?4 ESCAPE '\\' OR vin LIKE ?4 ESCAPE '\\' OR look_alike LIKE ?4 ESCAPE '\\'
                OR look_alike LIKE ?5 ESCAPE '\\' OR customer_reference LIKE ?4 ESCAPE '\\'
                OR external_reference LIKE ?4 ESCAPE '\\' OR operator_reference LIKE ?4 ESCAPE '\\'
                """;
        }

        @Override
        public @Nullable Object[] walked(String state, long steps, int limit) {
            return new Object[] {state, steps, limit, '%' + literal(text) + '%', '%' + literal(alike()) + '%'};
        }
    }

    /**
     * The same of six characters and more, from an index of six: an index of three reads all occurrences of each three, which
     * grow with the tickets.
     */
    record LongPart(Part part) implements SearchTerm {
        private static final int LENGTH = 6;

        /** Beyond ASCII the index of three knows more of capitals. */
        static boolean holds(Part part) {
            return part.text().length() >= LENGTH
                    && part.alike().length() >= LENGTH
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(part.text());
        }

        @Override
        public String rows() {
            return "SELECT rowid AS row FROM ticket_long WHERE ticket_long MATCH ?1";
        }

        @Override
        public String sought() {
            String text = part.text().toUpperCase(Locale.ROOT);
            return text.equals(part.alike()) ? phrase(text) : phrase(text) + " OR look_alike : " + phrase(part.alike());
        }

        private static String phrase(String term) {
            byte[] bytes = term.getBytes(StandardCharsets.US_ASCII);
            return IntStream.rangeClosed(0, bytes.length - LENGTH)
                    .mapToObj(from -> HexFormat.of().formatHex(bytes, from, from + LENGTH))
                    .collect(Collectors.joining(" ", "\"", "\""));
        }

        @Override
        public String like() {
            return part.like();
        }

        @Override
        public @Nullable Object[] walked(String state, long steps, int limit) {
            return part.walked(state, steps, limit);
        }
    }

    /** Without the meaning that LIKE gives to some characters. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
