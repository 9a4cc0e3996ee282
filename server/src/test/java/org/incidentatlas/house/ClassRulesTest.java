package org.incidentatlas.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the service to its rules on libraries and names, and shows on planted classes that each rule can fail. */
class ClassRulesTest {

    private static final ClassRules SERVICE = new ClassRules("org.incidentatlas");
    private static final ClassRules PLANTED = new ClassRules(Imported.PLANTED_BASE);

    private static final String[] WEB_SERVER = {"io.javalin", "org.eclipse.jetty", "jakarta.servlet"};
    private static final String[] DATABASES = {
        "java.sql",
        "javax.sql",
        "org.jdbi",
        "org.h2",
        "org.h2gis",
        "org.postgresql",
        "net.postgis",
        "org.sqlite",
        "com.zaxxer",
        "org.flywaydb"
    };
    private static final String[] GEOTOOLS = {"org.geotools", "org.opengis", "javax.measure", "tech.units"};

    @Test
    void the_web_server_is_used_only_in_http_and_app() {
        SERVICE.only(List.of("http", "app"), WEB_SERVER).check(Imported.SERVICE);
    }

    @Test
    void databases_are_used_only_in_storage_and_app() {
        SERVICE.only(List.of("storage", "app"), DATABASES).check(Imported.SERVICE);
    }

    @Test
    void geotools_is_used_only_in_geo_and_filter() {
        SERVICE.only(List.of("geo", "filter"), GEOTOOLS).check(Imported.SERVICE);
    }

    @Test
    void nothing_stands_in_the_root_package() {
        SERVICE.nothingInTheRootPackage().check(Imported.SERVICE);
    }

    @Test
    void packages_are_named_by_their_purpose() {
        SERVICE.packagesAreNamedByPurpose().check(Imported.SERVICE);
    }

    @Test
    void only_commands_print() {
        SERVICE.onlyCommandsPrint().check(Imported.SERVICE);
    }

    @Test
    void only_fetch_and_commands_ask_servers_anything() {
        SERVICE.onlyFetchAndCommandsAsk().check(Imported.SERVICE);
    }

    @Test
    void nothing_depends_on_the_zone_or_language_of_the_machine() {
        SERVICE.nothingDependsOnTheMachinesZoneOrLanguage().check(Imported.SERVICE);
    }

    @Test
    void every_package_says_that_nothing_in_it_is_null() {
        assertEquals(List.of(), ClassRules.packagesWithoutNullMarking(Imported.SERVICE));
    }

    @Test
    void a_web_server_elsewhere_is_caught() {
        assertCaught(PLANTED.only(List.of("high"), WEB_SERVER), "low.TalksHttp");
    }

    @Test
    void a_database_elsewhere_is_caught() {
        assertCaught(PLANTED.only(List.of("high"), DATABASES), "low.TalksToDatabases");
    }

    @Test
    void geotools_elsewhere_is_caught() {
        assertCaught(PLANTED.only(List.of("high"), GEOTOOLS), "low.UsesGeoTools");
    }

    @Test
    void a_library_where_it_belongs_is_allowed() {
        PLANTED.only(List.of("low"), DATABASES).check(Imported.allPlanted());
    }

    @Test
    void a_class_in_the_root_package_is_caught() {
        assertCaught(PLANTED.nothingInTheRootPackage(), "planted.Stray");
    }

    @Test
    void a_package_named_util_is_caught() {
        assertCaught(PLANTED.packagesAreNamedByPurpose(), "util.Everything");
    }

    @Test
    void a_class_that_prints_is_caught() {
        assertCaught(PLANTED.onlyCommandsPrint(), "low.Prints");
    }

    @Test
    void a_class_that_asks_a_server_is_caught_whichever_way_it_does() {
        assertCaught(PLANTED.onlyFetchAndCommandsAsk(), "low.AsksServers.byClient");
        assertCaught(PLANTED.onlyFetchAndCommandsAsk(), "low.AsksServers.byAddress");
        assertCaught(PLANTED.onlyFetchAndCommandsAsk(), "low.AsksServers.bySocket");
    }

    @Test
    void a_class_that_asks_for_today_is_caught() {
        assertCaught(PLANTED.nothingDependsOnTheMachinesZoneOrLanguage(), "low.AsksForToday");
    }

    @Test
    void packages_without_a_package_info_or_its_annotation_are_caught() {
        assertEquals(
                List.of(Imported.PLANTED_BASE + ".bare", Imported.PLANTED_BASE + ".util"),
                ClassRules.packagesWithoutNullMarking(Imported.planted("bare", "high", "util")));
    }

    private static void assertCaught(ArchRule rule, String culprit) {
        AssertionError caught = assertThrows(AssertionError.class, () -> rule.check(Imported.allPlanted()));
        assertTrue(caught.getMessage().contains(culprit), caught.getMessage());
    }
}
