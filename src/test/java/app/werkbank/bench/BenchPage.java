package app.werkbank.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The figures as a page: the machine that they are of, then the table. */
final class BenchPage {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final double GIB = 1L << 30;

    private BenchPage() {}

    static String of(List<Measure> measures) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(" on ")
                .append(machine())
                .append(".\n\n| id | what | value | baseline | ratio | goal | met |\n|---|---|--:|--:|--:|---|---|\n");
        for (Measure measure : measures) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            measure.id(),
                            measure.what(),
                            (Bench.number(measure.value()) + " " + measure.unit()).strip(),
                            Bench.number(measure.baseline()),
                            Bench.number(measure.ratio()),
                            measure.goal() == null ? "" : measure.goal(),
                            measure.goal() == null ? "" : measure.met() ? "yes" : "**no**"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String machine() throws IOException {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize()
                        : 0;
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GiB memory, %s %s, JDK %s, disk %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory / GIB,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Files.getFileStore(Path.of("target")).type());
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(CPU)) {
            return "kind unknown";
        }
        return Files.readAllLines(CPU).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("kind unknown");
    }
}
