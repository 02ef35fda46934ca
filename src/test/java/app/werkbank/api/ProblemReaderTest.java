package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemReaderTest {

    private static Problem read(String body) {
        return Objects.requireNonNull(ProblemReader.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDocumentedProblemIsRead() {
        String body = "{\"detail\":\"The request violates one or more constraints. Please resolve all of them and try"
                + " again.\",\"status\":400,\"title\":\"Bad"
                + " request\",\"type\":\"/problems/violations\",\"violations\":[]}";
        assertEquals(
                new Problem(
                        "/problems/violations",
                        "Bad request",
                        400,
                        "The request violates one or more constraints. Please resolve all of them and try again.",
                        List.of(),
                        body),
                read(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"too low\"]||too low",
                "\"too low\"||too low",
                "[{\"field\":\"value\",\"message\":\"too low\"}]|value|too low",
                "[{\"propertyPath\":\"value\",\"title\":\"too low\"}]|value|too low",
                "[{\"property_path\":\"body.value\",\"detail\":\"too low\"}]|value|too low",
                "[{\"path\":\"$.vin\",\"reason\":\"too short\"}]|vin|too short",
                "[{\"source\":{\"pointer\":\"/data/value\"},\"detail\":\"too low\"}]|value|too low",
                "[{\"name\":\"vin\",\"reason\":\"too short\"}]|vin|too short",
                "{\"value\":[\"too low\"]}|value|too low",
                "{\"value\":\"too low\"}|value|too low",
                "{\"value\":{\"message\":\"too low\"}}|value|too low",
                "[{\"code\":7}]||{\"code\":7}",
                "[[1,2]]||[1,2]",
                "[12]||12",
                "[{\"field\":\"\",\"message\":\"no field\"}]||no field",
            })
    void aViolationOfAnyShapeHasAText(String violations, String field, String text) {
        Problem problem = read("{\"violations\":" + violations + "}");
        assertEquals(List.of(new Violation(field, text)), problem.violations());
        assertEquals(List.of(text), problem.violationTexts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"null", "[]", "[null]", "[\"\"]", "{}"})
    void noViolationIsMadeUp(String violations) {
        assertEquals(List.of(), read("{\"violations\":" + violations + "}").violations());
    }

    @Test
    void anErrorOfOAuthIsAProblemToo() {
        Problem problem = read("{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}");
        assertEquals("invalid_client", problem.type());
        assertEquals("Unknown client", problem.detail());
    }

    @Test
    void membersOfTheWrongTypeAreLeftOut() {
        Problem problem = read("{\"type\":{},\"title\":[],\"status\":\"4xx\",\"detail\":null}");
        assertNull(problem.type());
        assertNull(problem.title());
        assertNull(problem.status());
        assertNull(problem.detail());
    }

    @Test
    void anEmptyBodySaysNothing() {
        assertNull(ProblemReader.read(new byte[0]));
        assertNull(ProblemReader.read(" \r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ofALongBodyTheFirstEightKibibytesAreKept() {
        String long1 = "x".repeat(9000);
        Problem problem = read(long1);
        assertEquals(8192, problem.raw().length());
        assertEquals("x".repeat(500) + "…", problem.detail());
        Problem json = read("{\"title\":\"Long\",\"detail\":\"" + "é".repeat(9000) + "\"}");
        assertEquals("Long", json.title(), "the whole body is read, only the raw text is cut");
        assertTrue(json.raw().getBytes(StandardCharsets.UTF_8).length <= 8192, "bytes, not characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>502 Bad Gateway</h1><hr>nginx|502 Bad Gateway nginx",
                "<script>if (a < b) { alert('x') }</script>Busy|Busy",
                "plain words|plain words",
                "<!-- hidden <b> -->A &amp; B &lt;C&gt;|A & B <C>",
                "<p unfinished|''",
                "Wait<br/>a moment|Wait a moment",
            })
    void aPageIsReadAsItsWords(String page, String words) {
        assertEquals(words, PageText.of(page));
    }

    @Test
    @Proves("I18")
    void theSecretsThatARefusalQuotesAreGoneAndTheRestStays() throws Exception {
        List<Secret> sent = List.of(new Secret("tok&en=1"), new Secret("schlüssel"));
        String said = "{\"detail\":\"tok&en=1 / tok%26en%3D1 / schlüssel / schl%C3%BCssel / ü\"}";
        byte[] clean = Echo.without(said.getBytes(StandardCharsets.UTF_8), sent);
        assertEquals(
                "*** / *** / *** / *** / ü",
                Objects.requireNonNull(ProblemReader.read(clean)).detail());
        byte[] harmless = {'{', (byte) 0xff, '}'};
        assertSame(harmless, Echo.without(harmless, sent));
    }
}
