package app.werkbank.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.werkbank.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

@Proves("I18")
class MaskingTest {
    private static final String VIN = "JH4KA7630PC007649";

    @Test
    void aVinKeepsItsLastSixWhereverItStands() {
        for (String text : List.of(
                VIN,
                "GET /v2/vehicles/odometer-registrations?vin=" + VIN + "&limit=1000",
                "{\"vin\":\"" + VIN + "\"}",
                "vin%3D" + VIN,
                "a_" + VIN + "_b",
                VIN + "," + VIN,
                VIN.toLowerCase(java.util.Locale.ROOT))) {
            String masked = Masking.mask(text);
            assertFalse(masked.toUpperCase(java.util.Locale.ROOT).contains("JH4KA"), masked);
            assertEquals(true, masked.contains("…007649") || masked.contains("…pc007649") || masked.contains("007649"));
        }
        assertEquals("lane …007649 waits", Masking.mask("lane " + VIN + " waits"));
    }

    @Test
    void whatOnlyHasSeventeenLettersOrOtherLengthsStays() {
        for (String text : List.of(
                "at app.werkbank.SettingsStoreTest.open(SettingsStoreTest.java:17)",
                "497f6eca-6276-4993-bfeb-53cbbbba6f08",
                "2023-03-15T08:12:28.123456789Z",
                "0123456789abcdef0123456789abcdef")) {
            assertEquals(text, Masking.mask(text));
        }
    }

    @Test
    void aKnownSecretIsGoneAlsoWhereItHoldsAnother() {
        Masking.hide("hunter2hunter2-abc");
        Masking.hide("hunter2hunter2");
        assertEquals("secret=*** and ***.", Masking.mask("secret=hunter2hunter2-abc and hunter2hunter2."));
    }
}
