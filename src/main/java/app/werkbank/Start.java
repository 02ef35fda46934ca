package app.werkbank;

import java.util.List;
import java.util.Optional;

/** What a start without a command comes to (README: commands). */
sealed interface Start {
    /** The main job end to end, shown without a screen. */
    List<String> TOUR = List.of("tour", "--out", "target/tour");

    /** The window can open. */
    record Window() implements Start {}

    /** It cannot, but the start was a clone's {@code mvn}: after the sentence the tour shows what the program does. */
    record Tour(String sentence, List<String> arguments) implements Start {}

    /** It cannot: the sentence says why, and the exit code is 1. */
    record Refusal(String sentence) implements Start {}

    /**
     * @param obstacle what stands in the way of a window, as {@link app.werkbank.platform.Display#problem()} has it
     * @param fromMaven whether Maven started the program
     */
    static Start decide(Optional<String> obstacle, boolean fromMaven) {
        if (obstacle.isEmpty()) {
            return new Window();
        }
        return fromMaven ? new Tour(obstacle.get(), TOUR) : new Refusal(obstacle.get());
    }

    /** The pom says so with {@code -Dwerkbank.run=maven}. */
    static boolean isFromMaven() {
        return "maven".equals(System.getProperty("werkbank.run"));
    }
}
