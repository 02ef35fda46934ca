package app.werkbank.command;

import app.werkbank.data.CellException;
import app.werkbank.data.CsvException;
import app.werkbank.data.CsvReader;
import app.werkbank.data.ReadingCells;
import app.werkbank.data.RowProblem;
import app.werkbank.domain.Analysis;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Mark;
import app.werkbank.domain.Reading;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.Vin;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code analyse}: judges the odometer series of a file, row by row, and stores nothing. */
@Command(
        name = "analyse",
        description = "Judges odometer readings from a file with the columns vin, created_at and value.")
public final class AnalyseCommand implements Callable<Integer> {
    private static final String VIN = "vin";
    private static final String CREATED_AT = "created_at";
    private static final String VALUE = "value";

    private final CommandContext context;
    private final List<Line> lines = new ArrayList<>();
    private final List<RowProblem> errors = new ArrayList<>();
    /** Each VIN once, however many lines have it. */
    private final Map<String, String> vehicles = new HashMap<>();

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8; the delimiter is that of the header line.")
    private @Nullable Path file;

    public AnalyseCommand(CommandContext context) {
        this.context = context;
    }

    /** A good line; the instant is kept as the file has it. */
    private record Line(int number, String createdAt, Analysis.Row row) {}

    /** A row of the answer. */
    private record Row(
            int line,
            String vin,
            String createdAt,
            BigDecimal value,
            boolean breaking,
            boolean belowEarlierMaximum,
            boolean culprit,
            boolean tooHigh) {}

    /** The rows of the answer, each made when it is written: of a long file they would all be held beside its lines. */
    private static final class Rows extends AbstractList<Row> implements RandomAccess {
        private final List<Line> lines;
        private final List<Mark> marks;

        private Rows(List<Line> lines, List<Mark> marks) {
            this.lines = lines;
            this.marks = marks;
        }

        @Override
        public Row get(int index) {
            return row(lines.get(index), marks.get(index));
        }

        @Override
        public int size() {
            return marks.size();
        }
    }

    private record Answer(List<Row> rows, List<RowProblem> errors) {}

    @Override
    public Integer call() throws CommandFailure {
        read(Objects.requireNonNull(file));
        List<Mark> marks = Analysis.of(lines.stream().map(Line::row).toList(), TrendLimits.DEFAULT);
        context.output().json(new Answer(new Rows(lines, marks), errors));
        return errors.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static Row row(Line line, Mark mark) {
        Reading reading = line.row().reading();
        return new Row(
                line.number(),
                line.row().vin(),
                line.createdAt(),
                reading.value().value(),
                mark.breaking(),
                mark.belowEarlierMaximum(),
                mark.culprit(),
                mark.tooHigh());
    }

    private void read(Path path) throws CommandFailure {
        try (CsvReader csv = CsvReader.open(path, VIN, CREATED_AT, VALUE)) {
            for (Optional<CsvReader.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                take(row.get(), csv);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + path + ".", e);
        } catch (CsvException e) {
            throw new CommandFailure("The file " + path + " cannot be analysed: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void take(CsvReader.Row row, CsvReader csv) {
        if (row.problem() != null) {
            errors.add(new RowProblem(row.line(), null, row.problem()));
            return;
        }
        try {
            Vin vin = ReadingCells.vin(row, VIN);
            Instant at = ReadingCells.instant(row, CREATED_AT);
            BigDecimal value = ReadingCells.value(row, VALUE, csv.numbers(), DistanceUnit.KM);
            String vehicle = vehicles.computeIfAbsent(vin.text(), text -> text);
            lines.add(new Line(
                    row.line(),
                    row.cell(CREATED_AT),
                    new Analysis.Row(vehicle, new Reading(new Kilometres(value), at))));
        } catch (CellException e) {
            errors.add(e.on(row.line()));
        }
    }
}
