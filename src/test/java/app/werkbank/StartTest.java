package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void withADisplayTheWindowOpensHoweverItWasStarted() {
        assertEquals(new Start.Window(), Start.decide(Optional.empty(), false));
        assertEquals(new Start.Window(), Start.decide(Optional.empty(), true));
    }

    @Test
    void withoutADisplayAnInstalledProgramSaysWhyAndEnds() {
        assertEquals(new Start.Refusal("No display."), Start.decide(Optional.of("No display."), false));
    }

    @Test
    void withoutADisplayTheRunFromMavenGoesOnToTheTour() {
        assertEquals(
                new Start.Tour("No display.", List.of("tour", "--out", "target/tour")),
                Start.decide(Optional.of("No display."), true));
    }
}
