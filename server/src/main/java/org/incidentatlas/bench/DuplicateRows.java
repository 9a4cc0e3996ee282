package org.incidentatlas.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.IncidentFilter;
import org.incidentatlas.timeline.PlacedIncident;

/**
 * Writes the incidents of the starter record, told again, as files of ACLED, UCDP GED and the GTD, with other events beside them;
 * and keeps which row is of which event.
 */
public final class DuplicateRows {

    private static final String ISKP = "Islamic State Khorasan Province";
    private static final long SEED = 20_210_826;

    private final List<PlacedIncident> incidents;
    private final Retelling retelling;
    private final Map<String, String> events = new LinkedHashMap<>();

    /** @param starter the starter record */
    public DuplicateRows(Atlas starter) {
        BoundaryIndex boundaries = starter.boundaries();
        this.retelling = new Retelling(boundaries);
        this.incidents = starter.timeline()
                .incidents(IncidentFilter.within(boundaries.unit("AF").orElseThrow()), Known.unlimited())
                .incidents();
        incidents.forEach(
                placed -> events.put(placed.incident().id(), placed.incident().id()));
    }

    /** Record ids, each with the event it is of. */
    public Map<String, String> events() {
        return events;
    }

    /** Writes the file of one data set. */
    public void write(Scheme scheme, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", scheme.columns()) + "\n");
            int number = 1;
            for (PlacedIncident placed : incidents) {
                Optional<ToldEvent> plain = Retelling.plain(placed);
                if (plain.isEmpty()) {
                    continue;
                }
                Random random = random(plain.get().key(), scheme.id());
                if (random.nextInt(4) > 0) {
                    row(out, scheme, retelling.again(plain.get(), random), number++, random);
                }
                for (int beside = 0; beside < 2; beside++) {
                    ToldEvent other = retelling.beside(
                            plain.get(), beside, random(plain.get().key(), "beside" + beside));
                    if (random.nextInt(2) == 0) {
                        row(out, scheme, retelling.again(other, random), number++, random);
                    }
                }
            }
        }
    }

    private static Random random(String event, String part) {
        return new Random(SEED ^ ((long) event.hashCode() << 20) ^ part.hashCode());
    }

    private void row(BufferedWriter out, Scheme scheme, ToldEvent event, int number, Random random) throws IOException {
        if (!isHeldBy(scheme, event)) {
            return;
        }
        String id = rowId(scheme, number);
        events.put(scheme.id() + "-" + id, event.key());
        Map<String, String> fields = new HashMap<>(
                switch (scheme.id()) {
                    case "acled" -> acled(event, random);
                    case "ucdp" -> ucdp(event, random);
                    default -> gtd(event, random);
                });
        fields.put(scheme.idColumns().get(0), id);
        fields.put("country", scheme.id().equals("gtd") ? "4" : "Afghanistan");
        fields.put("latitude", String.format(Locale.ROOT, "%.4f", event.point().lat()));
        fields.put("longitude", String.format(Locale.ROOT, "%.4f", event.point().lon()));
        StringBuilder line = new StringBuilder();
        for (String column : scheme.columns()) {
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(fields.getOrDefault(column, "").replace("\"", "'"))
                    .append('"');
        }
        out.write(line.append('\n').toString());
    }

    /** UCDP holds no event without a death, the GTD none that forces of a state carried out from the air. */
    private static boolean isHeldBy(Scheme scheme, ToldEvent event) {
        return switch (scheme.id()) {
            case "ucdp" -> event.killed() != null && event.killed() > 0;
            case "gtd" -> !event.kind().equals("Air/drone strike");
            default -> true;
        };
    }

    private static String rowId(Scheme scheme, int number) {
        return switch (scheme.id()) {
            case "acled" -> String.format(Locale.ROOT, "AFG%06d", number);
            case "ucdp" -> Integer.toString(100_000 + number);
            default -> Long.toString(202_000_000_000L + number);
        };
    }

    private static String place(ToldEvent event) {
        return (event.district() == null ? "" : event.district() + ", ") + event.province();
    }

    private static String dead(ToldEvent event) {
        return event.killed() == null ? "The number of dead is not known." : event.killed() + " people were killed.";
    }

    private static Map<String, String> acled(ToldEvent event, Random random) {
        Map<String, String> row = new HashMap<>();
        boolean clash = event.kind().equals("Armed clash");
        row.put("event_date", event.day().toString());
        row.put("year", Integer.toString(event.day().getYear()));
        row.put("time_precision", random.nextInt(12) == 0 ? "2" : "1");
        row.put("event_type", type(event.kind()));
        row.put("sub_event_type", event.kind());
        row.put(
                "actor1",
                party(
                        event.party(),
                        "Islamic State Khorasan Province (ISKP)",
                        "Unidentified Armed Group (Afghanistan)"));
        row.put("inter1", "Rebel group");
        row.put("actor2", clash ? "Afghan security forces" : "Civilians (Afghanistan)");
        row.put("inter2", clash ? "State forces" : "Civilians");
        row.put("admin1", event.province());
        row.put("admin2", event.district() == null ? "" : event.district());
        row.put("location", event.district() == null ? event.province() : event.district());
        row.put("geo_precision", event.district() == null ? "3" : random.nextInt(3) == 0 ? "2" : "1");
        row.put("source", "Made-up News");
        row.put(
                "notes",
                "On " + event.day() + ", " + String.join(" ", event.words()) + " in " + place(event) + ". "
                        + dead(event));
        row.put("fatalities", event.killed() == null ? "0" : event.killed().toString());
        row.put("timestamp", "1600000000");
        return row;
    }

    private static String type(String kind) {
        return switch (kind) {
            case "Armed clash" -> "Battles";
            case "Attack" -> "Violence against civilians";
            default -> "Explosions/Remote violence";
        };
    }

    private static String party(String party, String iskp, String unknown) {
        return party.equals(ISKP) ? iskp : party.equals("Unidentified") ? unknown : party;
    }

    private static Map<String, String> ucdp(ToldEvent event, Random random) {
        Map<String, String> row = new HashMap<>();
        boolean clash = event.kind().equals("Armed clash") || event.kind().equals("Air/drone strike");
        int killed = event.killed() == null ? 0 : event.killed();
        row.put("year", Integer.toString(event.day().getYear()));
        row.put("type_of_violence", clash ? "1" : "3");
        String party = party(event.party(), "IS", "Taleban");
        row.put("side_a", clash ? "Government of Afghanistan" : party);
        row.put("side_b", clash ? party : "Civilians");
        row.put("source_article", "Made-up News," + event.day());
        row.put("where_prec", event.district() == null ? "4" : random.nextInt(3) == 0 ? "3" : "1");
        row.put(
                "where_coordinates",
                event.district() == null ? event.province() + " province" : event.district() + " town");
        row.put("where_description", String.join(" ", event.words()));
        row.put("adm_1", event.province() + " province");
        row.put("adm_2", event.district() == null ? "" : event.district() + " district");
        row.put("event_clarity", "1");
        row.put("date_prec", event.days() > 1 ? "2" : "1");
        row.put("date_start", event.day().toString());
        row.put("date_end", event.day().plusDays(event.days() - 1L).toString());
        row.put("best", Integer.toString(killed));
        row.put("low", Integer.toString(random.nextInt(3) == 0 ? killed * 4 / 5 : killed));
        row.put("high", Integer.toString(random.nextInt(3) == 0 ? killed * 5 / 4 + 1 : killed));
        row.put(clash ? "deaths_unknown" : "deaths_civilians", Integer.toString(killed));
        return row;
    }

    private static Map<String, String> gtd(ToldEvent event, Random random) {
        Map<String, String> row = new HashMap<>();
        row.put("iyear", Integer.toString(event.day().getYear()));
        row.put("imonth", Integer.toString(event.day().getMonthValue()));
        row.put("iday", Integer.toString(event.day().getDayOfMonth()));
        row.put("country_txt", "Afghanistan");
        row.put("provstate", event.province());
        row.put("city", event.district() == null ? "Unknown" : event.district());
        row.put("specificity", event.district() == null ? "4" : random.nextInt(4) == 0 ? "3" : "1");
        row.put("vicinity", random.nextInt(5) == 0 ? "1" : "0");
        row.put(
                "summary",
                event.day() + ": " + String.join(" ", event.words()) + ", " + place(event) + ". " + dead(event));
        boolean bomb = type(event.kind()).startsWith("Explosions");
        row.put("attacktype1_txt", bomb ? "Bombing/Explosion" : "Armed Assault");
        row.put("suicide", event.kind().equals("Suicide bomb") ? "1" : "0");
        boolean clash = event.kind().equals("Armed clash");
        row.put("targtype1", clash ? "4" : "14");
        row.put("targtype1_txt", clash ? "Military" : "Private Citizens & Property");
        row.put("target1", String.join(" ", event.words()));
        row.put("gname", party(event.party(), "Khorasan Chapter of the Islamic State", "Unknown"));
        row.put("nkill", event.killed() == null ? "" : event.killed().toString());
        return row;
    }
}
