package app.werkbank.bench;

import app.werkbank.platform.log.LogSetup;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark: {@code mvn -Pbench verify}. Prints a table and writes {@code target/bench.json} and {@code
 * target/bench.md}. With names as arguments it measures only these rows. A row that fails is told, and the others go on;
 * then it ends with 1. A goal that is not met is told in the table alone.
 */
public final class Bench {
    private static final List<BenchRow> ROWS = List.of(
            new TyposRow(),
            new AnalyseRow(),
            new CulpritRow(),
            new SaveRow(),
            new SearchRow(),
            new RequestsRow(),
            new PushRow(),
            new PullRow(),
            new EngineRow(),
            new SizeRow(),
            new GrowthRow(),
            new HistoryRow(),
            new ZoomRow(),
            new TypingRow(),
            new FramesRow(),
            new StartRow(),
            new MemoryRow(),
            new IdleRow());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        LogSetup.silence();
        drawOnTheDisplay();
        List<String> wanted = List.of(names);
        List<Measure> measures = new ArrayList<>();
        int failed = 0;
        line(System.out, "id", "value", "unit", "baseline", "ratio", "goal", "met", "what");
        for (BenchRow row : ROWS) {
            if (wanted.isEmpty() || wanted.contains(row.name())) {
                long began = System.nanoTime();
                try {
                    List<Measure> measured = row.measure();
                    measured.forEach(measure -> print(System.out, measure));
                    measures.addAll(measured);
                } catch (Exception | AssertionError e) {
                    failed++;
                    System.out.println(row.name() + " FAILED: " + e);
                    e.printStackTrace(System.out);
                }
                System.out.printf(Locale.ROOT, "  %s took %.0f s%n", row.name(), (System.nanoTime() - began) / 1e9);
                write(measures);
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Where there is one: without, each pixel is copied by itself on the thread of the screens. Never by a graphics card. */
    private static void drawOnTheDisplay() {
        System.setProperty("prism.order", "sw");
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
    }

    /** After every row, so that a run that is broken off leaves what it measured. */
    private static void write(List<Measure> measures) throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("bench.json").toFile(), measures);
        Files.writeString(folder.resolve("bench.md"), BenchPage.of(measures));
    }

    private static void print(PrintStream out, Measure measure) {
        line(
                out,
                measure.id(),
                number(measure.value()),
                measure.unit(),
                number(measure.baseline()),
                number(measure.ratio()),
                measure.goal() == null ? "" : measure.goal(),
                measure.goal() == null ? "" : measure.met() ? "yes" : "NO",
                measure.what());
    }

    private static void line(PrintStream out, Object... cells) {
        out.printf(Locale.ROOT, "%-22s %12s %-5s %12s %8s  %-16s %-4s %s%n", cells);
    }

    static String number(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.3f", number);
    }
}
