package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.intake.Reading;

/** Reads which units the words for a part of the country stand for; such a region has no point. */
public final class RegionRows {

    private RegionRows() {}

    /** Reads the text of a {@code regions.csv}. */
    public static Reading<Place> read(String text) {
        return Table.of("regions.csv", text, List.of("id", "name", "variants", "names_dari", "pcodes"))
                .read(RegionRows::place);
    }

    private static Place place(Row row) {
        String name = row.required("name");
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(name, PlaceName.Kind.OFFICIAL));
        row.list("variants").forEach(variant -> names.add(new PlaceName(variant, PlaceName.Kind.VARIANT)));
        row.list("names_dari").forEach(dari -> names.add(new PlaceName(dari, PlaceName.Kind.DARI)));
        return new Place(
                row.required("id"),
                name,
                names,
                PlaceLevel.REGION,
                "region",
                null,
                row.list("pcodes"),
                null,
                null,
                PointBasis.REPRESENTATIVE,
                null);
    }
}
