package app.werkbank.sync;

import java.time.Instant;

/**
 * When an event happened, by both clocks.
 *
 * @param mono milliseconds of a clock that never jumps; timers use it
 * @param wall the local clock, UTC; may jump
 */
record Moment(long mono, Instant wall) {}
