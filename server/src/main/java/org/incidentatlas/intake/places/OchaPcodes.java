package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.NameKinds;

/**
 * Reads the list of P-codes that OCHA publishes: CSV with a header. Its names become further names of the units with those
 * codes; codes that the set in use lacks are reported.
 */
final class OchaPcodes {

    private static final String SOURCE = "OCHA, list of P-codes";
    private static final List<String> NEEDED = List.of("Location", "Admin Level", "P-Code", "Name");
    private static final Set<String> LEVELS = Set.of("0", "1", "2", "3", "4");

    private final Harvest harvest;
    private final UnitFinder units;
    private final String country;

    /** @param country code of ISO 3166-1 with two letters; the list writes three */
    OchaPcodes(Harvest harvest, UnitFinder units, String country) {
        this.harvest = harvest;
        this.units = units;
        this.country = new Locale.Builder().setRegion(country).build().getISO3Country();
    }

    void read(InputStream in, LongConsumer progress) throws IOException {
        new Rows(harvest, progress).csv(in, NEEDED, this::take);
    }

    private void take(PlaceRow row) {
        String pcode = row.name("P-Code");
        String name = row.name("Name");
        String level = row.text("Admin Level");
        if (!LEVELS.contains(level)) {
            row.reject("Admin Level", "unknown", "'" + level + "' is none of 0, 1, 2, 3, 4.");
        }
        dated(row);
        harvest.id(pcode, row.line(), "P-Code");
        if (row.isBroken()) {
            return;
        }
        if (!row.text("Location").equals(country)) {
            harvest.skip("lies in another country");
            return;
        }
        AdminUnit unit = units.unit(pcode).orElse(null);
        if (unit == null) {
            harvest.unmatched(name + " (" + pcode + ")");
        } else {
            harvest.alias(new Alias(pcode, name, NameKinds.of(name, unit.names().english()), SOURCE));
        }
    }

    private void dated(PlaceRow row) {
        String day = row.text("Valid from date");
        try {
            if (!day.isEmpty()) {
                harvest.dated(LocalDate.parse(day));
            }
        } catch (DateTimeException notDate) {
            row.reject("Valid from date", "malformed", "'" + day + "' is not a day written YYYY-MM-DD.");
        }
    }
}
