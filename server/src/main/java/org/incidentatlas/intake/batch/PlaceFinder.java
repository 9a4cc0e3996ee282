package org.incidentatlas.intake.batch;

import java.util.List;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceRow;
import org.incidentatlas.gazetteer.RowGeocoder;

/** Finds places for rows. Used by several threads at once. */
public interface PlaceFinder {

    /**
     * What is found for each row, in the same order.
     *
     * @param rows none blank, and no part of one that {@link org.incidentatlas.gazetteer.NameText#fault} refuses
     */
    List<FoundPlace> find(List<PlaceRow> rows);

    /** Finds places in this process. */
    static PlaceFinder of(Geocoder geocoder) {
        RowGeocoder byHierarchy = new RowGeocoder(geocoder);
        return rows -> rows.stream()
                .map(row -> row.isPlaceOnly()
                        ? FoundPlace.of(geocoder.geocode(GeocodeQuery.of(row.place())))
                        : FoundPlace.of(byHierarchy.geocode(row)))
                .toList();
    }
}
