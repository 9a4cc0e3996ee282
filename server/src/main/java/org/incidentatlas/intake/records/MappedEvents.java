package org.incidentatlas.intake.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.ReportedEvent;
import org.incidentatlas.exchange.ReportedPlace;
import org.incidentatlas.exchange.ReportedPlace.Exactness;
import org.incidentatlas.exchange.RowReader;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Incidents from rows that a mapping translated. */
final class MappedEvents {

    /** What stands in the place of a type that the table does not give. */
    static final String NO_TYPE = "Not said";

    private final Actors actors;

    MappedEvents(Actors actors) {
        this.actors = actors;
    }

    ReportedEvent read(RowReader row) {
        Dated dated = dated(row);
        AttributionKind kind = word(row, "attribution", AttributionKind::parse, AttributionKind.UNKNOWN);
        String actor = party(row, "actor");
        return new ReportedEvent(
                row.required("id"),
                dated.when(),
                dated.precision(),
                orElse(row.text("event_type"), NO_TYPE),
                orElse(row.text("sub_event_type"), NO_TYPE),
                participants(row, actor, kind),
                row.text("target"),
                place(row),
                new Attribution(kind, kind.namesAParty() || actor.isEmpty() ? null : actor, row.text("attributed_by")),
                casualties(row),
                summary(row),
                row.text("source"));
    }

    /** Days with how exactly they are known. */
    record Dated(Span when, DatePrecision precision) {}

    /** Reads {@code date_from}, {@code date_to} and {@code date_precision}; a month or a year stands for all its days. */
    static Dated dated(RowReader row) {
        Optional<PartialDate> from = date(row, "date_from");
        Optional<PartialDate> to = date(row, "date_to");
        if (from.isEmpty()) {
            if (row.text("date_from") == null) {
                row.required("date_from");
            }
            return new Dated(Span.ofDay(LocalDate.EPOCH), DatePrecision.DAY);
        }
        LocalDate first = from.get().firstDay();
        LocalDate last = to.orElse(from.get()).lastDay();
        if (last.isBefore(first)) {
            row.remark(Remark.fault("date_to", "inverted", "It is before date_from.", "Exchange the two."));
            last = first;
        }
        return new Dated(
                Span.ofDays(first, last),
                word(row, "date_precision", DatePrecision::parse, precision(from.get(), first, last)));
    }

    private static DatePrecision precision(PartialDate from, LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DatePrecision.DAY;
        }
        if (from.month() == null && last.equals(from.lastDay())) {
            return DatePrecision.YEAR;
        }
        return from.day() == null && last.equals(from.lastDay()) ? DatePrecision.MONTH : DatePrecision.RANGE;
    }

    private static Optional<PartialDate> date(RowReader row, String field) {
        String text = row.text(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<PartialDate> partial = PartialDate.parse(text);
        if (partial.isPresent()) {
            return partial;
        }
        int before = row.remarks().size();
        LocalDate day = row.day(field);
        return row.remarks().size() > before ? Optional.empty() : Optional.of(PartialDate.of(day));
    }

    /** One of our words; the stand-in where the field is empty, and a fault where it is another word. */
    static <T> T word(RowReader row, String field, Function<String, Optional<T>> parse, T standIn) {
        String text = row.text(field);
        if (text == null) {
            return standIn;
        }
        Optional<T> word = parse.apply(text.toLowerCase(Locale.ROOT));
        if (word.isEmpty()) {
            row.remark(Remark.fault(
                    field,
                    "unknown",
                    "'" + text + "' is none of the words of this field.",
                    "Give codes in the mapping."));
        }
        return word.orElse(standIn);
    }

    private String party(RowReader row, String field) {
        String text = row.text(field);
        return text == null ? "" : actors.find(text).map(Actor::name).orElse(text);
    }

    /** An actor is responsible only where the attribution says so. */
    private List<Participant> participants(RowReader row, String actor, AttributionKind kind) {
        List<Participant> parties = new ArrayList<>();
        if (!actor.isEmpty() && kind.namesAParty()) {
            parties.add(new Participant(actor, Participant.Role.RESPONSIBLE));
        } else if (!actor.isEmpty() && kind == AttributionKind.UNKNOWN) {
            parties.add(new Participant(actor, Participant.Role.OPPOSING));
        }
        String opponent = party(row, "opponent");
        if (!opponent.isEmpty()) {
            parties.add(new Participant(opponent, Participant.Role.OPPOSING));
        }
        return parties;
    }

    private static ReportedPlace place(RowReader row) {
        LonLat point = row.point("lon", "lat");
        return new ReportedPlace(
                orElse(row.text("place"), ""),
                row.text("district"),
                row.text("province"),
                row.text("country"),
                point,
                exactness(row, point));
    }

    private static Exactness exactness(RowReader row, @Nullable LonLat point) {
        String word = row.text("place_precision");
        if (word == null) {
            return assumed(row, point);
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "site", "locality" -> point == null ? Exactness.NAMED : Exactness.POINT;
            case "near" -> Exactness.NEAR;
            case "district" -> Exactness.DISTRICT;
            case "province" -> Exactness.PROVINCE;
            case "region" -> Exactness.REGION;
            case "country" -> Exactness.COUNTRY;
            case "unlocated" -> Exactness.NOWHERE;
            default -> {
                row.remark(Remark.fault(
                        "place_precision",
                        "unknown",
                        "'" + word + "' is no precision of a place.",
                        "It must be site, locality, near, district, province, region, country or unlocated."));
                yield Exactness.NOWHERE;
            }
        };
    }

    /** A table that does not say how exact its points are gets no more than the smallest unit or settlement it names. */
    private static Exactness assumed(RowReader row, @Nullable LonLat point) {
        if (row.text("place") != null) {
            return Exactness.NAMED;
        }
        if (row.text("district") != null) {
            return Exactness.DISTRICT;
        }
        if (row.text("province") != null) {
            return Exactness.PROVINCE;
        }
        if (point != null) {
            row.remark(Remark.doubt(
                    "place_precision",
                    "precision not said",
                    "The row gives a point and does not say how exact it is.",
                    "Say it in the mapping: \"place_precision\": {\"constant\": \"locality\"}."));
            return Exactness.PROVINCE;
        }
        return Exactness.NOWHERE;
    }

    private static Casualties casualties(RowReader row) {
        Integer low = row.count("killed_low");
        Integer best = row.count("killed_best");
        Integer high = row.count("killed_high");
        Figures killed;
        try {
            killed = new Figures(low, best, high);
        } catch (IllegalArgumentException notRising) {
            row.remark(Remark.fault("killed_best", "inverted", "Low, best and high do not rise.", "Correct them."));
            killed = Figures.none();
        }
        return new Casualties(
                killed,
                row.count("injured"),
                word(row, "killed_whom", CountedWhom::parse, CountedWhom.NOT_SAID),
                row.text("counted_by"));
    }

    private static String summary(RowReader row) {
        String title = row.text("title");
        String summary = row.text("summary");
        if (title != null && summary != null) {
            return title + ": " + summary;
        }
        return title != null
                ? title
                : orElse(summary, orElse(row.text("sub_event_type"), "No account in the data set."));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
