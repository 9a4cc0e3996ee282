package org.incidentatlas.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.incidents.Incident;

/** A data set's way of writing events as rows. Implementations are immutable. */
public sealed interface Scheme permits Acled, Ucdp, Gtd {

    /** Every scheme there is, the most telling header first. */
    static List<Scheme> all() {
        return List.of(new Ucdp(), new Gtd(), new Acled());
    }

    static Optional<Scheme> named(String id) {
        return all().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /** The word for it in commands and ids: {@code acled}, {@code ucdp}, {@code gtd}. */
    String id();

    /** Who publishes it. */
    String publisher();

    /** The columns of its current edition, in order. */
    List<String> columns();

    /** The columns without which a table is not this scheme's. */
    List<String> needed();

    /** Columns of which one must be there, the preferred first: the row's own id. */
    List<String> idColumns();

    /** Columns that divide up a figure of another one; a row that was changed here keeps them as they came. */
    default List<String> shares() {
        return List.of();
    }

    default boolean recognises(Columns columns) {
        return columns.lacking(needed()).isEmpty() && idColumns().stream().anyMatch(columns::has);
    }

    /** The terms its rows are under, with the least that its publisher asks of a citation. */
    DataTerms terms();

    /** How far the public sees its rows. */
    Visibility visibility();

    /** The row in the terms of this record; what cannot be read is noted on the row. */
    ReportedEvent read(RowReader row, Actors actors);

    /** An incident of any origin as a row of {@link #columns()}; columns it says nothing about are left out. */
    Map<String, String> write(Incident incident, ExportedPlace place);
}
