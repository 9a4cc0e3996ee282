package org.incidentatlas.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.DatePrecision;

/** A statement on who holds ground: either that a party stood there over some days, or that it lost it on one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ControlClaim.class, name = "claim"),
    @JsonSubTypes.Type(value = ControlChange.class, name = "change")
})
public sealed interface ControlStatement permits ControlClaim, ControlChange {

    /** The kind of record under which the ledger keeps control statements; claims and changes share one id space. */
    String KIND = "control";

    String id();

    /** The unit, place or region it is about; never sharper than the source. */
    Location where();

    /** How exactly its days are known. */
    DatePrecision precision();

    String summary();

    List<Evidence> evidence();

    Provenance provenance();

    boolean inBrief();

    /** How far the public sees it. */
    Visibility visibility();

    /** The day from which it was certainly out: its own source or the earliest of the further ones. */
    default LocalDate knownFrom() {
        LocalDate own = provenance().knownFrom();
        LocalDate further = Standing.knownFrom(evidence(), own);
        return further.isBefore(own) ? further : own;
    }
}
