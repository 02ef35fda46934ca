package app.werkbank.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One command run inside the test.
 *
 * @param out standard output as it was printed
 */
record CommandRun(int exitCode, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CommandRun of(Function<CommandContext, Object> command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandContext context = new CommandContext(new CommandOutput(out, err), Map.of(), _ -> {});
        int exitCode = new CommandLineProgram(context, _ -> ExitCode.DONE, List.of(command.apply(context)))
                .run(List.of(arguments));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one JSON object on the one line. */
    JsonNode json() {
        if (out.indexOf('\n') != out.length() - 1) {
            throw new AssertionError("not one line: " + out);
        }
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + out, e);
        }
    }
}
