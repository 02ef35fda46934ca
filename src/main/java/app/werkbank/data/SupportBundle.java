package app.werkbank.data;

import app.werkbank.store.Contents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is handed to whoever looks into a trouble: a few texts, put into one file only after a person could read every
 * word of them. No secret and no full VIN is in it, because whoever gathers the texts masks them as a log is masked.
 */
public record SupportBundle(List<Part> parts) {

    public SupportBundle {
        parts = List.copyOf(parts);
    }

    /**
     * One of the texts.
     *
     * @param name of its entry in the file, such as {@code log/werkbank.0.log}
     */
    public record Part(String name, String text) {

        /** Its size in UTF-8. */
        public int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** What a store holds, in numbers and without a row of it; a line for each, and the findings of its check. */
    public static String describe(Contents contents, List<Finding> findings) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("schema: " + contents.schema());
        lines.add("last complete sync: " + contents.lastSync());
        lines.add("tickets: " + contents.tickets());
        lines.add("odometer registrations: " + contents.odometer());
        lines.add("used equipment: " + contents.equipment());
        contents.intents()
                .forEach((kind, states) ->
                        states.forEach((state, count) -> lines.add("entries " + kind + " " + state + ": " + count)));
        findings.forEach(finding -> lines.add(
                "check " + finding.check() + ": " + (finding.ok() ? "ok" : "NOT OK") + ", " + finding.detail()));
        return lines.toString();
    }

    /**
     * Writes it into a file of the owner's alone.
     *
     * @param target does not exist yet, its folder does
     * @return its size in bytes
     * @throws DataException where the target is in the way or cannot be written; then nothing is left of it
     */
    public long write(Path target) throws DataException {
        return NewFile.write(target, "support bundle", this::zip);
    }

    private void zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
