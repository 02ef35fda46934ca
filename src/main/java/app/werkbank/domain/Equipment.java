package app.werkbank.domain;

import org.jspecify.annotations.Nullable;

/**
 * A diagnostic equipment as harvested from answers or entered by number; the API has no catalogue (domain rule
 * Equipment 3).
 *
 * @param id its number
 * @param name perhaps empty
 * @param version null where there is none
 */
public record Equipment(int id, String name, @Nullable String version) {}
