package org.incidentatlas.intake.records;

import java.util.Locale;
import java.util.regex.Pattern;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.ReportedEvent;
import org.incidentatlas.exchange.ReportedPlace.Exactness;

/**
 * Where a new record is never public to the point: homes, schools, hospitals, shelters, places of worship, aid offices. Only
 * the words of the row are looked at; an editor may decide otherwise, with a reason.
 */
final class SensitivePlaces {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:home|homes|house|houses|residence|school|schools|madrasa|madrassa|university|hospital|hospitals|clinic|"
                    + "clinics|health cent(?:er|re)|shelter|shelters|mosque|mosques|shrine|church|temple|gurdwara|"
                    + "aid office|ngo|charity)\\b");

    private SensitivePlaces() {}

    /** The visibility of the data set, but to the district only where the row puts a point on such a place. */
    static Visibility visibility(Visibility ofDataSet, ReportedEvent event) {
        boolean exact =
                event.place().exactness() == Exactness.POINT || event.place().exactness() == Exactness.NAMED;
        if (ofDataSet != Visibility.OPEN || !exact) {
            return ofDataSet;
        }
        String words = (event.place().text() + " " + event.target() + " " + event.summary()).toLowerCase(Locale.ROOT);
        return WORDS.matcher(words).find() ? Visibility.TO_DISTRICT : Visibility.OPEN;
    }
}
