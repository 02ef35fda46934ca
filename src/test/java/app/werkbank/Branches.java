package app.werkbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints the share of branches that the tests take, room by room: {@code mvn -Pcoverage verify}. */
final class Branches {
    private static final int PACKAGE = 1;
    private static final int MISSED = 5;
    private static final int TAKEN = 6;

    private long missed;
    private long taken;

    private Branches() {}

    /** @param args JaCoCo's table of classes, a CSV file with a head */
    public static void main(String[] args) throws IOException {
        report(Files.readAllLines(Path.of(args[0]))).forEach(System.out::println);
    }

    static List<String> report(List<String> table) {
        Map<String, Branches> rooms = new TreeMap<>();
        Branches all = new Branches();
        for (String line : table.subList(1, table.size())) {
            String[] cells = line.split(",", -1);
            all.add(cells);
            rooms.computeIfAbsent(room(cells[PACKAGE]), room -> new Branches()).add(cells);
        }
        rooms.put("all together", all);
        return rooms.entrySet().stream()
                .map(room -> room.getValue().line(room.getKey()))
                .toList();
    }

    private static String room(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : "the root";
    }

    private void add(String[] cells) {
        missed += Long.parseLong(cells[MISSED]);
        taken += Long.parseLong(cells[TAKEN]);
    }

    private String line(String name) {
        long branches = missed + taken;
        return branches == 0
                ? "branches: %-12s none".formatted(name)
                : String.format(
                        Locale.ROOT, "branches: %-12s %5.1f %% of %d", name, 100.0 * taken / branches, branches);
    }
}
