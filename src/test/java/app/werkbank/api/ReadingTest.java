// Over 300 lines: the odd answers are tables, and those are long.
package app.werkbank.api;

import static app.werkbank.api.HttpRemoteApiTest.REGISTRATION;
import static app.werkbank.api.HttpRemoteApiTest.TICKET_JSON;
import static app.werkbank.api.HttpRemoteApiTest.USED;
import static app.werkbank.api.HttpRemoteApiTest.VIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.Reading.Readable;
import app.werkbank.api.Reading.Unreadable;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lenient reading (fault F31, I19): what has its key is kept, and nothing that a server sends can break the reader. */
@Proves({"I19", "F31"})
class ReadingTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Page<T> page(String rows, ResourceReader<T> reader) {
        Reading<Page<T>> reading = Reading.ofPage(bytes("{\"result\":[" + rows + "],\"total\":7}"), reader);
        if (reading instanceof Readable<Page<T>>(Page<T> page)) {
            return page;
        }
        throw new AssertionError(reading.toString());
    }

    private static OdometerRegistration registration(String field, String json) {
        String text = REGISTRATION.replaceFirst("\"" + field + "\":(\"[^\"]*\"|[^,}]+)", "\"" + field + "\":" + json);
        Page<OdometerRegistration> page = page(text, ResourceReader.odometer(VIN.text()));
        assertEquals(0, page.unreadable(), text);
        return page.rows().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2023-03-15T08:12:28Z\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T08:12:28+00:00\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T08:12:28+0000\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T09:12:28+01\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T03:42:28-0430\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T08:12:28.123456789123Z\"|2023-03-15T08:12:28.123456789Z",
                "\"2023-03-15T10:12:28.5+02:00\"|2023-03-15T08:12:28.5Z",
                "\"2023-03-15 08:12:28Z\"|2023-03-15T08:12:28Z",
                "\"2023-03-15t08:12:28z\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T08:12:28\"|2023-03-15T08:12:28Z",
                "\"2023-03-15T08:12Z\"|2023-03-15T08:12:00Z",
                "\"yesterday\"|1970-01-01T00:00:00Z",
                "\"2023-02-30T08:12:28Z\"|1970-01-01T00:00:00Z",
                "\"+999999999-01-01T00:00:00Z\"|1970-01-01T00:00:00Z",
                "1678867948|1970-01-01T00:00:00Z",
                "null|1970-01-01T00:00:00Z",
                "{}|1970-01-01T00:00:00Z",
            })
    void aTimeIsReadInEveryUsualForm(String json, Instant expected) {
        assertEquals(expected, registration("created_at", json).createdAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "182432.421875|182432.421875",
                "\"182432.42\"|182432.42",
                "\" 5 \"|5",
                "1.8243242E5|182432.42",
                "1000000000|1000000000",
                "0|0",
                "-3.5|-3.5"
            })
    void aValueIsReadExactlyAlsoFromAText(String json, String expected) {
        Kilometres value = registration("value", json).value();
        assertEquals(0, value.value().compareTo(Kilometres.of(expected).value()), value.toString());
        assertTrue(value.sameOnWire(Kilometres.of(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"\"", "\"182.432,42\"", "true", "[]", "1e999999999", "\"1e-999999999\"", "\"NaN\""})
    void aRegistrationWithoutAValueIsNone(String json) {
        String text = REGISTRATION.replace("182432.42", json);
        Page<OdometerRegistration> page = page(text + "," + REGISTRATION, ResourceReader.odometer(VIN.text()));
        assertEquals(1, page.rows().size(), "the other row of the page is kept");
        assertEquals(1, page.unreadable());
        assertEquals(7, page.total());
    }

    @Test
    void aFlagIsReadAlsoFromATextOrANumber() {
        assertTrue(registration("is_breaking", "\"true\"").breaking());
        assertTrue(registration("is_breaking", "1").breaking());
        assertTrue(!registration("is_breaking", "null").breaking());
        assertTrue(!registration("is_breaking", "\"perhaps\"").breaking());
    }

    @Test
    void aVinIsTakenAsReceivedAndFromTheQuestionWhereItIsMissing() {
        assertEquals("jh4 short", registration("vin", "\"jh4 short\"").vin());
        assertEquals(VIN.text(), registration("vin", "null").vin());
    }

    @Test
    void usedEquipmentNeedsOnlyItsTwoIds() {
        UsedEquipment bare = page(
                        "{\"ticket_id\":\"595BE628-F6F2-4262-9C10-6389C6C4A5B8\",\"diagnostic_equipment_id\":\"12\"}",
                        ResourceReader::equipment)
                .rows()
                .getFirst();
        assertEquals(UUID.fromString("595be628-f6f2-4262-9c10-6389c6c4a5b8"), bare.ticketId());
        assertEquals(12, bare.equipment().id());
        assertEquals("", bare.equipment().name());
        assertNull(bare.equipment().version());
        UsedEquipment numbered = page(USED.replace("\"2.0\"", "2.0"), ResourceReader::equipment)
                .rows()
                .getFirst();
        assertEquals("2.0", numbered.equipment().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "12.5", "2147483648", "\"twelve\"", "{}", "1e400"})
    void anEquipmentNumberThatIsNoneMakesNoRow(String json) {
        assertEquals(
                1,
                page(USED.replace(":12,", ":" + json + ","), ResourceReader::equipment)
                        .unreadable());
    }

    @Test
    void aTicketNeedsOnlyItsIdAndKeepsWhatIsUnknown() {
        String text = "{\"id\":\"595be628-f6f2-4262-9c10-6389c6c4a5b8\",\"state\":\"on_hold\",\"ticket_number\":\"77\","
                + "\"price\":1.50,\"nested\":{\"a\":[1,null]},\"customer_id\":\"none\"}";
        Ticket ticket = page(text, ResourceReader::ticket).rows().getFirst();
        assertEquals("on_hold", ticket.state().raw());
        assertEquals(77, ticket.number());
        assertNull(ticket.vin());
        assertNull(ticket.customerId());
        assertNull(ticket.updatedAt());
        assertEquals(Instant.EPOCH, ticket.createdAt());
        assertEquals(text, ticket.raw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "12",
                "\"row\"",
                "[]",
                "{}",
                "{\"id\":\"no uuid\"}",
                "{\"id\":null}",
                "{\"id\":\"1-1-1-1-1\"}"
            })
    void anItemWithoutItsKeyIsCountedAndTheOthersAreKept(String item) {
        Page<Ticket> page = page(item + "," + TICKET_JSON + "," + item, ResourceReader::ticket);
        assertEquals(1, page.rows().size());
        assertEquals(2, page.unreadable());
    }

    @ParameterizedTest
    @CsvSource({"\"12\",12", "12.0,12", "-1,", "1.5,", "null,", "{},", "1e30,", "1e999999999,"})
    void aTotalIsAWholeNumberOrNone(String json, Long expected) {
        Reading<Page<Ticket>> reading =
                Reading.ofPage(bytes("{\"result\":[],\"total\":" + json + ",\"query\":[]}"), ResourceReader::ticket);
        assertEquals(expected, ((Readable<Page<Ticket>>) reading).resource().total());
    }

    @Test
    void theEchoedQueryIsKeptRaw() {
        Reading<Page<Ticket>> reading = Reading.ofPage(
                bytes("{\"result\":[],\"query\":{\"limit\":\"25\",\"x\":null,\"sort_by\":{\"created_at\":\"desc\"},"
                        + "\"f\":[true,1.50]}}"),
                ResourceReader::ticket);
        assertEquals(
                "{limit=25, x=null, sort_by={created_at=desc}, f=[true, 1.50]}",
                ((Readable<Page<Ticket>>) reading).resource().query().toString());
    }

    @Test
    void aByteOrderMarkOrUtf16IsNoHindrance() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] body = ("\uFEFF " + TICKET_JSON).getBytes(charset);
            assertInstanceOf(Readable.class, Reading.ofResource(body, ResourceReader::ticket), charset.name());
        }
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertInstanceOf(Unreadable.class, Reading.ofResource(bytes(deep), ResourceReader::ticket));
    }

    /**
     * Drops, retypes, cuts, nests and blows up parts of good answers: whatever comes out, it is one of the three
     * readings.
     */
    @Test
    void noMutationOfAGoodAnswerBreaksTheReader() {
        SplittableRandom random = new SplittableRandom(20_230_315);
        List<String> good = List.of(REGISTRATION, USED, TICKET_JSON);
        int[] kinds = new int[3];
        for (int round = 0; round < 500; round++) {
            String row = good.get(round % 3);
            String body = random.nextBoolean()
                    ? "{\"query\":{\"limit\":25},\"result\":[" + row + "," + row + "],\"total\":2}"
                    : row;
            byte[] mutated = bytes(body);
            for (int times = random.nextInt(1, 4); times > 0; times--) {
                mutated = mutated(mutated, random);
            }
            List<Reading<?>> readings = new ArrayList<>();
            readings.add(Reading.ofResource(mutated, ResourceReader.odometer("")));
            readings.add(Reading.ofResource(mutated, ResourceReader::equipment));
            readings.add(Reading.ofResource(mutated, ResourceReader::ticket));
            readings.add(Reading.ofPage(mutated, ResourceReader.odometer(VIN.text())));
            readings.add(Reading.ofPage(mutated, ResourceReader::equipment));
            readings.add(Reading.ofPage(mutated, ResourceReader::ticket));
            ProblemReader.read(mutated);
            for (Reading<?> reading : readings) {
                switch (reading) {
                    case Readable<?> readable -> {
                        assertNotNull(readable.toString(), "what was read can be written out");
                        kinds[0]++;
                    }
                    case Unreadable<?> unreadable -> kinds[1]++;
                    case Reading.Foreign<?> foreign -> kinds[2]++;
                }
            }
        }
        assertTrue(
                kinds[0] > 100 && kinds[1] > 100 && kinds[2] > 100,
                "all three kinds are met: " + List.of(kinds[0], kinds[1], kinds[2]));
    }

    private static byte[] mutated(byte[] body, SplittableRandom random) {
        String text = new String(body, StandardCharsets.UTF_8);
        String[] values = {
            "null",
            "true",
            "-1",
            "1e999999999",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[[1]]]]",
            "NaN",
            "\"\\u0000\"",
            "9".repeat(999),
            "\"" + "y".repeat(70_000) + "\"",
            "[".repeat(300) + "]".repeat(300)
        };
        String value = values[random.nextInt(values.length)].replace("\\", "\\\\");
        int field = random.nextInt(1, 9);
        return switch (random.nextInt(6)) {
            case 0 -> bytes(replaceNth(text, "\"\\w+\":(\"[^\"]*\"|[\\w.-]+),?", "", field));
            case 1 -> bytes(replaceNth(text, "(?<=\":)(\"[^\"]*\"|[\\w.-]+)", value, field));
            case 2 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 3 -> bytes(replaceNth(text, "\"\\w+\":", "\"unknown\":", field));
            case 4 -> bytes("{\"result\":" + text + "}");
            default -> {
                byte[] flipped = body.clone();
                if (flipped.length > 0) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                }
                yield flipped;
            }
        };
    }

    private static String replaceNth(String text, String pattern, String replacement, int number) {
        var matcher = Pattern.compile(pattern).matcher(text);
        for (int i = 0; i < number; i++) {
            if (!matcher.find()) {
                return text;
            }
        }
        return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
    }
}
