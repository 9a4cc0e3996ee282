package org.incidentatlas.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.exchange.ReportedPlace.Exactness;
import org.incidentatlas.gazetteer.Location;
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
 * Events of the Global Terrorism Database. Its groups are perpetrators by its own coding, so far as it does not mark them as
 * suspected, claimed or in dispute. -9 and -99 mean unknown, a zero month or day likewise.
 */
final class Gtd implements Scheme {

    private static final Set<String> UNKNOWN = Set.of("-9", "-99", "-9.0", "-99.0");
    private static final Set<String> ARMED_TARGETS = Set.of("3", "4", "17");

    @Override
    public String id() {
        return "gtd";
    }

    @Override
    public String publisher() {
        return "Global Terrorism Database (GTD), START, University of Maryland";
    }

    @Override
    public List<String> columns() {
        return GtdColumns.ALL;
    }

    @Override
    public List<String> needed() {
        return List.of("iyear", "imonth", "iday", "country_txt", "attacktype1_txt", "gname", "nkill");
    }

    @Override
    public List<String> idColumns() {
        return List.of("eventid");
    }

    @Override
    public DataTerms terms() {
        return new DataTerms("GTD terms of use", false);
    }

    @Override
    public Visibility visibility() {
        return Visibility.COUNTED;
    }

    @Override
    public ReportedEvent read(RowReader row, Actors actors) {
        Dated dated = dated(row);
        GtdAttack attack = attack(row);
        boolean armed = ARMED_TARGETS.contains(String.valueOf(known(row, "targtype1")));
        PartyNames names = new PartyNames(actors);
        String group = names.canonical(row.required("gname"));
        Attribution attribution = attribution(row, group);
        return new ReportedEvent(
                row.required("eventid"),
                dated.when(),
                dated.precision(),
                attack.eventType(armed),
                attack.subEventType(armed, isYes(row, "suicide")),
                participants(row, names, group, attribution),
                known(row, "target1"),
                place(row),
                attribution,
                casualties(row),
                summary(row, attack),
                known(row, "scite1"));
    }

    private record Dated(Span when, DatePrecision precision) {}

    private static Dated dated(RowReader row) {
        Integer year = row.code("iyear", 1, 9999);
        Integer month = row.code("imonth", 0, 12);
        Integer day = row.code("iday", 0, 31);
        if (year == null) {
            row.required("iyear");
            return new Dated(Span.ofDay(LocalDate.EPOCH), DatePrecision.DAY);
        }
        if (month == null || month == 0) {
            return new Dated(Span.ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), DatePrecision.YEAR);
        }
        if (day == null || day == 0) {
            YearMonth whole = YearMonth.of(year, month);
            return new Dated(Span.ofDays(whole.atDay(1), whole.atEndOfMonth()), DatePrecision.MONTH);
        }
        try {
            return extended(row, LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            row.remark(
                    Remark.fault("iday", "malformed", "There is no such day.", "Correct it, or write 0 for unknown."));
            return new Dated(Span.ofDay(LocalDate.EPOCH), DatePrecision.DAY);
        }
    }

    private static Dated extended(RowReader row, LocalDate first) {
        String resolution = known(row, "resolution");
        Optional<LocalDate> last = isYes(row, "extended") && resolution != null
                ? RowReader.parseDay(resolution).filter(day -> day.isAfter(first))
                : Optional.empty();
        if (isYes(row, "extended") && last.isEmpty()) {
            row.remark(Remark.note("resolution", "no end", "The event went on; the day it ended is not read."));
        }
        return last.map(day -> new Dated(Span.ofDays(first, day), DatePrecision.RANGE))
                .orElseGet(() -> new Dated(Span.ofDay(first), DatePrecision.DAY));
    }

    /** The text counts; a number that says something else is an error of the file, told and not followed. */
    private static GtdAttack attack(RowReader row) {
        Optional<GtdAttack> attack = GtdAttack.ofText(row.required("attacktype1_txt"));
        if (attack.isEmpty()) {
            row.remark(Remark.fault(
                    "attacktype1_txt", "unknown", "It names no type of attack.", "Use the words of the codebook."));
            return GtdAttack.UNKNOWN;
        }
        String number = known(row, "attacktype1");
        if (number != null && !number.equals(Integer.toString(attack.get().number()))) {
            row.remark(Remark.doubt(
                    "attacktype1",
                    "contradiction",
                    "It is " + number + ", and attacktype1_txt is number "
                            + attack.get().number() + ".",
                    "The text was followed; look whether the file's numbers are of another list."));
        }
        return attack.get();
    }

    private static Attribution attribution(RowReader row, String group) {
        if (isUnknownGroup(group)) {
            return new Attribution(AttributionKind.UNKNOWN, null, null);
        }
        if (isYes(row, "compclaim")) {
            return new Attribution(AttributionKind.DISPUTED, group, "GTD");
        }
        if (isYes(row, "guncertain1")) {
            return new Attribution(AttributionKind.SUSPECTED, group, "GTD");
        }
        return isYes(row, "claimed")
                ? new Attribution(AttributionKind.CLAIMED, null, null)
                : new Attribution(AttributionKind.ATTRIBUTED, null, "GTD");
    }

    private static boolean isUnknownGroup(String group) {
        return group.isEmpty() || group.equals("Unknown");
    }

    private static List<Participant> participants(
            RowReader row, PartyNames names, String group, Attribution attribution) {
        List<Participant> parties = new ArrayList<>();
        if (attribution.kind().namesAParty()) {
            parties.add(new Participant(group, Participant.Role.RESPONSIBLE));
            parties.addAll(further(row, names, group));
        }
        String target = known(row, "targtype1_txt");
        if (target != null) {
            parties.add(new Participant(target, Participant.Role.TARGETED));
        }
        return parties;
    }

    /** The second and third group, where the data set does not mark them as suspected. */
    private static List<Participant> further(RowReader row, PartyNames names, String first) {
        List<Participant> parties = new ArrayList<>();
        for (int number = 2; number <= 3; number++) {
            String group = known(row, "gname" + number);
            if (group != null && !isUnknownGroup(group) && !isYes(row, "guncertain" + number)) {
                String name = names.canonical(group);
                if (!name.equals(first)) {
                    parties.add(new Participant(name, Participant.Role.RESPONSIBLE));
                }
            }
        }
        return parties;
    }

    private static ReportedPlace place(RowReader row) {
        Integer specificity = row.code("specificity", 1, 5);
        boolean around = isYes(row, "vicinity");
        String city = known(row, "city");
        boolean named = city != null && !city.equalsIgnoreCase("Unknown");
        String province = known(row, "provstate");
        boolean inProvince = province != null && !province.equalsIgnoreCase("Unknown");
        Exactness coarse = inProvince ? Exactness.PROVINCE : Exactness.COUNTRY;
        if (specificity == null) {
            return reported(row, named ? city : null, inProvince ? province : null, coarse);
        }
        Exactness exactness = switch (specificity) {
            case 1 -> around ? Exactness.NEAR : Exactness.POINT;
            case 2 -> named ? Exactness.NAMED : Exactness.DISTRICT;
            case 3 -> Exactness.DISTRICT;
            case 4 -> coarse;
            default -> Exactness.COUNTRY;
        };
        return reported(row, named ? city : null, inProvince ? province : null, exactness);
    }

    private static ReportedPlace reported(
            RowReader row, @Nullable String city, @Nullable String province, Exactness exactness) {
        return new ReportedPlace(
                city == null ? "" : city,
                null,
                province,
                row.required("country_txt"),
                row.point("longitude", "latitude"),
                exactness);
    }

    /** The dead of this data set include attackers; where it counts them they are left out, as everywhere in this record. */
    private static Casualties casualties(RowReader row) {
        Integer killed = people(row, "nkill");
        Integer attackers = people(row, "nkillter");
        Integer best = without(attackers, killed, row, "nkill", "killed");
        Integer injured = without(people(row, "nwoundte"), people(row, "nwound"), row, "nwound", "injured");
        boolean given = best != null || injured != null;
        return new Casualties(new Figures(null, best, null), injured, CountedWhom.NOT_SAID, given ? "GTD" : null);
    }

    private static @Nullable Integer without(
            @Nullable Integer attackers, @Nullable Integer all, RowReader row, String field, String what) {
        if (all == null || attackers == null || attackers == 0) {
            return all;
        }
        row.remark(Remark.note(
                field, "attackers left out", attackers + " of the " + all + " " + what + " were attackers."));
        return Math.max(0, all - attackers);
    }

    private static @Nullable Integer people(RowReader row, String field) {
        return known(row, field) == null ? null : row.count(field);
    }

    /** A field's text; null when it is empty or says that it is unknown. */
    private static @Nullable String known(RowReader row, String field) {
        String text = row.text(field);
        return text == null || UNKNOWN.contains(text) ? null : text;
    }

    private static boolean isYes(RowReader row, String field) {
        String text = row.text(field);
        return text != null && (text.equals("1") || text.equals("1.0"));
    }

    private static String summary(RowReader row, GtdAttack attack) {
        String summary = known(row, "summary");
        String target = known(row, "target1");
        return summary != null ? summary : attack.text() + (target == null ? "." : " against " + target + ".");
    }

    @Override
    public Map<String, String> write(Incident incident, ExportedPlace place) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("eventid", incident.id());
        writeDate(incident, row);
        Acled.put(row, "country_txt", place.country() == null ? incident.country() : place.country());
        Acled.put(row, "provstate", place.province());
        Acled.put(row, "city", incident.where().text());
        if (place.point() != null) {
            row.put("latitude", Degrees.text(place.point().lat()));
            row.put("longitude", Degrees.text(place.point().lon()));
        }
        writePrecision(incident, row);
        row.put("summary", incident.summary());
        GtdAttack attack = GtdAttack.of(incident.eventType(), incident.subEventType());
        row.put("suicide", incident.subEventType().equals("Suicide bomb") ? "1" : "0");
        row.put("attacktype1", Integer.toString(attack.number()));
        row.put("attacktype1_txt", attack.text());
        Acled.put(row, "target1", incident.target());
        writeAttribution(incident, row);
        Figures killed = incident.casualties().killed();
        Acled.put(row, "nkill", killed.isEmpty() ? null : Integer.toString(killed.bestForSum()));
        Integer injured = incident.casualties().injured();
        Acled.put(row, "nwound", injured == null ? null : injured.toString());
        return row;
    }

    private static void writeDate(Incident incident, Map<String, String> row) {
        LocalDate first = incident.when().from();
        LocalDate last = incident.when().lastDay();
        boolean year = incident.precision() == DatePrecision.YEAR;
        boolean month = incident.precision() == DatePrecision.MONTH;
        row.put("iyear", Integer.toString(first.getYear()));
        row.put("imonth", year ? "0" : Integer.toString(first.getMonthValue()));
        row.put("iday", year || month ? "0" : Integer.toString(first.getDayOfMonth()));
        boolean more = last != null && last.isAfter(first) && !year && !month;
        row.put("extended", more ? "1" : "0");
        Acled.put(row, "resolution", more ? String.valueOf(last) : null);
    }

    private static void writePrecision(Incident incident, Map<String, String> row) {
        String specificity = switch (incident.where().precision()) {
            case SITE, LOCALITY, NEAR -> "1";
            case DISTRICT -> "3";
            case PROVINCE -> "4";
            case REGION, COUNTRY, UNLOCATED -> "5";
        };
        row.put("specificity", specificity);
        row.put("vicinity", incident.where() instanceof Location.Near ? "1" : "0");
    }

    private static void writeAttribution(Incident incident, Map<String, String> row) {
        AttributionKind kind = incident.attribution().kind();
        String to = incident.attribution().to();
        String group = kind.namesAParty() ? incident.actor() : to == null ? "Unknown" : to;
        row.put("gname", group);
        row.put("guncertain1", kind == AttributionKind.SUSPECTED ? "1" : "0");
        row.put("claimed", kind == AttributionKind.CLAIMED || kind == AttributionKind.ACKNOWLEDGED ? "1" : "0");
        row.put("compclaim", kind == AttributionKind.DISPUTED ? "1" : "0");
    }
}
