package app.werkbank.data;

import org.jspecify.annotations.Nullable;

/**
 * Why a line of a file was not taken; it does not stop the others.
 *
 * @param line number of the line in the file; the header is line 1
 * @param field the column; null where the line as a whole is malformed
 * @param message what is wrong and what is expected, in English
 */
public record RowProblem(int line, @Nullable String field, String message) {}
