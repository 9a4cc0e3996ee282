package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.PlaceRow.Part;
import org.incidentatlas.intake.batch.NameColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which columns of a table name its places. */
final class GeocodeColumns {

    private static final String USUAL = "place";

    @Option(
            names = "--column",
            arity = "1..*",
            paramLabel = "NAME",
            description = "The column of names, or several as province=NAME district=NAME place=NAME. Default: place.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--province-column", paramLabel = "NAME", description = "The column of provinces.")
    private @Nullable String province;

    @Option(names = "--district-column", paramLabel = "NAME", description = "The column of districts.")
    private @Nullable String district;

    @Option(names = "--place-column", paramLabel = "NAME", description = "The column of places.")
    private @Nullable String place;

    /** @throws OperatorError when two options name the same part */
    NameColumns chosen() {
        String inProvince = province;
        String inDistrict = district;
        String inPlace = place;
        for (String column : columns) {
            Part part = part(column);
            String name =
                    part == null ? column : column.substring(part.toString().length() + 1);
            switch (part == null ? Part.PLACE : part) {
                case PROVINCE -> inProvince = once(inProvince, name, Part.PROVINCE);
                case DISTRICT -> inDistrict = once(inDistrict, name, Part.DISTRICT);
                case PLACE -> inPlace = once(inPlace, name, Part.PLACE);
            }
        }
        return inProvince == null && inDistrict == null && inPlace == null
                ? NameColumns.of(USUAL)
                : new NameColumns(inProvince, inDistrict, inPlace);
    }

    private static @Nullable Part part(String column) {
        for (Part part : Part.values()) {
            if (column.startsWith(part + "=")) {
                return part;
            }
        }
        return null;
    }

    private static String once(@Nullable String before, String name, Part part) {
        if (before != null) {
            throw new OperatorError("the column of the " + part + " is given twice: " + before + " and " + name);
        }
        return name;
    }
}
