package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.Proves;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Domain rules 1, 10 and 11: what a registration is, and what it is not. */
class OdometerRegistrationTest {

    @Test
    @Proves({"O10", "O11"})
    void rules10And11TheServersWordKnowsNeitherATicketNorWhenTheValueWasRead() {
        assertEquals(
                List.of("id", "createdAt", "breaking", "value", "vin"),
                Arrays.stream(OdometerRegistration.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    @Proves("O1")
    void rule1ANewCarsZeroIsRefusedAndNeverMadeAOne() {
        assertEquals(
                new ParsedNumber.Refused(ParsedNumber.Reason.ZERO, 0),
                NumberText.parse("0", Locale.ENGLISH, DistanceUnit.KM));
        assertEquals(
                new ParsedNumber.Refused(ParsedNumber.Reason.ZERO, 0),
                NumberText.parse("0.0", Locale.ENGLISH, DistanceUnit.MI));
    }
}
