package app.werkbank.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import app.werkbank.Proves;
import app.werkbank.api.LoopbackServer.Say;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Fault F4: the JDK can be told to repeat writes by itself; then this program does not start to talk. */
@Isolated("the switch is one of the whole JVM")
class RepeatedWritesTest {

    @Test
    @Proves("F4")
    void theJdkMustNotBeToldToRepeatWrites() throws Exception {
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
        try (LoopbackServer server = LoopbackServer.saying(Say.nothing())) {
            assertThrows(IllegalStateException.class, () -> new HttpRemoteApi(server.settings()).close());
        } finally {
            System.clearProperty("jdk.httpclient.enableAllMethodRetry");
        }
    }
}
