package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    @Proves("F24")
    void aPageThatCouldNotBeReadProvesNoDamage() {
        assertFalse(Checks.prove(List.of("Tree 5 page 7: unable to get the page. error code=266")), "I/O error");
        assertFalse(Checks.prove(List.of("Tree 5 page 7: unable to get the page. error code=13")), "full disk");
        assertFalse(Checks.prove(List.of()));
    }

    @Test
    @Proves("F27")
    void whatSqliteCallsCorruptDoes() {
        assertTrue(Checks.prove(List.of("Tree 5 page 7: btreeInitPage() returns error code 11")));
        assertTrue(Checks.prove(List.of("wrong # of entries in index intent_by_lane")));
        assertTrue(Checks.prove(List.of(
                "Tree 5 page 7: unable to get the page. error code=266", "row 3 missing from index intent_by_state")));
    }
}
