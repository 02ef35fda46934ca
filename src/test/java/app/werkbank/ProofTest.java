package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every invariant and fault of the sync engine and every rule of the domain has its tests; each build lists them. */
class ProofTest {
    private static final Path PAGE = Path.of("target/proof.md");
    private static final Path TESTS = Path.of("src/test/java");

    /** A test, or a class of tests, in the order of their names. */
    private record Proof(Class<?> type, String test) implements Comparable<Proof> {
        String link() {
            String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
            String name = test.isEmpty() ? type.getSimpleName() : type.getSimpleName() + "." + test;
            return "[" + name + "](../" + TESTS.resolve(file).toString().replace('\\', '/') + ")";
        }

        @Override
        public int compareTo(Proof other) {
            return (type.getName() + test).compareTo(other.type.getName() + other.test);
        }
    }

    @Test
    void everyInvariantAndEveryFaultHasItsTests() throws IOException, URISyntaxException {
        Map<String, String> promises = promises();
        Map<String, Set<Proof>> proofs = new LinkedHashMap<>();
        promises.keySet().forEach(id -> proofs.put(id, new TreeSet<>()));
        for (Class<?> type : testClasses()) {
            note(proofs, type.getAnnotation(Proves.class), new Proof(type, ""));
            for (Method method : type.getDeclaredMethods()) {
                note(proofs, method.getAnnotation(Proves.class), new Proof(type, method.getName()));
            }
        }
        List<String> missing = promises.keySet().stream()
                .filter(id -> proofs(proofs, id).isEmpty())
                .toList();
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page(promises, proofs));
        assertEquals(List.of(), missing, "promises without a test; all of them are in " + PAGE);
        assertEquals(100, promises.size());
    }

    private static void note(Map<String, Set<Proof>> proofs, @Nullable Proves proves, Proof proof) {
        if (proves != null) {
            for (String id : proves.value()) {
                proofs(proofs, id).add(proof);
            }
        }
    }

    private static Set<Proof> proofs(Map<String, Set<Proof>> proofs, String id) {
        return Objects.requireNonNull(proofs.get(id), () -> "there is no promise " + id);
    }

    private static String page(Map<String, String> promises, Map<String, Set<Proof>> proofs) {
        StringBuilder page = new StringBuilder("""
            # What is promised, and the tests that prove it

            Made from the `@Proves` of the tests by [ProofTest](../src/test/java/app/werkbank/ProofTest.java).
            """);
        table(page, "Invariants", "I", promises, proofs);
        table(page, "Faults", "F", promises, proofs);
        table(page, "Rules of odometer registrations", "O", promises, proofs);
        table(page, "Rules of the VIN", "V", promises, proofs);
        table(page, "Rules of tickets", "T", promises, proofs);
        table(page, "Rules of used equipment", "E", promises, proofs);
        return page.toString();
    }

    private static void table(
            StringBuilder page,
            String title,
            String letter,
            Map<String, String> promises,
            Map<String, Set<Proof>> proofs) {
        page.append("\n## ").append(title).append("\n\n| # | what | tests |\n|---|---|---|\n");
        promises.forEach((id, what) -> {
            if (id.startsWith(letter)) {
                List<String> links =
                        proofs(proofs, id).stream().map(Proof::link).toList();
                page.append("| %s | %s | %s |%n".formatted(id, what, String.join("<br>", links)));
            }
        });
    }

    private static Map<String, String> promises() throws IOException, URISyntaxException {
        Map<String, String> promises = new LinkedHashMap<>();
        for (String line : Files.readAllLines(resource("promises.tsv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", 2);
            promises.put(parts[0], parts[1]);
        }
        return promises;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ProofTest.class.getResource(name)).toURI());
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException {
        Path root = Path.of(ProofTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace(file.getFileSystem().getSeparator(), ".");
                types.add(load(name));
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ProofTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a test class that cannot be loaded: " + name, e);
        }
    }
}
