package app.werkbank.ui.chart;

import java.time.Instant;

/**
 * The reading that is being typed and is not saved: a point that nobody has promised yet (screens 7).
 *
 * @param at now, in UTC
 * @param km its value in kilometres
 * @param breaks whether it would break the trend (domain rule 3)
 */
public record Ghost(Instant at, double km, boolean breaks) {}
