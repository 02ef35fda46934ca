package app.werkbank.ui.vehicle;

import app.werkbank.domain.CheckDigit;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinProblem;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the screens say about a VIN: an echo to recognise the car by, and quiet hints (domain rules VIN 1, 2 and 4). */
public record VinWords(Texts texts) {

    /** "Honda, Japan, 1993": as much of maker, country and model year as is known; perhaps empty. */
    public String echo(VinReading vin) {
        List<String> parts = new ArrayList<>();
        if (vin.maker() != null) {
            parts.add(vin.maker());
        }
        if (vin.country() != null) {
            parts.add(Locale.of("", vin.country())
                    .getDisplayCountry(texts.localeProperty().get()));
        }
        if (!vin.modelYears().isEmpty()) {
            parts.add(vin.modelYears().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" " + texts.get("vehicle.or") + " ")));
        }
        return String.join(", ", parts);
    }

    /** What is odd about it, one sentence each, the check digit last and never as a problem; perhaps empty. */
    public List<String> hints(VinReading vin) {
        List<String> hints = new ArrayList<>();
        vin.problems().forEach(problem -> hints.add(problem(problem, vin.text())));
        if (vin.checkDigit() == CheckDigit.MISMATCH) {
            hints.add(texts.get(vin.strongHint() ? "vehicle.check.strong" : "vehicle.check.normal"));
        }
        return hints;
    }

    /** One problem in words, with its place and what may have been meant. */
    public String problem(VinProblem problem, String text) {
        return switch (problem.code()) {
            case WRONG_LENGTH -> texts.get("vehicle.vin.length", Vin.LENGTH, text.length());
            case IMPOSSIBLE_LETTER ->
                texts.get("vehicle.vin.letter", at(text, problem), problem.position(), offers(problem.offers()));
            case ILLEGAL_CHARACTER -> texts.get("vehicle.vin.character", at(text, problem), problem.position());
        };
    }

    private String offers(String offers) {
        return offers.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" " + texts.get("vehicle.or") + " "));
    }

    private static String at(String text, VinProblem problem) {
        return text.substring(problem.position() - 1, problem.position());
    }
}
