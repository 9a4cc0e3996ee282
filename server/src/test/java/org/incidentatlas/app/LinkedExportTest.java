package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three records tell of one event: our own, which is shown, one of UCDP, and one of ACLED that may not leave the atlas. */
class LinkedExportTest {

    private static final Edition UCDP = edition("ucdp");
    private static final Edition ACLED = edition("acled");

    @TempDir
    private Path folder;

    @Test
    void an_event_is_written_once_by_the_record_that_is_shown() throws IOException {
        assertEquals(List.of("own"), ids("gtd", true, false));
    }

    @Test
    void a_row_that_came_from_the_data_set_stands_for_the_event_in_its_columns() throws IOException {
        assertEquals(List.of("7"), ids("ucdp", false, false));
    }

    @Test
    void a_row_that_may_not_leave_the_atlas_stands_for_nothing_outside_it() throws IOException {
        assertEquals(List.of("own"), ids("acled", false, false));
        assertEquals(List.of("AFG9"), ids("acled", true, false));
    }

    @Test
    void every_record_is_written_when_all_are_asked_for() throws IOException {
        assertEquals(3, ids("gtd", true, true).size());
    }

    private List<String> ids(String scheme, boolean all, boolean everyRecord) throws IOException {
        try (Stores stores = Wiring.open(Settings.commandOn(folder.resolve(scheme + all + everyRecord), null))) {
            Wiring.geography(stores).prepare();
            stores.ledger().append(batch());
            StringWriter text = new StringWriter();
            Scheme written = Scheme.named(scheme).orElseThrow();
            new SchemeExport(stores.ledger(), written, Wiring.geography(stores).boundariesInUse(), all, everyRecord)
                    .write(text);
            int id = written.columns().indexOf(written.idColumns().get(0));
            return text.toString()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1)[id])
                    .toList();
        }
    }

    private static NewBatch batch() {
        Rights priv = new Rights("terms", false, null);
        List<Incident> incidents = List.of(
                incident("own", "written in this atlas", Rights.OWN, Map.of()),
                incident("ucdp-7", UCDP.id(), Rights.OWN, Map.of("id", "7")),
                incident("acled-AFG9", ACLED.id(), priv, Map.of("event_id_cnty", "AFG9")));
        List<ProposalDecision> decisions = List.of(same("own", "ucdp-7"), same("acled-AFG9", "own"));
        List<Change> changes = new ArrayList<>();
        List.of(UCDP, ACLED)
                .forEach(each -> changes.add(Change.create(Edition.KIND, each.id(), Documents.write(each))));
        incidents.forEach(each -> changes.add(Change.create(Incident.KIND, each.id(), Documents.write(each))));
        decisions.forEach(each -> changes.add(Change.create(ProposalDecision.KIND, each.id(), Documents.write(each))));
        return new NewBatch("a tester", Instant.parse("2022-01-01T00:00:00Z"), "import: a test", changes);
    }

    private static ProposalDecision same(String one, String other) {
        return new ProposalDecision.Same("same~" + one + "~" + other, one, other, "own", Instant.EPOCH);
    }

    private static Edition edition(String dataSet) {
        Scheme scheme = Scheme.named(dataSet).orElseThrow();
        return Edition.of(
                dataSet,
                scheme.publisher(),
                null,
                LocalDate.of(2022, 1, 1),
                null,
                Rights.OWN,
                Layout.plain(scheme.columns()));
    }

    private static Incident incident(String id, String dataSet, Rights rights, Map<String, String> row) {
        return new Incident(
                id,
                Span.ofDay(LocalDate.of(2020, 5, 5)),
                DatePrecision.DAY,
                "Battles",
                "Armed clash",
                List.of(),
                null,
                new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, null, null),
                "Afghanistan",
                new Attribution(AttributionKind.UNKNOWN, null, null),
                Casualties.none(),
                "A clash",
                List.of(),
                null,
                false,
                List.of(),
                Visibility.OPEN,
                new Provenance("s", null, LocalDate.of(2022, 1, 1), dataSet, rights, row));
    }
}
