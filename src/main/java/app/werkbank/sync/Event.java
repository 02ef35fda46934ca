package app.werkbank.sync;

import app.werkbank.api.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to the engine. */
sealed interface Event {

    /** The store is open, and this is what it holds. */
    record Opened(Opening.Found found) implements Event {}

    /** The desk made or changed these intents; how they stand now is to be read. */
    record Told(List<UUID> intents) implements Event {}

    /** A request came to an end. */
    record Answered(long id, Answer<?> answer) implements Event {}

    /** A transaction is durable. */
    record Stored(long id, Op.Result result) implements Event {}

    /** A transaction was rolled back; it is tried again. */
    record NotStored(long id, String why) implements Event {}

    /** The VINs whose history is kept fresh. */
    record Followed(Set<String> vins) implements Event {}

    /** A timer went off. */
    record Tick() implements Event {}

    record Switched(boolean on) implements Event {}

    /** A person wants everything tried now. */
    record Now() implements Event {}

    /** A person stops the reading of lists. */
    record PullStopped() implements Event {}

    /** A vehicle was opened. */
    record VehicleOpened(String vin) implements Event {}

    /** A ticket is on screen, or none is. */
    record Showing(@Nullable UUID ticket) implements Event {}

    /** No new request from here on. */
    record Closing() implements Event {}
}
