package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The inks and the font of one control as style sheets set them, so that a change of theme or text size redraws it at
 * once.
 */
final class Look implements Palette {

    /** A control that has a look. */
    interface Looking extends Styleable {
        Look look();
    }

    private static final Map<Ink, CssMetaData<Looking, Color>> COLOURS = new EnumMap<>(Ink.class);
    private static final FontCssMetaData<Looking> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(Looking node) {
            return !node.look().font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(Looking node) {
            return node.look().font;
        }
    };
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink ink : Ink.values()) {
            CssMetaData<Looking, Color> colour = new CssMetaData<>(ink.property(), ColorConverter.getInstance()) {
                @Override
                public boolean isSettable(Looking node) {
                    return !node.look().colour(ink).isBound();
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(Looking node) {
                    return node.look().colour(ink);
                }
            };
            COLOURS.put(ink, colour);
            all.add(colour);
        }
        all.add(FONT);
        ALL = Collections.unmodifiableList(all);
    }

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Ink.class);
    private final SimpleStyleableObjectProperty<Font> font;

    /** @param changed called after any ink or the font has changed */
    Look(Looking owner, Runnable changed) {
        for (Ink ink : Ink.values()) {
            CssMetaData<Looking, Color> meta = Objects.requireNonNull(COLOURS.get(ink));
            var colour = new SimpleStyleableObjectProperty<>(meta, owner, ink.property(), ink.paper());
            colour.addListener((property, before, after) -> changed.run());
            colours.put(ink, colour);
        }
        font = new SimpleStyleableObjectProperty<>(FONT, owner, "font", Font.getDefault());
        font.addListener((property, before, after) -> changed.run());
    }

    /** What a control with a look answers to {@code getCssMetaData}. */
    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        return ALL;
    }

    @Override
    public Color of(Ink ink) {
        return colour(ink).get();
    }

    Font font() {
        return font.get();
    }

    private SimpleStyleableObjectProperty<Color> colour(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }
}
