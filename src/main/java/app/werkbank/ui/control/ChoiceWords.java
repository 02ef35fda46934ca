package app.werkbank.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of a choice whose text is never typed. */
public final class ChoiceWords<T> extends StringConverter<@Nullable T> {
    private final Function<@Nullable T, String> words;

    /** @param words of one value, and of null for none */
    public ChoiceWords(Function<@Nullable T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("a choice is not typed: " + text);
    }
}
