package app.werkbank.command;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The two streams of a command: one JSON object on one line for programs, words for people.
 *
 * <p>Both are UTF-8. Names of record components become {@code snake_case}; instants, ids and paths become strings;
 * decimals are written plainly, without an exponent.
 */
public final class CommandOutput {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(UUID.class, ToStringSerializer.instance)
                    .addSerializer(Path.class, ToStringSerializer.instance))
            .build();

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out where JSON and exported files go
     * @param err where words for people go
     */
    public CommandOutput(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Writes a record or a map as one line of JSON, and sends it off at once; a long one as it is made. */
    public void json(Object answer) {
        try {
            JSON.writeValue(out, answer);
            out.print('\n');
            out.flush();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON can be made of " + answer.getClass(), e);
        }
    }

    /** Writes {@code {"error": sentence}} for programs and the sentence for people. */
    public void error(String sentence) {
        json(Map.of("error", sentence));
        say(sentence);
    }

    /** Writes a line for people. */
    public void say(String line) {
        err.println(line);
    }

    /** Standard output itself, for a command whose answer is a file. */
    public PrintStream stream() {
        return out;
    }

    /** Where words for people go. */
    public PrintStream words() {
        return err;
    }
}
