package org.incidentatlas.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Rules on compiled classes below a base package, so that the same rules can be shown to fail on planted classes. */
record ClassRules(String base) {

    private static final Set<String> MEANINGLESS = Set.of("util", "utils", "common", "helper", "helpers", "misc");

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemDefaultZone()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()");

    /** Libraries named by package are used in the given packages of ours and nowhere else. */
    ArchRule only(List<String> users, String... libraries) {
        String[] allowed = users.stream().map(user -> base + "." + user + "..").toArray(String[]::new);
        String[] used = Arrays.stream(libraries).map(library -> library + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAnyPackage(used))
                .allowEmptyShould(false);
    }

    ArchRule nothingInTheRootPackage() {
        return noClasses().should().resideInAPackage(base).allowEmptyShould(false);
    }

    ArchRule packagesAreNamedByPurpose() {
        return noClasses()
                .should()
                .resideInAnyPackage(MEANINGLESS.stream()
                        .map(name -> ".." + name + "..")
                        .sorted()
                        .toArray(String[]::new))
                .allowEmptyShould(false);
    }

    /** Standard output belongs to the commands. */
    ArchRule onlyCommandsPrint() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".app..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(false);
    }

    /** Nothing is asked of another machine but by {@code fetch}; commands and measurements ask the service on this one. */
    ArchRule onlyFetchAndCommandsAsk() {
        String[] askers = {base + ".fetch..", base + ".bench..", base + ".app.."};
        return noClasses()
                .that()
                .resideOutsideOfPackages(askers)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
                .orShould()
                .dependOnClassesThat(assignableTo(URLConnection.class))
                .orShould()
                .dependOnClassesThat(assignableTo(Socket.class))
                .orShould()
                .callMethod(URL.class, "openStream")
                .allowEmptyShould(false);
    }

    /** The machine's clock, zone and language never decide what a record says: a {@code Clock} is handed in. */
    ArchRule nothingDependsOnTheMachinesZoneOrLanguage() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".app..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the machine's zone, language or clock", call -> {
                    return OF_THE_MACHINE.contains(signature(call));
                }))
                .allowEmptyShould(false);
    }

    /** Packages that hold classes and do not say, in a {@code package-info}, that nothing in them is null. */
    static List<String> packagesWithoutNullMarking(JavaClasses imported) {
        return imported.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !isNullMarked(each))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
    }

    private static boolean isNullMarked(JavaPackage each) {
        return each.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static String signature(JavaAccess<?> call) {
        return call.getTarget().getFullName();
    }
}
