package app.werkbank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house run one way (README: map of the house). */
@AnalyzeClasses(packages = "app.werkbank", importOptions = HouseTest.ProgramOnly.class)
class HouseTest {

    /** The program's classes, not those of its tests, wherever a build puts them. */
    static final class ProgramOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test");
        }
    }

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("app.werkbank.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("app.werkbank.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule storeKnowsDomainAlone =
            not("store", "api", "sync", "data", "ui", "platform", "reference", "command");

    @ArchTest
    static final ArchRule apiKnowsDomainAlone =
            not("api", "store", "sync", "data", "ui", "platform", "reference", "command");

    @ArchTest
    static final ArchRule syncKnowsNothingAboveIt =
            not("sync", "data", "ui", "platform", "reference", "command", "desktop");

    @ArchTest
    static final ArchRule dataKnowsDomainAndStore =
            not("data", "api", "sync", "ui", "platform", "reference", "command");

    @ArchTest
    static final ArchRule platformKnowsNobody =
            not("platform", "domain", "store", "api", "sync", "data", "ui", "reference", "command", "desktop");

    @ArchTest
    static final ArchRule screensNeverTalkToTheServer = not("ui", "api", "reference", "command", "desktop", "tour");

    @ArchTest
    static final ArchRule theReferenceApiSharesNothing =
            not("reference", "domain", "store", "api", "sync", "data", "ui", "platform", "command", "desktop");

    @ArchTest
    static final ArchRule nothingBelowTheScreensKnowsJavaFx = noClasses()
            .that()
            .resideInAnyPackage(
                    "app.werkbank.domain..",
                    "app.werkbank.store..",
                    "app.werkbank.api..",
                    "app.werkbank.sync..",
                    "app.werkbank.data..",
                    "app.werkbank.platform..",
                    "app.werkbank.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes = noClasses()
            .that()
            .resideInAPackage("app.werkbank.ui..")
            .and()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..");

    @ArchTest
    static final ArchRule theEngineHasNoClockNoChanceAndNoInput = noClasses()
            .that()
            .haveSimpleNameStartingWith("Engine")
            .or()
            .haveSimpleName("Pulling")
            .or()
            .haveSimpleName("Pushing")
            .or()
            .haveSimpleName("LaneBook")
            .or()
            .haveSimpleName("PullPlan")
            .or()
            .haveSimpleName("Gate")
            .or()
            .haveSimpleName("Reconciler")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("app.werkbank.(*)..").should().beFreeOfCycles();

    private static ArchRule not(String room, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "app.werkbank." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("app.werkbank." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
