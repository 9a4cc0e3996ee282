package org.incidentatlas.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.exchange.ReportedPlace.Exactness;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Events of the Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
final class Ucdp implements Scheme {

    private static final String ONE_SIDED = "3";

    private static final List<String> COLUMNS = List.of(
            "id",
            "relid",
            "year",
            "active_year",
            "code_status",
            "type_of_violence",
            "conflict_dset_id",
            "conflict_new_id",
            "conflict_name",
            "dyad_dset_id",
            "dyad_new_id",
            "dyad_name",
            "side_a_dset_id",
            "side_a_new_id",
            "side_a",
            "side_b_dset_id",
            "side_b_new_id",
            "side_b",
            "number_of_sources",
            "source_article",
            "source_office",
            "source_date",
            "source_headline",
            "source_original",
            "where_prec",
            "where_coordinates",
            "where_description",
            "adm_1",
            "adm_2",
            "latitude",
            "longitude",
            "geom_wkt",
            "priogrid_gid",
            "country",
            "country_id",
            "region",
            "event_clarity",
            "date_prec",
            "date_start",
            "date_end",
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "best",
            "high",
            "low",
            "gwnoa",
            "gwnob");

    @Override
    public String id() {
        return "ucdp";
    }

    @Override
    public String publisher() {
        return "Uppsala Conflict Data Program (UCDP), Georeferenced Event Dataset";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of(
                "type_of_violence",
                "side_a",
                "side_b",
                "where_prec",
                "latitude",
                "longitude",
                "country",
                "date_prec",
                "date_start",
                "date_end",
                "best");
    }

    @Override
    public List<String> idColumns() {
        return List.of("id");
    }

    @Override
    public List<String> shares() {
        return List.of("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown");
    }

    @Override
    public DataTerms terms() {
        return new DataTerms("CC-BY-4.0", true);
    }

    @Override
    public Visibility visibility() {
        return Visibility.OPEN;
    }

    @Override
    public ReportedEvent read(RowReader row, Actors actors) {
        Integer violence = row.code("type_of_violence", 1, 3);
        boolean oneSided = violence != null && violence == 3;
        Integer dated = row.requiredCode("date_prec", 1, 5);
        Span when = whole(span(row), dated);
        String sideA = party(row, "side_a", actors);
        return new ReportedEvent(
                row.required("id"),
                when,
                precision(dated, when),
                oneSided ? "Violence against civilians" : "Battles",
                oneSided ? "Attack" : "Armed clash",
                participants(row, oneSided, sideA, party(row, "side_b", actors)),
                oneSided ? "Civilians" : null,
                place(row),
                attribution(row, oneSided, sideA),
                casualties(row, oneSided),
                summary(row),
                row.text("source_article"));
    }

    /** In Afghanistan this data set's "IS" is the Khorasan Province, elsewhere the central organisation. */
    private static String party(RowReader row, String side, Actors actors) {
        String text = row.required(side);
        boolean khorasan = text.equals("IS") && "Afghanistan".equals(row.text("country"));
        return new PartyNames(actors).canonical(khorasan ? "ISKP" : text);
    }

    private static Span span(RowReader row) {
        LocalDate first = row.day("date_start");
        LocalDate last = row.day("date_end");
        if (last.isBefore(first)) {
            row.remark(Remark.fault(
                    "date_end", "inverted", "It is " + last + ", before date_start.", "Exchange the two."));
            return Span.ofDay(first);
        }
        return Span.ofDays(first, last);
    }

    /** What is known to no more than a month or a year is all of it, whatever day stands for it. */
    private static Span whole(Span given, @Nullable Integer precision) {
        LocalDate first = given.from();
        LocalDate last = Optional.ofNullable(given.lastDay()).orElse(first);
        if (precision != null && precision == 4 && YearMonth.from(first).equals(YearMonth.from(last))) {
            return Span.ofDays(first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth());
        }
        if (precision != null && precision == 5 && first.getYear() == last.getYear()) {
            return Span.ofDays(first.withDayOfYear(1), LocalDate.of(last.getYear(), 12, 31));
        }
        return given;
    }

    private static DatePrecision precision(@Nullable Integer code, Span when) {
        boolean oneDay = when.equals(Span.ofDay(when.from()));
        return switch (code == null ? 1 : code) {
            case 1 -> oneDay ? DatePrecision.DAY : DatePrecision.RANGE;
            case 3 -> DatePrecision.WEEK;
            case 4 -> DatePrecision.MONTH;
            case 5 -> DatePrecision.YEAR;
            default -> DatePrecision.RANGE;
        };
    }

    /** In one-sided violence the first side is by definition the one that killed; who it was can be unclear. */
    private static List<Participant> participants(RowReader row, boolean oneSided, String sideA, String sideB) {
        List<Participant> parties = new ArrayList<>();
        if (!oneSided || isClear(row)) {
            parties.add(new Participant(sideA, oneSided ? Participant.Role.RESPONSIBLE : Participant.Role.OPPOSING));
        }
        parties.add(new Participant(sideB, oneSided ? Participant.Role.TARGETED : Participant.Role.OPPOSING));
        return parties;
    }

    private static Attribution attribution(RowReader row, boolean oneSided, String sideA) {
        if (!oneSided) {
            return new Attribution(AttributionKind.UNKNOWN, null, null);
        }
        return isClear(row)
                ? new Attribution(AttributionKind.ATTRIBUTED, null, "UCDP")
                : new Attribution(AttributionKind.SUSPECTED, sideA, "UCDP");
    }

    private static boolean isClear(RowReader row) {
        return !"2".equals(row.text("event_clarity"));
    }

    private static ReportedPlace place(RowReader row) {
        Integer precision = row.requiredCode("where_prec", 1, 7);
        Exactness exactness = switch (precision == null ? 7 : precision) {
            case 1 -> Exactness.POINT;
            case 2 -> Exactness.NEAR;
            case 3 -> Exactness.DISTRICT;
            case 4 -> Exactness.PROVINCE;
            case 5 -> Exactness.REGION;
            case 6 -> Exactness.COUNTRY;
            default -> Exactness.NOWHERE;
        };
        String named = row.text("where_coordinates");
        return new ReportedPlace(
                named == null ? "" : named,
                row.text("adm_2"),
                row.text("adm_1"),
                row.text("country"),
                row.point("longitude", "latitude"),
                exactness);
    }

    private static Casualties casualties(RowReader row, boolean oneSided) {
        Integer low = row.count("low");
        Integer best = row.count("best");
        Integer high = row.count("high");
        boolean ordered = (low == null || best == null || low <= best)
                && (best == null || high == null || best <= high)
                && (low == null || high == null || low <= high);
        if (!ordered) {
            row.remark(Remark.fault(
                    "best",
                    "inverted",
                    "low, best and high do not rise: " + low + ", " + best + ", " + high + ".",
                    "Look the figures up in the data set."));
        }
        Figures killed = ordered ? new Figures(low, best, high) : Figures.none();
        return new Casualties(killed, null, whom(row, oneSided, best), killed.isEmpty() ? null : "UCDP");
    }

    /** Civilians or the dead of two armed sides, as the deaths by side say; mixed where both are among them. */
    private static CountedWhom whom(RowReader row, boolean oneSided, @Nullable Integer best) {
        int sides = number(row, "deaths_a") + number(row, "deaths_b");
        int civilians = number(row, "deaths_civilians");
        if (best == null || best == 0 || sides + civilians + number(row, "deaths_unknown") == 0) {
            return CountedWhom.NOT_SAID;
        }
        if (civilians == best) {
            return CountedWhom.CIVILIANS;
        }
        if (number(row, "deaths_unknown") > 0) {
            return CountedWhom.NOT_SAID;
        }
        boolean state = row.text("side_a") != null && row.required("side_a").startsWith("Government of");
        if (sides == best && state && number(row, "deaths_b") == 0) {
            return CountedWhom.SECURITY_FORCES;
        }
        return sides == best && (!state || number(row, "deaths_a") == 0) && !oneSided
                ? CountedWhom.FIGHTERS
                : CountedWhom.MIXED;
    }

    private static int number(RowReader row, String field) {
        Integer count = row.count(field);
        return count == null ? 0 : count;
    }

    /** This data set has no account of the event; its figures are told by side, as the record keeps only their sum. */
    private static String summary(RowReader row) {
        String best = row.text("best");
        return row.text("side_a") + " and " + row.text("side_b")
                + (row.text("where_description") == null ? "" : ", " + row.text("where_description")) + ". UCDP counts "
                + (best == null ? "no dead" : best + " dead") + ": " + number(row, "deaths_a") + " of the first side, "
                + number(row, "deaths_b") + " of the second, " + number(row, "deaths_civilians") + " civilians, "
                + number(row, "deaths_unknown") + " not known.";
    }

    @Override
    public Map<String, String> write(Incident incident, ExportedPlace place) {
        Map<String, String> row = new LinkedHashMap<>();
        LocalDate last = incident.when().lastDay();
        row.put("id", incident.id());
        row.put("year", Integer.toString(incident.when().from().getYear()));
        row.put("type_of_violence", violence(incident));
        List<Participant> parties = incident.participants();
        Acled.put(row, "side_a", parties.isEmpty() ? null : parties.get(0).name());
        Acled.put(
                row,
                "side_b",
                parties.size() < 2 ? sideB(incident) : parties.get(1).name());
        Acled.put(row, "source_article", incident.verifiedBy());
        row.put("where_prec", Integer.toString(incident.where().precision().ucdp()));
        Acled.put(row, "where_coordinates", incident.where().text());
        Acled.put(row, "adm_1", place.province());
        Acled.put(row, "adm_2", place.district());
        if (place.point() != null) {
            String lon = Degrees.text(place.point().lon());
            String lat = Degrees.text(place.point().lat());
            row.put("latitude", lat);
            row.put("longitude", lon);
            row.put("geom_wkt", "POINT (" + lon + " " + lat + ")");
        }
        Acled.put(row, "country", place.country() == null ? incident.country() : place.country());
        row.put("event_clarity", incident.attribution().kind() == AttributionKind.SUSPECTED ? "2" : "1");
        row.put("date_prec", datePrecision(incident));
        row.put("date_start", incident.when().from().toString());
        row.put("date_end", (last == null ? incident.when().from() : last).toString());
        writeDeaths(incident.casualties(), row);
        return row;
    }

    private static String violence(Incident incident) {
        if (incident.eventType().equals("Violence against civilians")) {
            return ONE_SIDED;
        }
        boolean state =
                incident.participants().stream().anyMatch(party -> party.name().startsWith("Government of"));
        return state ? "1" : incident.eventType().equals("Battles") ? "2" : ONE_SIDED;
    }

    private static @Nullable String sideB(Incident incident) {
        return violence(incident).equals(ONE_SIDED) ? "Civilians" : incident.target();
    }

    private static String datePrecision(Incident incident) {
        return switch (incident.precision()) {
            case DAY -> "1";
            case RANGE -> "2";
            case WEEK -> "3";
            case MONTH -> "4";
            case YEAR -> "5";
        };
    }

    private static void writeDeaths(Casualties casualties, Map<String, String> row) {
        Figures killed = casualties.killed();
        if (killed.isEmpty()) {
            return;
        }
        row.put("best", Integer.toString(killed.bestForSum()));
        row.put("high", Integer.toString(killed.highForSum()));
        row.put("low", Integer.toString(killed.lowForSum()));
        boolean civilians = casualties.whom() == CountedWhom.CIVILIANS;
        row.put(civilians ? "deaths_civilians" : "deaths_unknown", Integer.toString(killed.bestForSum()));
    }
}
