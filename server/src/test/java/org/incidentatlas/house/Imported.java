package org.incidentatlas.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;

/** The classes that the rules look at: the service's own, and those planted to break the rules. */
final class Imported {

    static final String PLANTED_BASE = "org.incidentatlas.house.planted";

    static final JavaClasses SERVICE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private Imported() {}

    static JavaClasses planted(String... packages) {
        String[] names =
                Arrays.stream(packages).map(name -> PLANTED_BASE + "." + name).toArray(String[]::new);
        return new ClassFileImporter().importPackages(names);
    }

    static JavaClasses allPlanted() {
        return new ClassFileImporter().importPackages(PLANTED_BASE);
    }
}
