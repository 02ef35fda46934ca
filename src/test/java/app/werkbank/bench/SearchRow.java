package app.werkbank.bench;

import app.werkbank.store.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * A keystroke in the search of the tickets: from the text to the first page of rows in the view model, over words that are
 * typed letter by letter.
 */
final class SearchRow implements BenchRow {
    private static final int GOAL_SIZE = 1_000_000;
    private static final double MOST_RATIO = 0.1;
    private static final double FRAME_MS = 16;
    private static final int ROUNDS = 3;
    /** So many keystrokes for one of the slow baseline. */
    private static final int PLAIN_EVERY = 4;

    private static final int PAGE = 100;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int size : Stores.SIZES) {
            try (Store store = Stores.open(size);
                    PlainSearch plain = new PlainSearch(Stores.options(size).file())) {
                double ours = typed(store).at(95);
                double like = plain(plain, keystrokes()).at(95);
                String id = "search/" + size;
                String what = "keystroke to the first 100 rows, 95 of 100; baseline: LIKE '%…%'";
                measures.add(
                        size == GOAL_SIZE
                                ? Measure.against(
                                        id,
                                        what,
                                        ours,
                                        "ms",
                                        like,
                                        "<= 0.1; 16 ms",
                                        ours <= MOST_RATIO * like && ours < FRAME_MS)
                                : Measure.watched(id, what, ours, "ms", like));
            }
        }
        return measures;
    }

    /** The search of the program, after one round that does not count. */
    private static Samples typed(Store store) throws Exception {
        Samples samples = new Samples();
        try (TypedSearch search = new TypedSearch(store)) {
            for (int round = -1; round < ROUNDS; round++) {
                for (String text : keystrokes()) {
                    long nanos = search.type(text);
                    if (round >= 0) {
                        samples.add(nanos);
                    }
                }
            }
        }
        return samples;
    }

    private static Samples plain(PlainSearch plain, List<String> keystrokes) throws Exception {
        Samples samples = new Samples();
        for (int i = 0; i < keystrokes.size(); i += PLAIN_EVERY) {
            String text = keystrokes.get(i);
            samples.time(() -> plain.ask(text, PAGE));
        }
        return samples;
    }

    /** A number, the end of a VIN, the same as a hand would misread it, and a reference. */
    private static List<String> keystrokes() {
        String end = Stores.vin(42).substring(9);
        List<String> words = List.of("7004711", end, end.replace('0', 'O').replace('1', 'I'), "RO 01234", "EXT-007");
        List<String> keystrokes = new ArrayList<>();
        for (String word : words) {
            for (int length = 1; length <= word.length(); length++) {
                keystrokes.add(word.substring(0, length));
            }
        }
        return keystrokes;
    }
}
