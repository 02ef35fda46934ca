package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandLineProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandContext context = new CommandContext(new CommandOutput(out, err), Map.of(), home -> {});

    @TempDir
    private Path folder;

    private record Answer(Instant createdAt, BigDecimal valueInKm, Path file, String word) {}

    @Command(name = "probe", description = "Does what the test says.")
    private static final class Probe implements Callable<Integer> {
        private final Callable<Integer> work;

        @SuppressWarnings("UnusedVariable") // set by picocli
        @Option(names = "--often")
        private int often;

        private Probe(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }

    @Test
    void anAnswerIsOneLineOfJsonInTheNamesOfTheApi() {
        assertEquals(
                ExitCode.DONE,
                run(
                        () -> {
                            context.output()
                                    .json(new Answer(
                                            Instant.parse("2023-03-15T08:12:28Z"),
                                            new BigDecimal("1E+9"),
                                            Path.of("a/b"),
                                            "Käfer"));
                            return ExitCode.DONE;
                        },
                        "probe"));
        assertEquals("""
            {"created_at":"2023-03-15T08:12:28Z","value_in_km":1000000000,"file":"a/b","word":"Käfer"}
            """, out.toString(StandardCharsets.UTF_8));
        assertEquals("", err());
    }

    @Test
    void theExitCodeOfTheCommandIsTheExitCodeOfTheProgram() {
        assertEquals(ExitCode.PARTLY, run(() -> ExitCode.PARTLY, "probe"));
    }

    @Test
    void aFailureIsOneSentenceForProgramsAndForPeople() {
        assertEquals(
                ExitCode.FAILED,
                run(
                        () -> {
                            throw new CommandFailure("The file is no CSV.");
                        },
                        "probe"));
        assertEquals("{\"error\":\"The file is no CSV.\"}\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("The file is no CSV." + System.lineSeparator(), err());
    }

    @Test
    void aFaultOfTheProgramHasACodeAndAReportButNoStackTrace() throws Exception {
        assertEquals(
                ExitCode.FAILED,
                run(
                        () -> {
                            throw new IllegalStateException("JH4KA7630PC007649 is impossible");
                        },
                        "--home",
                        folder.toString(),
                        "probe"));
        assertFalse(err().contains("\tat "), err());
        assertFalse(err().contains("JH4KA7630PC007649"), err());
        Path report;
        try (var reports = Files.list(folder.resolve("log"))) {
            report = reports.filter(file -> file.getFileName().toString().startsWith("crash-"))
                    .findAny()
                    .orElseThrow();
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains(report.toString()));
        String text = Files.readString(report);
        assertTrue(text.contains("IllegalStateException: …007649 is impossible"), text);
    }

    @Test
    void anErrorOfTheMachineIsSaidInTheSameWay() {
        assertEquals(
                ExitCode.FAILED,
                run(
                        () -> {
                            throw new StackOverflowError();
                        },
                        "--home",
                        folder.toString(),
                        "probe"));
        assertTrue(err().startsWith("Something unexpected went wrong in Werkbank, code "), err());
    }

    @Test
    void wrongUsageIsExplainedInWordsAndLeavesStandardOutputEmpty() {
        Map<List<String>, String> words = Map.of(
                List.of("prove"), "Did you mean: werkbank probe?",
                List.of("--hoem"), "Possible solutions: --home",
                List.of("probe", "--often", "seldom"), "Usage: werkbank probe",
                List.of("probe", "--home"), "Usage: werkbank probe");
        words.forEach((wrong, expected) -> {
            err.reset();
            assertEquals(ExitCode.USAGE, run(() -> ExitCode.DONE, wrong.toArray(String[]::new)), wrong::toString);
            assertEquals("", out.toString(StandardCharsets.UTF_8));
            assertTrue(err().contains(expected), err());
        });
    }

    @Test
    void theHomeCanStandBeforeTheCommandAndBehindIt() {
        for (List<String> line :
                List.of(List.of("--home", folder.toString(), "probe"), List.of("probe", "--home", folder.toString()))) {
            assertEquals(
                    ExitCode.DONE,
                    run(
                            () -> {
                                assertEquals(folder, context.home().folder());
                                return ExitCode.DONE;
                            },
                            line.toArray(String[]::new)));
        }
    }

    @Test
    void withoutACommandTheWindowOpensOnTheGivenHome() {
        int code = new CommandLineProgram(context, _ -> context.givenHome().isPresent() ? 42 : 43, List.of())
                .run(List.of("--home", folder.toString()));
        assertEquals(42, code);
    }

    @Test
    void aFileInThePlaceOfACommandIsABackupForTheWindow() throws Exception {
        Path backup = Files.writeString(folder.resolve("monday.werkbank-backup"), "a backup");
        List<Optional<Path>> given = new ArrayList<>();
        CommandLineProgram program = new CommandLineProgram(
                context,
                file -> {
                    given.add(file);
                    return ExitCode.DONE;
                },
                List.of(new Probe(() -> ExitCode.FAILED)));
        assertEquals(ExitCode.DONE, program.run(List.of(backup.toString())));
        assertEquals(ExitCode.USAGE, program.run(List.of("prone")));
        assertEquals(ExitCode.USAGE, program.run(List.of(folder.toString())));
        assertEquals(List.of(Optional.of(backup)), given);
    }

    @Test
    void theHelpDescribesEveryCommand() {
        assertEquals(ExitCode.DONE, run(() -> ExitCode.FAILED, "--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Does what the test says."));
        out.reset();
        assertEquals(ExitCode.DONE, run(() -> ExitCode.FAILED, "probe", "--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--often"));
    }

    private int run(Callable<Integer> work, String... arguments) {
        return new CommandLineProgram(context, _ -> 99, List.of(new Probe(work))).run(List.of(arguments));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
