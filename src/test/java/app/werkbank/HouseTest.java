package app.werkbank;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** The arrows of the house run one way, and what a room must not know it does not know (README: map of the house). */
@AnalyzeClasses(packages = "app.werkbank", importOptions = HouseTest.ProgramOnly.class)
class HouseTest {

    /** The program's classes, not those of its tests, wherever a build puts them. */
    static final class ProgramOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test");
        }
    }

    /** Whom each room may know. The root, where everything is put together, knows all, and nobody knows it. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("domain", List.of()),
            Map.entry("platform", List.of()),
            Map.entry("reference", List.of()),
            Map.entry("store", List.of("domain")),
            Map.entry("api", List.of("domain")),
            Map.entry("sync", List.of("domain", "store", "api")),
            Map.entry("data", List.of("domain", "store")),
            Map.entry("ui", List.of("domain", "store", "sync", "data", "platform")),
            Map.entry("command", List.of("domain", "store", "sync", "data", "platform", "reference")),
            Map.entry("desktop", List.of("domain", "store", "api", "sync", "data", "platform", "ui", "command")),
            Map.entry("tour", List.of("domain", "store", "sync", "platform", "ui", "command", "desktop")));

    private static final String CONNECTIONS = "app.werkbank.store.Connections";

    @ArchTest
    static void everyRoomHasItsArrows(JavaClasses program) {
        Set<String> rooms = new TreeSet<>();
        program.stream()
                .map(each -> each.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .forEach(parts -> rooms.add(parts[2]));
        assertEquals(rooms, new TreeSet<>(ARROWS.keySet()), "rooms that there are, and rooms with arrows");
    }

    @ArchTest
    static void arrowsRunOneWay(JavaClasses program) {
        ARROWS.forEach((room, known) -> noClasses()
                .that(in(room))
                .should()
                .dependOnClassesThat(ours().and(not(in(room))).and(not(in(known.toArray(String[]::new)))))
                .as(room + " knows " + (known.isEmpty() ? "no other room" : "of the rooms only " + known))
                .check(program));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("app.werkbank.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that(in("domain"))
            .should()
            .onlyDependOnClassesThat(in("domain").or(resideInAnyPackage("java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule domainAsksNobody = noClasses()
            .that(in("domain").and(not(named("domain.Wmi")))) // the makers are a table beside their class
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule javaFxIsForScreens =
            only("the screens and what opens them", in("ui", "desktop", "tour").or(root()), "javafx..");

    @ArchTest
    static final ArchRule sqlIsForTheStore =
            only("the store, and the reference API's own", in("store", "reference"), "java.sql..", "org.sqlite..");

    /** While a store is open its one thread writes; before, a migration does, and a restore that takes in the log. */
    @ArchTest
    static final ArchRule onlyTheStoreAndTheFileAsAWholeOpenAWriter = noClasses()
            .that(not(named("store.Store", "store.DataFile")))
            .should()
            .callMethod(CONNECTIONS, "writer", Path.class.getName());

    @ArchTest
    static final ArchRule connectionsComeFromOnePlaceAndMigrationHasItsOwn = noClasses()
            .that(in("store").and(not(named("store.Connections", "store.Migration"))))
            .should()
            .callMethod(CONNECTIONS, "source", Path.class.getName(), boolean.class.getName())
            .orShould()
            .dependOnClassesThat(belongToAnyOf(DriverManager.class, SQLiteDataSource.class));

    @ArchTest
    static final ArchRule migratingIsForTheStore = only("the store", in("store"), "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyTheApiCallsAServer = only("the api", in("api"), "java.net.http..");

    @ArchTest
    static final ArchRule onlyTheReferenceApiServes = only("the reference API", in("reference"), "com.sun.net..");

    @ArchTest
    static final ArchRule theKeyStoreIsForThePlatform =
            only("the platform", in("platform"), "com.github.javakeyring..");

    @ArchTest
    static final ArchRule theCommandLineIsForCommands =
            only("the commands", in("command", "tour").or(root()), "picocli..");

    @ArchTest
    static final ArchRule paperIsForPaper =
            only("ui.paper", in("ui.paper"), "org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule jsonIsForTheWireAndFiles = only(
            "what speaks to the wire, to files and to other programs",
            in("api", "reference", "platform", "command").or(named("ui.outbox.Violations")), // of a problem kept raw
            "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes = noClasses()
            .that(in("ui"))
            .and()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..");

    @ArchTest
    static final ArchRule whatDrawsAsksNoStore = noClasses()
            .that(in("ui").and(describe("draw", HouseTest::draws)))
            .should()
            .dependOnClassesThat(named("store.Store", "store.Db"));

    @ArchTest
    static final ArchRule controlsAndChartsKnowNoScreen = noClasses()
            .that(in("ui.control", "ui.chart"))
            .should()
            .dependOnClassesThat(
                    in("ui").and(resideOutsideOfPackage("app.werkbank.ui")).and(not(in("ui.control", "ui.chart"))));

    /** The edge of sync: the desk that takes wishes, the thread that steps the engine, and the calls it makes. */
    private static final DescribedPredicate<JavaClass> EDGE = named(
            "sync.Sync",
            "sync.SyncService",
            "sync.ApiCalls",
            "sync.Runs",
            "sync.StatusBoard",
            "sync.Entries",
            "sync.Desk",
            "sync.Wishes",
            "sync.Decisions",
            "sync.FileEntry");

    @ArchTest
    static final ArchRule theEngineHasNoClockNoChanceAndNoInput = noClasses()
            .that(in("sync").and(not(EDGE)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..")
                    .or(belongToAnyOf(Clock.class, Random.class, Thread.class)));

    @ArchTest
    static final ArchRule linesGoToTheSystemsLogger =
            only("the log itself", in("platform.log"), "java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule wordsGoToThePersonThroughOneOutput = noClasses()
            .that(not(
                    named("Werkbank", "platform.log.LogSetup"))) // which makes it; and where the log cannot be written
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class);

    private static ArchRule only(String who, DescribedPredicate<? super JavaClass> allowed, String... packages) {
        return noClasses()
                .that(not(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as("only " + who + " may use " + List.of(packages));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("app.werkbank..");
    }

    private static DescribedPredicate<JavaClass> root() {
        return resideInAPackage("app.werkbank");
    }

    private static DescribedPredicate<JavaClass> in(String... rooms) {
        return resideInAnyPackage(
                Stream.of(rooms).map(room -> "app.werkbank." + room + "..").toArray(String[]::new));
    }

    /** These classes, and what is written within them. */
    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> full = Stream.of(names).map(name -> "app.werkbank." + name).collect(Collectors.toSet());
        return describe(
                "are among " + full, each -> full.contains(each.getName().split("\\$", 2)[0]));
    }

    private static boolean draws(JavaClass each) {
        return each.getDirectDependenciesFromSelf().stream()
                .anyMatch(one -> one.getTargetClass().getPackageName().startsWith("javafx.scene"));
    }
}
