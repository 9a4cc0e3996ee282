package org.incidentatlas.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Incidents for tests: on 1 September 2021 in the district W1, without casualties; change what matters. */
public final class IncidentBuilder {

    private final String id;
    private Span when = Span.ofDay(LocalDate.of(2021, 9, 1));
    private Location where = new Location.InUnit("North", "W1", PlacePrecision.DISTRICT, "made-up", null);
    private @Nullable String country = "Country";
    private String responsible = "Taliban";
    private String type = "Violence against civilians";
    private AttributionKind attribution = AttributionKind.ATTRIBUTED;
    private Figures killed = Figures.none();
    private CountedWhom whom = CountedWhom.NOT_SAID;
    private PartialDate published = PartialDate.of(LocalDate.of(2021, 9, 2));

    private Rights rights = Rights.OWN;

    public IncidentBuilder(String id) {
        this.id = id;
    }

    public IncidentBuilder rights(Rights terms) {
        rights = terms;
        return this;
    }

    public IncidentBuilder days(String first, String last) {
        when = Span.ofDays(LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    public IncidentBuilder inUnit(String pcode, PlacePrecision precision) {
        where = new Location.InUnit(pcode, pcode, precision, "made-up", null);
        return this;
    }

    public IncidentBuilder abroad(String name) {
        country = name;
        where = new Location.InCountry("somewhere", name, PlacePrecision.LOCALITY);
        return this;
    }

    public IncidentBuilder unlocated() {
        country = null;
        where = new Location.Unlocated("an undisclosed place", null, null);
        return this;
    }

    public IncidentBuilder by(String party) {
        responsible = party;
        return this;
    }

    public IncidentBuilder type(String eventType) {
        type = eventType;
        return this;
    }

    public IncidentBuilder attribution(AttributionKind kind) {
        attribution = kind;
        return this;
    }

    public IncidentBuilder killed(int number) {
        killed = new Figures(number, number, number);
        return this;
    }

    public IncidentBuilder whom(CountedWhom counted) {
        whom = counted;
        return this;
    }

    public IncidentBuilder published(String date) {
        published = PartialDate.parse(date).orElseThrow();
        return this;
    }

    public Incident build() {
        return new Incident(
                id,
                when,
                DatePrecision.DAY,
                type,
                "Attack",
                List.of(new Participant(responsible, Participant.Role.RESPONSIBLE)),
                null,
                where,
                country,
                new Attribution(attribution, null, null),
                new Casualties(killed, null, whom, null),
                "An incident made up for a test.",
                List.of(),
                null,
                false,
                List.of(),
                Visibility.OPEN,
                new Provenance("s-test", published, LocalDate.of(2026, 11, 20), "test", rights, Map.of()));
    }
}
