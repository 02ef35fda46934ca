package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.RealProcess;
import app.werkbank.contract.Relay;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * After a run of everything, against a server that quotes what it was sent, no secret and no token is in any file, and
 * no full VIN in any but those that hold the data.
 */
@Proves("I18")
@Execution(ExecutionMode.CONCURRENT)
class SecrecyTest {
    private static final String API_KEY = "key-that-nobody-may-see-42";
    private static final String WRONG_SECRET = "secret-that-is-wrong-and-still-one";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Set<String> tokens = new ConcurrentSkipListSet<>();
    private final StringBuilder printed = new StringBuilder();
    private volatile Set<String> quoted = Set.of();

    /** Notes the tokens, and refuses the requests of some methods in words that quote the whole request. */
    private Relay.Answered between(Relay.Asked asked, Relay.Behind behind) throws IOException, InterruptedException {
        boolean forToken = asked.target().startsWith("/oauth2/token");
        Relay.Answered good = behind.ask(asked);
        if (forToken && good.status() == 200) {
            tokens.add(JSON.readTree(good.body()).get("access_token").asText());
        }
        if (!quoted.contains(asked.method()) || (forToken && good.status() == 200)) {
            return good;
        }
        boolean page = asked.method().equals("GET");
        String quote = asked.method() + " " + asked.target() + " " + asked.headers() + " "
                + new String(asked.body(), StandardCharsets.UTF_8);
        String body = page
                ? "<html><title>Gateway</title><body>" + quote + "</body></html>"
                : JSON.writeValueAsString(Map.of("title", "No", "detail", quote, "violations", List.of(quote)));
        return new Relay.Answered(
                page ? 503 : 422,
                Map.of("Content-Type", List.of(page ? "text/html" : "application/problem+json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingThatMustStayHiddenIsInAnyFileLineOrArgument() throws Exception {
        Set<String> vins = new TreeSet<>();
        try (ReferenceServer server = ReferenceServer.start(
                        ReferenceSettings.demo(folder.resolve("server")).withData(9L, 40, 300));
                Relay relay = Relay.to(server.api(), this::between)) {
            Map<String, String> right = environment(relay, server, server.clientSecret());
            String home = folder.resolve("home").toString();
            run(0, right, "sync", "--home", home);
            JsonNode tickets = JSON.readTree(run(0, right, "export", "tickets", "--format", "json", "--home", home));
            Path readings = folder.resolve("readings.csv");
            Files.writeString(readings, readings(tickets, vins));
            run(0, right, "import", readings.toString(), "--home", home);
            run(1, environment(relay, server, WRONG_SECRET), "sync", "--home", home);
            quoted = Set.of("POST");
            JsonNode refused = JSON.readTree(run(3, right, "sync", "--home", home));
            assertTrue(refused.get("rejected").asInt() >= 10, refused.toString());
            quoted = Set.of("POST", "GET");
            printed.append(run(-1, right, "sync", "--wait", "3", "--home", home));
            printed.append(run(1, environment(relay, server, WRONG_SECRET), "sync", "--home", home));
            printed.append(run(0, right, "status", "--home", home));
            printed.append(run(0, right, "check", "--home", home));
            run(0, right, "support", folder.resolve("support.zip").toString(), "--home", home);
            run(0, right, "backup", folder.resolve("backup.db").toString(), "--home", home);
            quoted = Set.of();
            run(
                    0,
                    right,
                    "tour",
                    "--job-only",
                    "--out",
                    folder.resolve("tour").toString(),
                    "--home",
                    folder.resolve("tour-home").toString());
            arguments(right, home, server.clientSecret());

            Set<String> secrets = new TreeSet<>(tokens);
            secrets.addAll(Set.of(API_KEY, WRONG_SECRET, server.clientSecret()));
            assertTrue(tokens.size() >= 2, "tokens were seen");
            assertTrue(vins.size() >= 10, "vehicles were seen");
            List<String> found = new ArrayList<>();
            for (Path file : files()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                secrets.stream().filter(text::contains).forEach(secret -> found.add("a secret in " + file));
                if (!holdsData(file)) {
                    vins.stream().filter(text::contains).forEach(vin -> found.add(vin + " in " + file));
                }
            }
            for (String part : zipped()) {
                secrets.stream().filter(part::contains).forEach(secret -> found.add("a secret in the support bundle"));
                vins.stream().filter(part::contains).forEach(vin -> found.add(vin + " in the support bundle"));
            }
            secrets.stream().filter(printed.toString()::contains).forEach(secret -> found.add("a secret was printed"));
            assertEquals(List.of(), found);
        }
    }

    /** What a list of processes shows of a run: its own arguments, and those of whatever it has started. */
    private void arguments(Map<String, String> environment, String home, String secret) throws Exception {
        try (RealProcess process =
                RealProcess.start(environment, "reference-api", "--port", "0", "--home", home + "-2")) {
            process.line();
            ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
            Stream.concat(Stream.of(handle), handle.descendants())
                    .forEach(one ->
                            assertFalse(one.info().commandLine().orElse("").contains(secret)));
        }
    }

    private static String readings(JsonNode tickets, Set<String> vins) {
        StringBuilder table = new StringBuilder("vin,value,unit,ticket,observed_at\n");
        for (JsonNode ticket : tickets) {
            String vin = ticket.path("vin").asText("");
            if (vin.length() == 17 && vins.add(vin)) {
                table.append(vin)
                        .append(",900000,km,")
                        .append(ticket.get("number").asText())
                        .append(",2026-03-01T08:00:00Z\n");
            }
        }
        return table.toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("server"))
                            && !file.toString().contains("reference"))
                    .filter(file -> !file.toString().endsWith(".png"))
                    .toList();
        }
    }

    /** The store with its log, its journal and its copies, and the file that the test has written itself. */
    private boolean holdsData(Path file) {
        String path = folder.relativize(file).toString();
        return path.equals("readings.csv")
                || path.contains("connections")
                || path.contains("journal")
                || path.matches(".*\\.db(-wal|-shm)?");
    }

    private List<String> zipped() throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(folder.resolve("support.zip").toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(parts.size() >= 4, "versions, store, settings and log");
        return parts;
    }

    private Map<String, String> environment(Relay relay, ReferenceServer server, String secret) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        environment.put("WERKBANK_API_URL", relay.base().toString());
        environment.put("WERKBANK_TOKEN_URL", relay.base() + "/oauth2/token");
        environment.put("WERKBANK_CLIENT_ID", server.clientId());
        environment.put("WERKBANK_CLIENT_SECRET", secret);
        environment.put("WERKBANK_API_KEY", API_KEY);
        environment.put("WERKBANK_RATE", "0");
        environment.put("WERKBANK_GRACE", "4");
        return environment;
    }

    /** @param exitCode what it must be; -1 for any */
    private String run(int exitCode, Map<String, String> environment, String... arguments) throws Exception {
        RealProcess.Ended ended = RealProcess.run(environment, arguments);
        assertTrue(
                exitCode < 0 || exitCode == ended.exitCode(),
                String.join(" ", arguments) + " ended with " + ended.exitCode() + ": " + ended.out() + ended.err());
        printed.append(ended.err());
        return ended.out();
    }
}
