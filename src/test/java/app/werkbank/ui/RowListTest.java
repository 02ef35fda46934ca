package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class RowListTest {
    @Test
    void itTellsItsChangesAsTheListOfTheToolkitDoes() {
        SplittableRandom random = new SplittableRandom(11);
        ObservableList<Integer> ours = new RowList<>();
        ObservableList<Integer> theirs = FXCollections.observableArrayList();
        List<String> oursTold = told(ours);
        List<String> theirsTold = told(theirs);
        for (int round = 0; round < 2_000; round++) {
            int begin = random.nextInt(10);
            List<Integer> found = random.nextInt(8) == 0
                    ? List.of()
                    : IntStream.range(begin, begin + random.nextInt(12))
                            .filter(row -> random.nextInt(4) > 0)
                            .boxed()
                            .toList();
            Lists.update(ours, found);
            Lists.update(theirs, found);
            assertEquals(found, ours);
            assertEquals(theirsTold, oursTold);
        }
    }

    @Test
    void aHundredThousandRowsLeaveInOneChange() {
        ObservableList<Integer> rows = new RowList<>();
        rows.addAll(IntStream.range(0, 100_000).boxed().toList());
        List<Integer> left = new ArrayList<>();
        rows.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                left.add(change.getRemovedSize());
            }
        });
        Lists.update(rows, List.of(0));
        assertEquals(List.of(99_999), left);
        assertEquals(List.of(0), rows);
    }

    private static List<String> told(ObservableList<Integer> rows) {
        List<String> told = new ArrayList<>();
        rows.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + " " + change.getTo() + " " + change.getRemoved() + " "
                        + change.getAddedSubList());
            }
        });
        return told;
    }
}
