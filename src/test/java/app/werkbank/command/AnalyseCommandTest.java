package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command analyse FILE.csv. */
class AnalyseCommandTest {
    private static final String ONE = "TESTA000000000001";
    private static final String TWO = "TESTB000000000002";

    @TempDir
    private Path folder;

    private CommandRun analyse(String text) throws IOException {
        return CommandRun.of(
                AnalyseCommand::new,
                "analyse",
                Files.writeString(folder.resolve("readings.csv"), text).toString());
    }

    /** The names of the flags of each row, in the order printed. */
    private static List<String> flags(JsonNode answer) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : answer.get("rows")) {
            StringBuilder set = new StringBuilder(row.get("line").asText());
            for (String flag : List.of("breaking", "below_earlier_maximum", "culprit", "too_high")) {
                set.append(row.get(flag).asBoolean() ? " " + flag : "");
            }
            rows.add(set.toString());
        }
        return rows;
    }

    @Test
    void everyRowIsJudgedInItsVehiclesOrderAndPrintedInTheFilesOrder() throws Exception {
        CommandRun run = analyse("""
            vin,created_at,value
            %1$s,2023-03-19T08:00:00Z,130
            %2$s,2023-01-01T00:00:00Z,5000
            %1$s,2023-03-15T08:00:00Z,100
            %1$s,2023-03-16T08:00:00Z,120
            %1$s,2023-03-17T08:00:00Z,90
            %2$s,2023-01-02T00:00:00Z,5500.01
            %1$s,2023-03-18T09:00:00+01:00,95
            """.formatted(ONE, TWO));
        assertEquals(ExitCode.DONE, run.exitCode());
        assertEquals(
                List.of(
                        "2",
                        "3",
                        "4",
                        "5",
                        "6 breaking below_earlier_maximum culprit",
                        "7 too_high",
                        "8 below_earlier_maximum culprit"),
                flags(run.json()));
        assertEquals(0, run.json().get("errors").size());
    }

    @Test
    void aRowIsPrintedAsTheFileHasIt() throws Exception {
        String out = analyse("value;vin;created_at\n182432,42;" + ONE + ";2023-03-15T09:12:28+01:00")
                .out();
        assertEquals(
                "{\"rows\":[{\"line\":2,\"vin\":\"" + ONE + "\",\"created_at\":\"2023-03-15T09:12:28+01:00\","
                        + "\"value\":182432.42,\"breaking\":false,\"below_earlier_maximum\":false,\"culprit\":false,"
                        + "\"too_high\":false}],\"errors\":[]}\n",
                out);
    }

    @Test
    void rowsOfOneInstantAreJudgedInTheOrderOfTheFile() throws Exception {
        CommandRun run = analyse("""
            vin,created_at,value
            %1$s,2023-03-15T08:00:00Z,100
            %1$s,2023-03-15T08:00:00Z,90
            """.formatted(ONE));
        assertEquals(List.of("2", "3 breaking below_earlier_maximum culprit"), flags(run.json()));
    }

    @Test
    void badLinesAreListedWithTheirNumberAndDoNotStopTheRest() throws Exception {
        CommandRun run = analyse("""
            vin,created_at,value
            %1$s,2023-03-15T08:00:00Z,100
            %1$s,2023-03-16T08:00:00Z
            SHORT,2023-03-16T08:00:00Z,100
            %1$s,yesterday,100
            %1$s,2023-03-16T08:00:00Z,0
            %1$s,2023-03-16T08:00:00Z,1000000000.01
            %1$s,2023-03-16T08:00:00Z,"1,5"
            %1$s,2023-03-16T08:00:00Z,
            %1$s,2023-03-17T08:00:00Z,101
            """.formatted(ONE));
        assertEquals(ExitCode.PARTLY, run.exitCode());
        assertEquals(List.of("2", "10"), flags(run.json()));
        List<String> errors = new ArrayList<>();
        run.json()
                .get("errors")
                .forEach(error ->
                        errors.add(error.get("line") + " " + error.get("field").asText() + ": "
                                + error.get("message").asText()));
        assertEquals(
                List.of(
                        "3 null: the line has 2 cells, the header has 3",
                        "4 vin: a VIN has 17 characters, this has 5",
                        "5 created_at: 'yesterday' is no instant with a time zone, such as 2023-03-15T08:12:28Z",
                        "6 value: '0' is outside 1 to 1000000000 km",
                        "7 value: '1000000000.01' is outside 1 to 1000000000 km",
                        "8 value: '1,5' is no number of digits with at most one decimal separator '.'",
                        "9 value: the value is missing"),
                errors);
    }

    @Test
    void whatIsNoTableIsOneClearSentence() throws Exception {
        CommandRun missing = CommandRun.of(
                AnalyseCommand::new, "analyse", folder.resolve("none.csv").toString());
        assertEquals(ExitCode.FAILED, missing.exitCode());
        assertTrue(missing.json().get("error").asText().startsWith("There is no file"));

        CommandRun noColumn = analyse("vin,value\n");
        assertEquals(ExitCode.FAILED, noColumn.exitCode());
        assertTrue(noColumn.json().get("error").asText().contains("lacks the column 'created_at'"));

        assertEquals(ExitCode.FAILED, analyse("").exitCode());
        CommandRun directory = CommandRun.of(AnalyseCommand::new, "analyse", folder.toString());
        assertEquals(ExitCode.FAILED, directory.exitCode());
        assertFalse(directory.json().get("error").asText().isEmpty());
    }

    @Test
    void aFileWithAHeaderAloneHasNoRows() throws Exception {
        assertEquals(
                "{\"rows\":[],\"errors\":[]}\n",
                analyse("vin,created_at,value\n").out());
    }

    @Test
    void aMissingFileNameIsWrongUsage() {
        assertEquals(
                ExitCode.USAGE, CommandRun.of(AnalyseCommand::new, "analyse").exitCode());
    }
}
