package app.werkbank.store;

import java.time.Instant;

/**
 * A local remark on a record; never sent.
 *
 * @param record what it is about, e.g. {@code registration/17} or {@code vehicle/VIN}
 * @param kind e.g. {@code break_reason}, {@code meter_replaced}, {@code reported_mistake}
 * @param createdAt UTC
 */
public record Note(long id, String record, String kind, String content, Instant createdAt) {}
