package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.store.EquipmentRow;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Type-ahead over the known equipment: name, version and number in any word order (screens.md 29). Made once per
 * catalogue; a search over 5 000 is a few milliseconds of comparing prepared texts.
 */
final class EquipmentFinder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Entry> entries;

    private record Entry(EquipmentRow row, String text, boolean maker) {}

    private record Found(Entry entry, int starts) {}

    /**
     * @param catalogue in the order in which it is offered: favourites, last used, by name
     * @param maker numbers of those used before on vehicles of the same maker
     */
    EquipmentFinder(List<EquipmentRow> catalogue, Set<Integer> maker) {
        this.entries = catalogue.stream()
                .map(row -> new Entry(
                        row,
                        folded(row.equipment()),
                        maker.contains(row.equipment().id())))
                .sorted(Comparator.comparing((Entry entry) -> !entry.row.favourite())
                        .thenComparing(entry -> !entry.maker))
                .toList();
    }

    /**
     * Those that hold every word of the text. Words that start a word of the equipment come before words inside one;
     * among equals the order of the catalogue stays.
     */
    List<EquipmentRow> find(String text) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return entries.stream().map(Entry::row).toList();
        }
        List<String> words = Arrays.asList(BLANKS.split(folded));
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry.text::contains))
                .map(entry -> new Found(entry, (int) words.stream()
                        .filter(word -> entry.text.contains(" " + word))
                        .count()))
                .sorted(Comparator.comparingInt(Found::starts).reversed())
                .map(found -> found.entry.row)
                .toList();
    }

    private static String folded(Equipment equipment) {
        String version = equipment.version() == null ? "" : equipment.version();
        return " " + fold(equipment.name() + " " + version + " " + equipment.id());
    }

    private static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
    }
}
