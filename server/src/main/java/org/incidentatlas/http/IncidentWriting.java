package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.csv.IncidentRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Makes incidents of what editors write, or says everything that is wrong with it. */
final class IncidentWriting {

    private final Writing writing;

    IncidentWriting(Writing writing) {
        this.writing = writing;
    }

    /** An incident and the sources that it is the first to name. */
    record Written(Incident incident, List<Change> sources) {}

    /**
     * @param before the incident as it stands; null for a new one
     * @throws RequestProblem naming the first member at fault, with all faults
     */
    Written write(JsonNode body, String id, Atlas atlas, @Nullable Incident before) {
        Writing.checkId(id);
        IncidentForm form = IncidentForm.read(body).withId(id);
        if (before == null) {
            return read(sheltered(form, body), atlas, null);
        }
        Written written = read(kept(form, before), atlas, before);
        return new Written(written.incident().correcting(before), written.sources());
    }

    /** The same of one that comes of another, with the rights of that and shown no further. */
    Written partOf(Incident whole, JsonNode body, String id, Atlas atlas) {
        Writing.checkId(id);
        IncidentForm form = kept(IncidentForm.read(body).withId(id), whole);
        return read(id.equals(whole.id()) ? form : sheltered(form, body), atlas, whole);
    }

    private static IncidentForm kept(IncidentForm form, Incident before) {
        return new IncidentForm(Writing.kept(form.fields(), before.visibility(), before.inBrief()), form.statements());
    }

    private Written read(IncidentForm form, Atlas atlas, @Nullable Incident before) {
        SourceBook sources = writing.sources(before == null ? Set.of() : before.sources());
        IncidentRows rows = new IncidentRows(
                writing.dataSet(before == null ? null : before.provenance()),
                sources,
                new PlaceResolver(new Geocoder(atlas.gazetteer())),
                atlas.boundaries().set().id());
        Incident incident = Writing.accepted(rows.written(form.fields(), form.statements()), IncidentForm::member);
        return new Written(incident, writing.unknown(sources));
    }

    /** The newest state of a source, a draft too. */
    Optional<Source> source(String id) {
        return writing.source(id);
    }

    private static IncidentForm sheltered(IncidentForm form, JsonNode body) {
        Map<String, String> fields = form.fields();
        String named = fields.getOrDefault("place", "") + " " + fields.getOrDefault("target", "");
        return new IncidentForm(Writing.sheltered(fields, named, body), form.statements());
    }

    /** Members of the requests that write incidents. */
    static Set<String> members() {
        return IncidentForm.MEMBERS;
    }
}
