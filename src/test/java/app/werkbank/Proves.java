package app.werkbank;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which promises of the sync engine a test proves: invariants I1 to I35, faults F1 to F35 that it injects. On a class
 * it holds for all its tests. {@link ProofTest} makes the table of them, {@code target/proof.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
    String[] value();
}
