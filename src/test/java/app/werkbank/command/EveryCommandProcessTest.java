package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.Home;
import app.werkbank.platform.LockHolder;
import app.werkbank.store.DataFile;
import app.werkbank.store.Progress;
import app.werkbank.store.SmallDisk;
import app.werkbank.ui.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each command as a process, with the fields and exit codes that are promised for it; what needs a server is in
 * {@code SyncCommandTest}, {@code TourCommandTest}, {@code ReferenceApiCommandTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryCommandProcessTest {
    private static final String COMMANDS =
            "tour reference-api sync import export status check analyse vin backup restore support";
    private static final String HEADER = "vin,value,unit,ticket,observed_at\n";
    private static final String GOOD = Workshop.VIN + ",182432.42,km,1042,2026-03-01T08:00:00Z\n";

    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void setUp() throws Exception {
        DataHome data = DataHome.in(folder.resolve("home"));
        try (Workshop workshop = data.workshop()) {
            workshop.inProgress(1042);
            workshop.reading(workshop.inProgress(1042), "1000");
        }
        home = folder.resolve("home").toString();
    }

    @Test
    void theHelpOfTheProgramNamesEveryCommandAndEachDescribesItself() throws Exception {
        String help = ended(0, "--help").out();
        for (String command : COMMANDS.split(" ")) {
            assertTrue(help.lines().anyMatch(line -> line.strip().startsWith(command + " ")), command + " in\n" + help);
        }
        String one = ended(0, "import", "--help").out();
        assertTrue(one.contains("FILE.csv") && one.contains("observed_at") && one.contains("--home"), one);
        assertEquals("", RealProcess.run("import").out(), "wrong usage leaves standard output empty");
    }

    @Test
    void whatIsReadHasItsPromisedFields() throws Exception {
        JsonNode status = json(0, "status");
        assertEquals(List.of("schema", "connection", "last_sync", "intents", "rows"), names(status));
        assertEquals(List.of("odometer", "equipment"), names(status.get("intents")));
        assertEquals(
                List.of(
                        "HELD",
                        "QUEUED",
                        "SENDING",
                        "CONFIRMED",
                        "REJECTED",
                        "IN_DOUBT",
                        "NEEDS_USER",
                        "CANCELLED",
                        "DISCARDED"),
                names(status.at("/intents/equipment")));
        assertEquals(List.of("tickets", "odometer", "equipment"), names(status.get("rows")));
        assertEquals("demo", status.get("connection").asText());
        assertTrue(status.get("last_sync").isNull());

        JsonNode check = json(0, "check");
        assertEquals(List.of("ok", "findings"), names(check));
        assertEquals(List.of("check", "ok", "detail"), names(check.at("/findings/0")));

        JsonNode vin = new ObjectMapper()
                .readTree(ended(0, "vin", "wvw zzz-1KZ4W000001").out());
        assertEquals(
                List.of("vin", "valid", "problems", "check_digit", "region", "maker", "model_years", "look_alike_key"),
                names(vin));
        JsonNode wrong = new ObjectMapper().readTree(ended(0, "vin", "IOQ").out());
        assertFalse(wrong.get("valid").asBoolean());
        assertEquals(List.of("position", "code", "message"), names(wrong.at("/problems/0")));

        JsonNode export = json(0, "export", "outbox", "--format", "json");
        assertEquals(1, export.size());
        assertTrue(ended(0, "export", "tickets", "--home", home).out().lines().count() == 2);
    }

    @Test
    void aFileIsJudgedAndImportedWithItsPromisedFields() throws Exception {
        Path series = Files.writeString(
                folder.resolve("series.csv"),
                "vin,created_at,value\n" + Workshop.VIN + ",2024-01-01T00:00:00Z,100\n" + Workshop.VIN
                        + ",2024-02-01T00:00:00Z,90\nshort,2024-02-01T00:00:00Z,90\n");
        JsonNode judged = new ObjectMapper()
                .readTree(ended(3, "analyse", series.toString()).out());
        assertEquals(List.of("rows", "errors"), names(judged));
        assertEquals(
                List.of(
                        "line",
                        "vin",
                        "created_at",
                        "value",
                        "breaking",
                        "below_earlier_maximum",
                        "culprit",
                        "too_high"),
                names(judged.at("/rows/0")));
        assertTrue(judged.at("/rows/1/breaking").asBoolean());
        assertEquals(List.of("line", "field", "message"), names(judged.at("/errors/0")));

        JsonNode imported = json(3, "import", file(HEADER + GOOD + GOOD.replace("1042", "9") + GOOD));
        assertEquals(List.of("imported", "already_present", "rejected"), names(imported));
        assertEquals(1, imported.get("imported").asInt());
        assertEquals(1, imported.get("already_present").asInt());
        assertEquals(List.of("line", "field", "message"), names(imported.at("/rejected/0")));
        assertEquals(3, imported.at("/rejected/0/line").asInt());
    }

    @Test
    void aCopyAndItsReturnHaveTheirPromisedFields() throws Exception {
        String copy = folder.resolve("copy.db").toString();
        JsonNode backup = json(0, "backup", copy);
        assertEquals(List.of("file", "bytes", "entries"), names(backup));
        assertEquals(copy, backup.get("file").asText());
        assertEquals(Files.size(Path.of(copy)), backup.get("bytes").asLong());
        assertEquals(1, backup.get("entries").asInt());
        assertEquals(List.of("file", "bytes", "entries"), names(json(0, "restore", copy)));
    }

    @Test
    void aFileThatIsNoBackupOrOfANewerProgramIsOneSentenceAndNothingIsDone() throws Exception {
        byte[] before = Files.readAllBytes(data());
        assertTrue(refused("restore", file("no backup")).contains("no backup"));
        refused("restore", folder.resolve("none.db").toString());
        Path newer = folder.resolve("newer.db");
        new DataFile(data()).copyTo(newer, Progress.unwatched());
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + newer);
                Statement statement = open.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '999'");
        }
        assertTrue(refused("restore", newer.toString()).contains("newer"));
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(data())));
        try (Stream<Path> left = Files.list(data().getParent())) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().contains("restored")).toList());
        }
    }

    @Test
    void aHomeThatAnotherProcessHoldsIsOneSentence() throws Exception {
        String file = file(HEADER + GOOD);
        String copy = folder.resolve("copy.db").toString();
        json(0, "backup", copy);
        try (RealProcess holder = LockHolder.start(Path.of(home), "window")) {
            for (String[] command : new String[][] {{"import", file}, {"restore", copy}, {"sync"}}) {
                String said = refused(command);
                assertTrue(said.contains("in use") && said.contains("process " + holder.pid()), said);
            }
            json(0, "status");
            json(0, "check");
        }
    }

    @Test
    void aReadOnlyHomeAndAFullDiskAreOneSentence() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_000)) {
            home = disk.folder.resolve("home").toString();
            try (Workshop workshop = DataHome.in(Path.of(home)).workshop()) {
                workshop.inProgress(1042);
            }
            disk.fill();
            String full = refused("import", file(HEADER + GOOD));
            disk.readOnly(true);
            String readOnly = refused("import", file(HEADER + GOOD));
            assertTrue(readOnly.contains("cannot be written"), readOnly);
            disk.readOnly(false);
            disk.empty();
            assertEquals(
                    1, json(0, "import", file(HEADER + GOOD)).get("imported").asInt(), "after: " + full);
        }
    }

    private String file(String content) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "in", ".csv"), content)
                .toString();
    }

    private Path data() throws Exception {
        return Home.open(Path.of(home)).database("demo");
    }

    /** Runs it, and answers the one sentence with which it failed. */
    private String refused(String... command) throws Exception {
        RealProcess.Ended ended = RealProcess.run(atHome(command));
        assertEquals(ExitCode.FAILED, ended.exitCode(), ended.out() + ended.err());
        assertEquals(1, ended.out().lines().count(), ended.out());
        assertFalse(ended.err().contains("\tat "), ended.err());
        String sentence = new ObjectMapper().readTree(ended.out()).get("error").asText();
        assertTrue(sentence.endsWith(".") && ended.err().contains(sentence), ended.err());
        assertFalse(sentence.contains("Something unexpected"), sentence);
        return sentence;
    }

    private JsonNode json(int exitCode, String... command) throws Exception {
        RealProcess.Ended ended = ended(exitCode, atHome(command));
        assertEquals(1, ended.out().lines().count(), "one line: " + ended.out());
        return new ObjectMapper().readTree(ended.out());
    }

    private static RealProcess.Ended ended(int exitCode, String... arguments) throws Exception {
        RealProcess.Ended ended = RealProcess.run(arguments);
        assertEquals(exitCode, ended.exitCode(), ended.out() + ended.err());
        return ended;
    }

    private String[] atHome(String... command) {
        return Stream.concat(Stream.of(command), Stream.of("--home", home)).toArray(String[]::new);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
