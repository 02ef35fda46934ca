package app.werkbank.platform.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.log.Masking;
import app.werkbank.platform.secret.Secret.Kind;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Secret SECRET = new Secret("correct horse battery");

    @TempDir
    private Path folder;

    /** A key store that keeps its entries in memory and, as the real ones do, throws where there is no such entry. */
    private static final class MemoryVault implements KeyringSecrets.Vault {
        private final Map<String, String> entries = new HashMap<>();

        @Override
        public String get(String account) throws PasswordAccessException {
            if (!entries.containsKey(account)) {
                throw new PasswordAccessException("no such entry");
            }
            return entries.getOrDefault(account, "");
        }

        @Override
        public void set(String account, String secret) {
            entries.put(account, secret);
        }

        @Override
        public void delete(String account) throws PasswordAccessException {
            get(account);
            entries.remove(account);
        }

        @Override
        public void close() {}
    }

    @Test
    void everyPlaceGivesBackWhatItWasGivenAndForgets() {
        MemoryVault vault = new MemoryVault();
        for (Secrets place : List.of(
                new SessionSecrets(),
                new FileSecrets(folder.resolve("secrets.json")),
                new KeyringSecrets(() -> vault, LONG))) {
            assertEquals(new Secrets.Missing(), place.read("example.org-1", Kind.CLIENT_SECRET));
            assertEquals(Optional.empty(), place.keep("example.org-1", Kind.CLIENT_SECRET, SECRET));
            assertEquals(new Secrets.Found(SECRET), place.read("example.org-1", Kind.CLIENT_SECRET));
            assertEquals(new Secrets.Missing(), place.read("example.org-1", Kind.API_KEY));
            assertEquals(new Secrets.Missing(), place.read("example.org-2", Kind.CLIENT_SECRET));
            assertEquals(Optional.empty(), place.forget("example.org-1", Kind.CLIENT_SECRET));
            assertEquals(Optional.empty(), place.forget("example.org-1", Kind.CLIENT_SECRET));
            assertEquals(new Secrets.Missing(), place.read("example.org-1", Kind.CLIENT_SECRET));
        }
    }

    @Test
    void aSecretPrintsAsStarsAndIsMaskedFromThenOn() {
        assertEquals("***", SECRET.toString());
        assertEquals("client_secret=***", Masking.mask("client_secret=" + SECRET.reveal()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileIsItsOwnersAlone() throws Exception {
        Path file = folder.resolve("secrets.json");
        new FileSecrets(file).keep("demo", Kind.API_KEY, SECRET);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aBrokenFileIsUnavailableAndDoesNotQuoteItself() throws Exception {
        Path file = Files.writeString(folder.resolve("secrets.json"), "{\"demo\": correct horse battery");
        Secrets.Unavailable answer =
                assertInstanceOf(Secrets.Unavailable.class, new FileSecrets(file).read("demo", Kind.API_KEY));
        assertFalse(answer.why().contains("horse"), answer.why());
        assertTrue(new FileSecrets(file).keep("demo", Kind.API_KEY, SECRET).isPresent());
        assertTrue(Files.readString(file).contains("correct horse battery"), "what cannot be read is not overwritten");
    }

    @Test
    void withoutAKeyStoreTheAnswerIsUnavailable() {
        Secrets none = new KeyringSecrets(
                () -> {
                    throw new UnsatisfiedLinkError("no native library");
                },
                LONG);
        assertInstanceOf(Secrets.Unavailable.class, none.read("demo", Kind.API_KEY));
        assertTrue(none.keep("demo", Kind.API_KEY, SECRET).isPresent());
    }

    @Test
    void aKeyStoreThatHangsIsLeftAloneUntilItAnswers() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        MemoryVault vault = new MemoryVault();
        vault.set("demo/api-key", SECRET.reveal());
        Secrets slow = new KeyringSecrets(
                () -> {
                    answer.await();
                    answered.countDown();
                    return vault;
                },
                Duration.ofMillis(1));
        assertEquals(
                new Secrets.Unavailable("the key store did not answer in 0.001 s"), slow.read("demo", Kind.API_KEY));
        assertEquals(new Secrets.Unavailable("the key store still does not answer"), slow.read("demo", Kind.API_KEY));
        answer.countDown();
        answered.await();
    }
}
