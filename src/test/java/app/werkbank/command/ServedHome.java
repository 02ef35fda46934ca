package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A data folder of its own and a server of its own, for tests that run the program as an administrator does. */
final class ServedHome implements AutoCloseable {
    static final String KM = "7654321";

    final ReferenceServer server;
    final Path folder;
    Path home;

    ServedHome(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.server = ReferenceServer.start(
                ReferenceSettings.demo(folder.resolve("reference")).withData(3L, 30, 300));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Pulls, and takes one reading of an invented value from a file into the outbox. @return its VIN */
    String readingInTheOutbox() throws Exception {
        json(0, environment(), "sync");
        JsonNode ticket = null;
        for (JsonNode each : new ObjectMapper()
                .readTree(run(environment(), "export", "tickets", "--format", "json")
                        .out())) {
            boolean open = each.get("state").asText().equals("in_progress");
            ticket = open && each.get("vin").asText().length() == 17 ? each : ticket;
        }
        assertNotNull(ticket);
        Path file = Files.writeString(
                folder.resolve("in.csv"),
                "vin,value,unit,ticket,observed_at\n" + ticket.get("vin").asText() + "," + KM + ",km,"
                        + ticket.get("number").asText() + "," + Instant.now().minusSeconds(60) + "\n");
        assertEquals(
                1,
                json(0, environment(), "import", file.toString())
                        .get("imported")
                        .asInt());
        return ticket.get("vin").asText();
    }

    long onServer(String vin) {
        return server.registrations(vin).stream()
                .filter(row -> row.value() == Float.parseFloat(KM))
                .count();
    }

    RealProcess.Ended run(Map<String, String> environment, String... command) throws Exception {
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--home";
        arguments[1] = home.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        return RealProcess.run(environment, arguments);
    }

    JsonNode json(int exitCode, Map<String, String> environment, String... command) throws Exception {
        RealProcess.Ended ended = run(environment, command);
        assertEquals(exitCode, ended.exitCode(), ended.out() + ended.err());
        assertEquals(1, ended.out().lines().count(), "one JSON object on one line");
        return new ObjectMapper().readTree(ended.out());
    }

    Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "HOME", folder.toString(),
                "WERKBANK_API_URL", server.api().toString(),
                "WERKBANK_TOKEN_URL", server.tokenUrl().toString(),
                "WERKBANK_CLIENT_ID", server.clientId(),
                "WERKBANK_CLIENT_SECRET", server.clientSecret(),
                "WERKBANK_RATE", "0"));
    }
}
