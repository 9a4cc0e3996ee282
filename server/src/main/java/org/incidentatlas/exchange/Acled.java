package org.incidentatlas.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/**
 * Events of the Armed Conflict Location and Event Data project, in the columns of 2023 and later or the older ones.
 *
 * <p>The first actor of a row is not the one who did it: roles follow from the type of event, and the footing of the
 * attribution is unknown. The coarser two of the three place codes put the event on the capital of a district or province,
 * so their point is never taken for the event's.
 */
final class Acled implements Scheme {

    private static final List<String> COLUMNS = List.of(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    /** Numbers that stand for "tens", "dozens" and "hundreds" when no report gave one. */
    private static final Set<Integer> WORDED_FIGURES = Set.of(10, 12, 100);

    private static final int HALF_A_WEEK = 3;

    @Override
    public String id() {
        return "acled";
    }

    @Override
    public String publisher() {
        return "Armed Conflict Location & Event Data (ACLED)";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of(
                "event_date",
                "event_type",
                "sub_event_type",
                "actor1",
                "country",
                "latitude",
                "longitude",
                "geo_precision",
                "fatalities");
    }

    @Override
    public List<String> idColumns() {
        return List.of("event_id_cnty", "data_id");
    }

    @Override
    public DataTerms terms() {
        return new DataTerms("ACLED terms of use", false);
    }

    @Override
    public Visibility visibility() {
        return Visibility.COUNTED;
    }

    @Override
    public ReportedEvent read(RowReader row, Actors actors) {
        Integer time = row.requiredCode("time_precision", 1, 3);
        LocalDate day = row.day("event_date");
        String type = row.required("event_type");
        checkActorTypes(row);
        return new ReportedEvent(
                row.text("event_id_cnty") == null ? row.required("data_id") : row.required("event_id_cnty"),
                span(day, time == null ? 1 : time),
                precision(time == null ? 1 : time),
                type,
                row.required("sub_event_type"),
                participants(row, new PartyNames(actors)),
                target(row),
                place(row),
                new Attribution(AttributionKind.UNKNOWN, null, null),
                casualties(row),
                summary(row, type),
                row.text("source"));
    }

    /** Precision 2 is a day within the week around it, 3 a day within its month. */
    private static Span span(LocalDate day, int precision) {
        return switch (precision) {
            case 2 -> Span.ofDays(day.minusDays(HALF_A_WEEK), day.plusDays(HALF_A_WEEK));
            case 3 -> Span.ofDays(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
            default -> Span.ofDay(day);
        };
    }

    private static DatePrecision precision(int code) {
        return switch (code) {
            case 2 -> DatePrecision.WEEK;
            case 3 -> DatePrecision.MONTH;
            default -> DatePrecision.DAY;
        };
    }

    private static List<Participant> participants(RowReader row, PartyNames names) {
        List<Participant> parties = new ArrayList<>();
        add(parties, row, "actor1", "inter1", names);
        add(parties, row, "actor2", "inter2", names);
        return parties;
    }

    /** Civilians are struck, others stand against each other; nobody is made responsible. */
    private static void add(List<Participant> parties, RowReader row, String actor, String inter, PartyNames names) {
        String text = row.text(actor);
        if (text == null) {
            return;
        }
        boolean civilian = AcledActorType.parse(row.text(inter))
                        .filter(AcledActorType::isUnarmed)
                        .isPresent()
                || text.toLowerCase(Locale.ROOT).startsWith("civilians");
        parties.add(new Participant(
                names.canonical(text), civilian ? Participant.Role.TARGETED : Participant.Role.OPPOSING));
    }

    private static @Nullable String target(RowReader row) {
        String second = row.text("actor2");
        boolean civilians = second != null && second.toLowerCase(Locale.ROOT).startsWith("civilians");
        if (!civilians) {
            return null;
        }
        String which = row.text("assoc_actor_2");
        return which == null ? second : second + ": " + which;
    }

    /** Numbers and every spelling seen are understood; what is not understood stays in the row and is told. */
    private static void checkActorTypes(RowReader row) {
        for (String column : List.of("inter1", "inter2")) {
            String text = row.text(column);
            if (text != null && !text.equals("0") && AcledActorType.parse(text).isEmpty()) {
                row.remark(Remark.note(column, "unknown", "'" + RowReader.shortened(text) + "' is no type of actor."));
            }
        }
        String interaction = row.text("interaction");
        if (interaction != null && !AcledActorType.agree(row.text("inter1"), row.text("inter2"), interaction)) {
            row.remark(Remark.note(
                    "interaction", "contradiction", "'" + interaction + "' is not what inter1 and inter2 make."));
        }
    }

    private static ReportedPlace place(RowReader row) {
        Integer precision = row.requiredCode("geo_precision", 1, 3);
        String location = row.text("location");
        Exactness exactness = precision == null
                ? Exactness.NOWHERE
                : switch (precision) {
                    case 1 -> Exactness.POINT;
                    case 2 -> row.text("admin2") == null ? Exactness.PROVINCE : Exactness.DISTRICT;
                    default -> row.text("admin1") == null ? Exactness.COUNTRY : Exactness.PROVINCE;
                };
        return new ReportedPlace(
                location == null ? "" : location,
                row.text("admin2"),
                row.text("admin1"),
                row.text("country"),
                row.point("longitude", "latitude"),
                exactness);
    }

    /** A zero may mean that nobody was killed, or that no report spoke of deaths: no figure is made of it. */
    private static Casualties casualties(RowReader row) {
        Integer given = row.count("fatalities");
        Integer best = given == null || given == 0 ? null : given;
        if (best != null && WORDED_FIGURES.contains(best)) {
            row.remark(Remark.note(
                    "fatalities",
                    "worded figure",
                    best + " may stand for a word such as \"tens\", \"dozens\" or \"hundreds\"."));
        }
        return new Casualties(new Figures(null, best, null), null, CountedWhom.NOT_SAID, best == null ? null : "ACLED");
    }

    private static String summary(RowReader row, String type) {
        String notes = row.text("notes");
        return notes == null ? type + ": " + row.text("sub_event_type") : notes;
    }

    @Override
    public Map<String, String> write(Incident incident, ExportedPlace place) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("event_id_cnty", incident.id());
        row.put("event_date", middle(incident).toString());
        row.put("year", Integer.toString(middle(incident).getYear()));
        row.put("time_precision", timePrecision(incident));
        row.put("disorder_type", disorder(incident));
        row.put("event_type", incident.eventType());
        row.put("sub_event_type", incident.subEventType());
        List<Participant> parties = incident.participants();
        put(row, "actor1", parties.isEmpty() ? null : parties.get(0).name());
        put(
                row,
                "actor2",
                parties.size() < 2 ? incident.target() : parties.get(1).name());
        put(row, "country", place.country() == null ? incident.country() : place.country());
        put(row, "admin1", place.province());
        put(row, "admin2", place.district());
        put(row, "location", incident.where().text());
        if (place.point() != null) {
            row.put("latitude", Degrees.text(place.point().lat()));
            row.put("longitude", Degrees.text(place.point().lon()));
        }
        row.put("geo_precision", Integer.toString(incident.where().precision().acled()));
        put(row, "source", incident.verifiedBy());
        row.put("notes", incident.summary());
        Figures killed = incident.casualties().killed();
        put(row, "fatalities", killed.isEmpty() ? null : Integer.toString(killed.bestForSum()));
        return row;
    }

    static void put(Map<String, String> row, String column, @Nullable String text) {
        if (text != null) {
            row.put(column, text);
        }
    }

    /** The day that stands for a span, which is the middle one in this scheme. */
    private static LocalDate middle(Incident incident) {
        LocalDate last = incident.when().lastDay();
        LocalDate first = incident.when().from();
        return last == null ? first : first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
    }

    private static String timePrecision(Incident incident) {
        return switch (incident.precision()) {
            case DAY -> "1";
            case WEEK -> "2";
            case RANGE -> isWithinAWeek(incident.when()) ? "2" : "3";
            case MONTH, YEAR -> "3";
        };
    }

    private static boolean isWithinAWeek(Span span) {
        LocalDate last = span.lastDay();
        return last != null && last.toEpochDay() - span.from().toEpochDay() < 7;
    }

    /** After the codebook: mob violence is political violence, excessive force against protesters is both. */
    private static String disorder(Incident incident) {
        String subType = incident.subEventType();
        return switch (incident.eventType()) {
            case "Protests" ->
                subType.equals("Excessive force against protesters")
                        ? "Political violence; Demonstrations"
                        : "Demonstrations";
            case "Riots" -> subType.equals("Mob violence") ? "Political violence" : "Demonstrations";
            case "Strategic developments" -> "Strategic developments";
            default -> "Political violence";
        };
    }
}
