package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersistenceTest extends ServerTest {

    @Test
    void everythingOutlastsARestart() throws IOException {
        UUID open = ticket("in_progress");
        String id = register("1234.5").json().path("id").asText();
        caller.post(Caller.EQUIPMENT, use(open, Toolbox.FIRST_ID + 40));
        server.setTicketState(open, "outsourced");
        var registrations = server.registrations(VIN);
        var used = server.usedEquipment(open);
        String tickets = caller.get(Caller.TICKETS + "?limit=1000").text();
        String secret = server.clientSecret();
        long count = server.countRegistrations();

        restart(settings());
        assertEquals(registrations, server.registrations(VIN));
        assertEquals(used, server.usedEquipment(open));
        assertTrue(used.contains(Toolbox.FIRST_ID + 40));
        assertEquals(tickets, caller.get(Caller.TICKETS + "?limit=1000").text());
        assertEquals(secret, server.clientSecret());
        assertEquals(count, server.countRegistrations());
        assertEquals(201, count);
        assertEquals(
                "1234.5",
                caller.get(Caller.ODOMETER + "/" + id).json().path("value").asText());
    }

    @Test
    void aTokenDoesNotOutlastARestart() throws IOException {
        String token = caller.token();
        restart(settings());
        assertProblem(401, caller.raw(caller.bare(Caller.TICKETS).header("Authorization", "Bearer " + token)));
    }

    @Test
    void dataThatWereMadeWithAnotherSeedOrSizeAreRefused() {
        stop();
        for (ReferenceSettings other : new ReferenceSettings[] {
            settings().withData(8L, 24, 200),
            settings().withData(7L, 25, 200),
            settings().withData(null, null, 201)
        }) {
            var error = assertThrows(IllegalStateException.class, () -> ReferenceServer.start(other));
            assertTrue(error.toString().contains("were made with"), error.toString());
        }
        start(settings().withData(null, null, null));
        assertEquals(200, server.countRegistrations());
    }

    @Test
    void everyDirectoryHasASecretOfItsOwn() {
        String secret = server.clientSecret();
        restart(ReferenceSettings.demo(directory.resolve("other")).withData(7L, 6, 0));
        assertNotEquals(secret, server.clientSecret());
        assertEquals(43, secret.length());
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = server.api().getPort();
        ReferenceSettings same = ReferenceSettings.demo(directory.resolve("other"))
                .withData(1L, 6, 0)
                .withPort(port);
        var error = assertThrows(UncheckedIOException.class, () -> ReferenceServer.start(same));
        assertTrue(error.toString().contains(Integer.toString(port)), error.toString());
    }

    @Test
    void settingsOutOfTheirRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> settings().withPort(65_536));
        assertThrows(IllegalArgumentException.class, () -> settings().withRate(-1));
        assertThrows(IllegalArgumentException.class, () -> settings().withData(1L, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> settings().withData(1L, 0, 10_000_001));
    }

    @Test
    void whatAnotherTechnicianAddsFollowsTheSameRules() throws IOException {
        register("500");
        Registration other = server.addRegistration(VIN, 400, ticket("in_progress"));
        assertTrue(other.breaking());
        assertEquals(other, server.registrations(VIN).getLast());
    }
}
