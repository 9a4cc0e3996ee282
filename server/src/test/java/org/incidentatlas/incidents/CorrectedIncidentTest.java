package org.incidentatlas.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.incidentatlas.sources.Rights;
import org.junit.jupiter.api.Test;

class CorrectedIncidentTest {

    @Test
    void a_correction_never_widens_what_may_be_done_with_a_row() {
        Rights closed = new Rights("terms of a data set", false, "cite it so");
        Incident before = new IncidentBuilder("a").rights(closed).build();
        Incident written = new IncidentBuilder("a").killed(4).build();

        assertEquals(closed, written.correcting(before).provenance().rights());
    }
}
