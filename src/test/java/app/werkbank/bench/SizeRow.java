package app.werkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How large the installers are, where {@code mvn -Pinstaller verify} has made some. */
final class SizeRow implements BenchRow {
    private static final Path INSTALLERS = Path.of("target", "installer");
    private static final long MOST = 60_000_000;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public List<Measure> measure() throws IOException {
        if (!Files.isDirectory(INSTALLERS)) {
            System.out.println("size: there is no installer; mvn -Pinstaller verify makes one");
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        try (Stream<Path> files = Files.list(INSTALLERS)) {
            for (Path file : files.filter(SizeRow::installer).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                long bytes = Files.size(file);
                String kind = name.substring(name.lastIndexOf('.') + 1);
                measures.add(Measure.alone("size/" + kind, name, bytes, "B", "<= 60000000", bytes <= MOST));
            }
        }
        return measures;
    }

    private static boolean installer(Path file) {
        return String.valueOf(file.getFileName()).matches(".*\\.(deb|rpm|msi|exe|dmg|pkg)");
    }
}
