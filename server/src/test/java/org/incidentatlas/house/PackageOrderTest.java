package org.incidentatlas.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the order of the service's packages, and shows on planted packages that the rule can fail. */
class PackageOrderTest {

    private static final PackageOrder PLANTED =
            new PackageOrder(Imported.PLANTED_BASE, List.of(List.of("low", "beside"), List.of("high")));

    @Test
    void packages_use_only_packages_above_their_own() {
        PackageOrder.OF_THE_SERVICE.isKept().check(Imported.SERVICE);
    }

    @Test
    void every_class_stands_in_a_package_that_the_order_names() {
        PackageOrder.OF_THE_SERVICE.namesEveryPackage().check(Imported.SERVICE);
    }

    @Test
    void a_package_that_uses_one_below_is_caught() {
        AssertionError caught = assertThrows(
                AssertionError.class, () -> PLANTED.isKept().check(Imported.planted("low", "beside", "high")));

        assertTrue(caught.getMessage().contains("low.UsesWhatIsBelow"), caught.getMessage());
    }

    @Test
    void two_packages_on_one_line_that_see_each_other_are_caught() {
        AssertionError caught = assertThrows(
                AssertionError.class, () -> PLANTED.isKept().check(Imported.planted("low", "beside", "high")));

        assertTrue(caught.getMessage().contains("low.SeesItsNeighbour"), caught.getMessage());
    }

    @Test
    void using_a_package_above_is_allowed() {
        PLANTED.isKept().check(Imported.planted("high", "beside"));
    }

    @Test
    void a_package_without_a_place_is_caught() {
        AssertionError caught = assertThrows(
                AssertionError.class, () -> PLANTED.namesEveryPackage().check(Imported.planted("high", "bare")));

        assertEquals(
                1,
                caught.getMessage()
                        .lines()
                        .filter(line -> line.contains("bare.Unnamed"))
                        .count());
    }
}
