package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ClaimIndex;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.Subject;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** The starter record holds to the rule that is kept in it. */
class StarterClaimsTest {

    @Test
    void no_assessor_says_two_things_of_one_ground_and_day() throws IOException {
        List<ControlClaim> claims = claims();
        ClaimIndex index = new ClaimIndex();
        List<String> overlaps = new ArrayList<>();
        for (ControlClaim claim : claims) {
            index.overlap(claim).ifPresent(overlap -> overlaps.add(overlap.standing() + " " + overlap.claim()));
            index.put(claim);
        }

        assertEquals(146, claims.size());
        List<String> nowhere = claims.stream()
                .filter(claim -> Subject.of(claim).isEmpty())
                .map(claim -> claim.id() + " " + claim.where())
                .toList();
        assertEquals(List.of(), nowhere, "all can be compared");
        assertEquals(List.of(), overlaps);
    }

    @Test
    void not_even_of_presence_and_control_or_of_the_whole_and_a_part() throws IOException {
        List<String> sideBySide = new ArrayList<>();
        List<ControlClaim> claims = claims();
        for (int at = 0; at < claims.size(); at++) {
            for (ControlClaim other : claims.subList(0, at)) {
                ControlClaim claim = claims.get(at);
                Subject one = Subject.of(claim).orElseThrow();
                Subject two = Subject.of(other).orElseThrow();
                boolean same =
                        one.assessor().equals(two.assessor()) && one.ground().equals(two.ground());
                if (same && claim.when().meets(other.when())) {
                    sideBySide.add(other.id() + " " + claim.id());
                }
            }
        }

        assertEquals(List.of(), sideBySide);
    }

    private static List<ControlClaim> claims() throws IOException {
        try (TestDatabase database = TestDatabase.embedded()) {
            Stores stores = database.stores();
            Geography geography = Wiring.geography(stores);
            geography.prepare();
            BoundaryIndex index = geography.boundaries(List.of(), LocalDate.of(2026, 1, 1));
            return new StarterRecord(
                            Wiring.gazetteer(stores, index), index.set().id())
                    .control().stream()
                            .filter(ControlClaim.class::isInstance)
                            .map(ControlClaim.class::cast)
                            .toList();
        }
    }
}
