package app.werkbank.data;

/**
 * One thing that was looked at.
 *
 * @param check what: one lower-case word, with underscores
 * @param ok whether it is as it should be
 * @param detail what was found, for a person, in English
 */
public record Finding(String check, boolean ok, String detail) {}
