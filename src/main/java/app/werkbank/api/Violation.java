package app.werkbank.api;

import org.jspecify.annotations.Nullable;

/**
 * One item of a problem's {@code violations}, whose shape is not documented (seed: used-diagnostic-equipment).
 *
 * @param field the best guess at the field that is meant, by its name on the wire ({@code value}); null where there is
 *     none
 * @param text what text the item holds, perhaps its JSON; never empty
 */
public record Violation(@Nullable String field, String text) {}
