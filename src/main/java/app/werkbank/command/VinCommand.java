package app.werkbank.command;

import app.werkbank.domain.VinProblem;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.domain.VinRegion;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vin}: cleans and reads one VIN; exit 0 also where it is not valid. */
@Command(name = "vin", description = "Cleans a VIN as a scanner or a paste brings it, and says what it tells.")
public final class VinCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "TEXT", description = "The text; in quotes where it has blanks.")
    private @Nullable String text;

    public VinCommand(CommandContext context) {
        this.context = context;
    }

    private record Problem(int position, String code, String message) {}

    private record Answer(
            String vin,
            boolean valid,
            List<Problem> problems,
            String checkDigit,
            @Nullable String region,
            @Nullable String maker,
            List<Integer> modelYears,
            String lookAlikeKey) {}

    @Override
    public Integer call() {
        VinReading reading = VinReader.read(Objects.requireNonNull(text), Year.now(ZoneOffset.UTC));
        context.output().json(answer(reading));
        return ExitCode.DONE;
    }

    private static Answer answer(VinReading reading) {
        VinRegion region = reading.region();
        return new Answer(
                reading.text(),
                reading.vin().isPresent(),
                reading.problems().stream()
                        .map(problem -> problem(reading.text(), problem))
                        .toList(),
                lower(reading.checkDigit()),
                region == null ? null : region.label(),
                reading.maker(),
                reading.modelYears(),
                reading.lookAlikeKey());
    }

    private static Problem problem(String vin, VinProblem problem) {
        return new Problem(problem.position(), lower(problem.code()), message(vin, problem));
    }

    private static String message(String vin, VinProblem problem) {
        return switch (problem.code()) {
            case WRONG_LENGTH -> "a VIN has 17 characters, this has " + vin.length();
            case IMPOSSIBLE_LETTER ->
                "the letter " + vin.charAt(problem.position() - 1) + " never occurs in a VIN, perhaps it is "
                        + String.join(" or ", problem.offers().split(""));
            case ILLEGAL_CHARACTER -> "'" + vin.charAt(problem.position() - 1) + "' never occurs in a VIN";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
