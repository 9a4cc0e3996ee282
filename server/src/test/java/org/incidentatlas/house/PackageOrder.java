package org.incidentatlas.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lines of packages below a base package: a package uses only packages on lines above its own, and those on one line
 * never see each other. A name stands for the package and all inside it.
 */
record PackageOrder(String base, List<List<String>> lines) {

    /** The order of the service's packages. One that is not built yet has its place already. */
    static final PackageOrder OF_THE_SERVICE = new PackageOrder(
            "org.incidentatlas",
            List.of(
                    List.of("geo", "time"),
                    List.of("filter"),
                    List.of("ledger"),
                    List.of("access"),
                    List.of("sources"),
                    List.of("actors"),
                    List.of("boundaries"),
                    List.of("gazetteer"),
                    List.of("incidents", "control", "estimates"),
                    List.of("timeline"),
                    List.of("exchange"),
                    List.of("proposals"),
                    List.of("publish.features", "publish.tiles", "publish.exports", "intake"),
                    List.of("briefings"),
                    List.of("http", "storage", "fetch"),
                    List.of("bench"),
                    List.of("app")));

    ArchRule isKept() {
        return ArchRuleDefinition.classes().should(useOnlyPackagesAbove()).allowEmptyShould(false);
    }

    ArchRule namesEveryPackage() {
        return ArchRuleDefinition.classes().should(haveAPlace()).allowEmptyShould(false);
    }

    private ArchCondition<JavaClass> useOnlyPackagesAbove() {
        return new ArchCondition<>("use only packages on lines above their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    if (isForbidden(type, use.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private ArchCondition<JavaClass> haveAPlace() {
        return new ArchCondition<>("stand in a package that the order names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (entry(type.getPackageName()).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no place in the order"));
                }
            }
        };
    }

    private boolean isForbidden(JavaClass user, JavaClass used) {
        Optional<String> from = entry(user.getPackageName());
        Optional<String> to = entry(used.getPackageName());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return false;
        }
        return line(to.get()).orElseThrow() >= line(from.get()).orElseThrow();
    }

    private Optional<String> entry(String packageName) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(name -> (packageName + ".").startsWith(base + "." + name + "."))
                .findFirst();
    }

    private OptionalInt line(String entry) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(entry)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
