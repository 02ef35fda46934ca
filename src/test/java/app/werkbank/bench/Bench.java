package app.werkbank.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark: {@code mvn -Pbench verify}. Prints a table and writes {@code target/bench.json}. With names as
 * arguments it measures only these rows.
 */
public final class Bench {
    private static final List<BenchRow> ROWS = List.of(new TyposRow(), new AnalyseRow(), new CulpritRow());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        List<Measure> measures = new ArrayList<>();
        line(System.out, "id", "value", "unit", "baseline", "ratio", "goal", "met", "what");
        for (BenchRow row : ROWS) {
            if (wanted.isEmpty() || wanted.contains(row.name())) {
                List<Measure> measured = row.measure();
                measured.forEach(measure -> print(System.out, measure));
                measures.addAll(measured);
            }
        }
        Path file = Path.of("target", "bench.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), measures);
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
        out.printf(Locale.ROOT, "%-18s %10s %-4s %10s %7s  %-12s %-4s %s%n", cells);
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.3f", number);
    }
}
