package org.incidentatlas.proposals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement on control with the columns of {@code control.csv}, as an editor would send it.
 *
 * @param columns in the order of the table; those without a value are left out
 * @param evidence ids of the incident's statements that it rests on
 */
public record ClaimForm(Map<String, String> columns, List<String> evidence) {

    public ClaimForm {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        evidence = List.copyOf(evidence);
    }
}
