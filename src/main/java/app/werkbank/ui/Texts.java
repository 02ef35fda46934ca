package app.werkbank.ui;

import app.werkbank.domain.DistanceUnit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Every word on the screens, in the language of the moment.
 *
 * <p>A key starts with its room: {@code vehicle.title} stands in {@code ui/vehicle/texts_en.properties} and its three
 * sisters; the room {@code ui} is this package itself. There is no list of rooms to keep. A pattern is a
 * {@link MessageFormat} with one simplification: an apostrophe is an apostrophe. Numbers handed in as numbers are
 * grouped, so a ticket's number is handed in as text. A key is written out in the code, or as a literal that ends in a
 * dot ({@code "ui.ticket." + raw}); the tests find both.
 */
public final class Texts {
    /** The languages that are complete, as ISO 639 codes, the first being the one for everybody else. */
    public static final List<String> LANGUAGES = List.of("en", "nl", "de", "fr");

    private static final Duration WEEK = Duration.ofDays(7);

    private final ObjectProperty<Locale> locale;
    private final Clock clock;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    /**
     * @param wanted its language if that is one of {@link #LANGUAGES}, else English; its region shapes the numbers
     * @param clock what "2 h ago" counts from, and the time zone of what is shown
     */
    public Texts(Locale wanted, Clock clock) {
        this.locale = new SimpleObjectProperty<>(this, "locale", spoken(wanted));
        this.clock = clock;
    }

    /** The locale itself where its language is one of {@link #LANGUAGES}, else British English. */
    public static Locale spoken(Locale wanted) {
        return LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.UK;
    }

    /** The language and region of the moment; setting it changes every text on the screens at once. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /**
     * Switches the language; the region stays where the wanted locale has none.
     *
     * @param wanted see the constructor
     */
    public void speak(Locale wanted) {
        locale.set(spoken(wanted));
    }

    /** @throws IllegalStateException where the key has no text; the message is the line to add */
    public String get(String key, @Nullable Object... args) {
        String pattern = pattern(key, locale.get().getLanguage());
        if (args.length == 0) {
            return pattern;
        }
        @Nullable
        Object[] values = Arrays.stream(args)
                .map(arg -> arg instanceof ObservableValue<?> value ? value.getValue() : arg)
                .toArray();
        return new MessageFormat(pattern.replace("'", "''"), locale.get()).format(values);
    }

    /**
     * The text that follows the language, and those of its arguments that are observable values. It is to be bound to,
     * which keeps it alive; who only listens to it has to keep it.
     *
     * @throws IllegalStateException at once where the key has no text
     */
    public StringBinding of(String key, @Nullable Object... args) {
        pattern(key, locale.get().getLanguage());
        Observable[] watched = Stream.concat(
                        Stream.of(locale),
                        Arrays.stream(args).filter(Observable.class::isInstance).map(Observable.class::cast))
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> get(key, args), watched);
    }

    /** Numbers, dates and times as the locale of the moment writes them. */
    public Formats formats() {
        return new Formats(locale.get(), clock.getZone());
    }

    /** How long ago an instant was: "just now", "5 min ago", "2 h ago", "3 days ago", and its date after a week. */
    public String ago(Instant then) {
        Duration gone = Duration.between(then, clock.instant());
        if (gone.toMinutes() < 1) {
            return get("ui.ago.now");
        }
        if (gone.toHours() < 1) {
            return get("ui.ago.minutes", gone.toMinutes());
        }
        if (gone.toDays() < 1) {
            return get("ui.ago.hours", gone.toHours());
        }
        return gone.compareTo(WEEK) < 0
                ? get("ui.ago.days", gone.toDays())
                : formats().date(then);
    }

    /** The time alone for today ("14:02"), else the date with the time. */
    public String moment(Instant instant) {
        Formats formats = formats();
        return formats.sameDay(instant, clock.instant()) ? formats.time(instant) : formats.dateTime(instant);
    }

    /** A distance with its unit, as the locale groups it. */
    public String distance(BigDecimal value, DistanceUnit unit) {
        return formats().distance(value, unit);
    }

    private String pattern(String key, String language) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("a key starts with its room and a dot, not '" + key + "'");
        }
        String path = path(key.substring(0, dot), language);
        String pattern = files.computeIfAbsent(path, Texts::read).get(key);
        if (pattern == null) {
            throw new IllegalStateException(
                    "no text; add to src/main/resources/app/werkbank/ui/" + path + " the line " + key + "=…");
        }
        return pattern;
    }

    private static String path(String room, String language) {
        return (room.equals("ui") ? "" : room + "/") + "texts_" + language + ".properties";
    }

    private static Map<String, String> read(String path) {
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts " + path + " cannot be read", e);
        }
    }
}
