package org.incidentatlas.bench;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * One event as a data set might tell it, before it is put into the columns of that data set.
 *
 * @param key the event; two rows with one key are of one event
 * @param day the first day told
 * @param days how many days it is told to have lasted, 1 or more
 * @param district the district's name, or null where only the province is told
 * @param province the province's name
 * @param point where it is put
 * @param party who is told to have done it, by a word of {@link DuplicateRows}
 * @param kind what happened, in ACLED's sub-types
 * @param killed the dead told, or null
 * @param words what else is told of place and target
 */
record ToldEvent(
        String key,
        LocalDate day,
        int days,
        @Nullable String district,
        String province,
        LonLat point,
        String party,
        String kind,
        @Nullable Integer killed,
        List<String> words) {}
