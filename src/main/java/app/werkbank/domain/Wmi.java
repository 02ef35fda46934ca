package app.werkbank.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The world manufacturer identifiers that the program knows: a sanity echo of a VIN, never a judgement (domain rule VIN 4). */
final class Wmi {
    /** The order in which ISO 3780 assigns characters. */
    private static final String ORDER = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";

    private static final int PREFIX = 3;
    private static final Map<String, Maker> MAKERS = rows("wmi.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> new Maker(row[1], row.length == 2)));
    private static final List<Countries> COUNTRIES = rows("vin-countries.tsv").stream()
            .map(row -> new Countries(rank(row[0]), rank(row[1]), row[2]))
            .toList();

    private Wmi() {}

    /**
     * A line of the table of makers.
     *
     * @param yearInPosition10 whether position 10 may carry the model year
     */
    record Maker(String name, boolean yearInPosition10) {}

    private record Countries(int first, int last, String code) {}

    /** The maker of a cleaned VIN; empty where the table does not hold its first three characters. */
    static Optional<Maker> maker(String vin) {
        return vin.length() < PREFIX ? Optional.empty() : Optional.ofNullable(MAKERS.get(vin.substring(0, PREFIX)));
    }

    /** The ISO 3166 code of the country; empty where the first two characters are not assigned. */
    static Optional<String> country(String vin) {
        if (vin.length() < 2) {
            return Optional.empty();
        }
        int rank = rank(vin.substring(0, 2));
        return COUNTRIES.stream()
                .filter(range -> rank >= range.first && rank <= range.last)
                .map(Countries::code)
                .findFirst();
    }

    /** How many makers' prefixes are known. */
    static int size() {
        return MAKERS.size();
    }

    /** The place of two characters in the order of assignment; -1 where one of them is never assigned. */
    private static int rank(String two) {
        int first = ORDER.indexOf(two.charAt(0));
        int second = ORDER.indexOf(two.charAt(1));
        return first < 0 || second < 0 ? -1 : first * ORDER.length() + second;
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Wmi.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program is incomplete, it lacks " + resource, e);
        }
    }
}
