package org.incidentatlas.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.LonLat;

/** Files of made-up events in the columns of ACLED, UCDP GED or the GTD, with accounts as long as usual ones. Seeded. */
public final class MadeUpEvents {

    private static final long SEED = 20_180_630;
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 1_700;

    private static final List<String> WORDS = List.of(
            "fighters",
            "attacked",
            "a",
            "checkpoint",
            "on",
            "the",
            "road",
            "to",
            "district",
            "centre",
            "police",
            "said",
            "several",
            "were",
            "killed,",
            "others",
            "wounded",
            "and",
            "\"two\"",
            "vehicles",
            "burned;",
            "reports",
            "differ");

    private static final List<String> PARTIES = List.of(
            "Taliban", "Islamic State Khorasan Province (ISKP)", "Afghan security forces", "Civilians (Afghanistan)");

    private final Scheme scheme;
    private final BoundaryIndex boundaries;
    private final List<AdminUnit> districts;
    private final Random random = new Random(SEED);

    public MadeUpEvents(Scheme scheme, BoundaryIndex boundaries) {
        this.scheme = scheme;
        this.boundaries = boundaries;
        this.districts = boundaries.units(AdminLevel.ADM2).stream()
                .filter(unit -> unit.label() != null)
                .toList();
    }

    /** Writes a file with so many rows, in the order of their ids. */
    public void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", scheme.columns()));
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                Map<String, String> fields = fields(row);
                StringBuilder line = new StringBuilder();
                for (String column : scheme.columns()) {
                    line.append(line.isEmpty() ? "" : ",").append(quoted(fields.getOrDefault(column, "")));
                }
                out.write(line.append('\n').toString());
            }
        }
    }

    private static String quoted(String field) {
        boolean needed = field.indexOf(',') >= 0 || field.indexOf('"') >= 0;
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private Map<String, String> fields(int row) {
        AdminUnit district = districts.get(random.nextInt(districts.size()));
        String province = boundaries.path(district.pcode()).stream()
                .filter(unit -> unit.level() == AdminLevel.ADM1)
                .map(unit -> unit.names().english())
                .findFirst()
                .orElse("");
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Map<String, String> fields = new HashMap<>();
        LonLat label = district.label();
        if (label != null) {
            fields.put("latitude", Degrees.text(label.lat()));
            fields.put("longitude", Degrees.text(label.lon()));
        }
        String name = district.names().english();
        return switch (scheme.id()) {
            case "acled" -> acled(fields, row, day, province, name);
            case "ucdp" -> ucdp(fields, row, day, province, name);
            default -> gtd(fields, row, day, province, name);
        };
    }

    private Map<String, String> acled(
            Map<String, String> fields, int row, LocalDate day, String province, String district) {
        fields.put("event_id_cnty", String.format(Locale.ROOT, "AFG%08d", row));
        fields.put("event_date", day.toString());
        fields.put("year", Integer.toString(day.getYear()));
        fields.put("time_precision", "1");
        fields.put("disorder_type", "Political violence");
        fields.put("event_type", "Battles");
        fields.put("sub_event_type", "Armed clash");
        fields.put("actor1", party());
        fields.put("inter1", "Rebel group");
        fields.put("actor2", party());
        fields.put("inter2", "State forces");
        fields.put("interaction", "State forces-Rebel group");
        fields.put("iso", "4");
        fields.put("region", "Caucasus and Central Asia");
        fields.put("country", "Afghanistan");
        fields.put("admin1", province);
        fields.put("admin2", district);
        fields.put("location", district);
        fields.put("geo_precision", Integer.toString(1 + random.nextInt(3)));
        fields.put("source", "Made-up News; Invented Agency");
        fields.put("source_scale", "National");
        fields.put("notes", account(40));
        fields.put("fatalities", Integer.toString(random.nextInt(15)));
        fields.put("timestamp", Long.toString(1_600_000_000L + row));
        return fields;
    }

    private Map<String, String> ucdp(
            Map<String, String> fields, int row, LocalDate day, String province, String district) {
        int best = random.nextInt(20);
        fields.put("id", Integer.toString(10_000_000 + row));
        fields.put("year", Integer.toString(day.getYear()));
        fields.put("type_of_violence", "1");
        fields.put("conflict_name", "Afghanistan: Government");
        fields.put("dyad_name", "Government of Afghanistan - Taleban");
        fields.put("side_a", "Government of Afghanistan");
        fields.put("side_b", "Taleban");
        fields.put("source_article", "\"Made-up News," + day + "," + account(8) + "\"");
        fields.put("where_prec", Integer.toString(1 + random.nextInt(5)));
        fields.put("where_coordinates", district + " town");
        fields.put("where_description", account(6));
        fields.put("adm_1", province + " province");
        fields.put("adm_2", district + " district");
        fields.put("country", "Afghanistan");
        fields.put("country_id", "700");
        fields.put("region", "Asia");
        fields.put("event_clarity", "1");
        fields.put("date_prec", "1");
        fields.put("date_start", day + " 00:00:00.000");
        fields.put("date_end", day + " 00:00:00.000");
        fields.put("deaths_b", Integer.toString(best));
        fields.put("best", Integer.toString(best));
        fields.put("high", Integer.toString(best + 3));
        fields.put("low", Integer.toString(best));
        return fields;
    }

    private Map<String, String> gtd(
            Map<String, String> fields, int row, LocalDate day, String province, String district) {
        fields.put("eventid", Long.toString(201_700_000_000L + row));
        fields.put("iyear", Integer.toString(day.getYear()));
        fields.put("imonth", Integer.toString(day.getMonthValue()));
        fields.put("iday", Integer.toString(day.getDayOfMonth()));
        fields.put("country_txt", "Afghanistan");
        fields.put("provstate", province);
        fields.put("city", district);
        fields.put("specificity", Integer.toString(1 + random.nextInt(4)));
        fields.put("vicinity", "0");
        fields.put("summary", day + ": " + account(45));
        fields.put("attacktype1", "3");
        fields.put("attacktype1_txt", "Bombing/Explosion");
        fields.put("targtype1", "3");
        fields.put("targtype1_txt", "Police");
        fields.put("target1", "Checkpoint");
        fields.put("gname", "Taliban");
        fields.put("claimed", Integer.toString(random.nextInt(2)));
        fields.put("nkill", Integer.toString(random.nextInt(9)));
        fields.put("nwound", "-99");
        fields.put("scite1", account(10));
        fields.put("dbsource", "Made up");
        return fields;
    }

    private String party() {
        return PARTIES.get(random.nextInt(PARTIES.size()));
    }

    private String account(int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
