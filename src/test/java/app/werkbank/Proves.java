package app.werkbank;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which promises a test proves: of the sync engine its invariants I1 to I35 and the faults F1 to F35 that it injects;
 * of the domain the rules O1 to O15 of odometer registrations, V1 to V8 of the VIN, T1 to T3 of tickets, E1 to E4 of used
 * equipment. On a class it holds for all its tests. {@link ProofTest} makes the table of them, {@code target/proof.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
    String[] value();
}
