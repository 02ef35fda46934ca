package app.werkbank.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One line of the journal: {@code checksum kind id state {rows}}. A later line about the same thing takes the place of
 * an earlier one.
 *
 * @param state of an entry its {@link app.werkbank.domain.IntentState}; one word
 * @param rows the rows as a JSON object, without line breaks
 */
record JournalLine(Kind kind, UUID id, String state, String rows) {
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{8}) ((ENTRY|DRAFT|TICKET) ([0-9a-f-]{36}) ([A-Z_]+) (\\{.*}))");

    /** What a line is about. */
    enum Kind {
        /** An intent with its attempts and its own row. */
        ENTRY,
        /** A reading that waits for a ticket. */
        DRAFT,
        /** A ticket that an entry is about. */
        TICKET
    }

    /** What a line is about, and about which. */
    record Key(Kind kind, UUID id) {}

    Key key() {
        return new Key(kind, id);
    }

    /** The line with its checksum, without a line break. */
    String text() {
        String content = kind + " " + id + " " + state + " " + rows;
        return checksum(content) + " " + content;
    }

    /** Empty where the line is torn or damaged. */
    static Optional<JournalLine> parse(String text) {
        Matcher line = SHAPE.matcher(text);
        if (!line.matches() || !line.group(1).equals(checksum(line.group(2)))) {
            return Optional.empty();
        }
        return Optional.of(new JournalLine(
                Kind.valueOf(line.group(3)), UUID.fromString(line.group(4)), line.group(5), line.group(6)));
    }

    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
