package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.csv.LocalityRows;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Published files of events and of control, taken in through the mappings of the manual on the outlines of 2018. They are in the
 * folders {@code events}, {@code control} and {@code boundaries} under the system property {@code atlas.external}.
 */
@Tag("external")
class ExternalImportTest {

    private static final Path MAPPINGS = Path.of("..", "docs", "mappings");

    private TestDatabase database;
    private LedgerStore ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.embedded();
        ledger = database.stores().ledger();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Path file(String folder, String name) {
        String external = Objects.requireNonNull(
                System.getProperty("atlas.external"), "the system property atlas.external names the folder");
        return Path.of(external, folder, name);
    }

    private RecordImport on2018() throws IOException {
        List<Path> files = List.of(
                file("boundaries", "afg_adm1_20180522.geojson"), file("boundaries", "afg_adm2_20180522.geojson"));
        BoundaryLoading loading = BoundarySetFiles.read(files, StatedSet.nothing(), LocalDate.of(2026, 11, 20));
        BoundaryLoading.Loaded loaded = (BoundaryLoading.Loaded) loading;
        BoundaryIndex set = new BoundaryIndex(loaded.set(), loaded.units());
        GazetteerIndex index = GazetteerIndex.build(
                set.units(),
                LocalityRows.read(DataSets.text("localities", "localities.csv")).whole());
        return new RecordImport(ledger, set, new Geocoder(index), Wiring.actors(), Clock.systemUTC());
    }

    private static ImportRequest request(Path file, String mapping) {
        return new ImportRequest(
                file,
                MAPPINGS.resolve(mapping),
                new ImportRequest.Description(null, LocalDate.of(2026, 11, 20), null, null),
                false,
                false,
                "tester");
    }

    @Test
    void every_district_of_an_assessment_is_joined_to_its_code() throws IOException {
        RecordImport records = on2018();
        ImportRequest request = request(file("control", "lwj_2018_afg_districts.csv"), "district-assessment-2018.json");
        Examination examined = records.examine(request, RowListener.NONE);
        assertEquals(399, examined.tally().of(Verdict.ACCEPTED));
        assertEquals(OptionalLong.of(1), records.write(request, examined, RowListener.NONE));
        TreeMap<String, Integer> classes = new TreeMap<>();
        List<String> codes = new ArrayList<>();
        ledger.forEachOf(ControlStatement.KIND, "", revision -> {
            ControlClaim claim = (ControlClaim) Documents.read(revision.document(), ControlStatement.class);
            classes.merge(claim.nativeStatus() + " " + claim.holder(), 1, Integer::sum);
            codes.add(claim.where().pcode());
        });
        assertEquals(
                "{Contested null=212, Government Government of Afghanistan=138, Taliban-Controlled Taliban=49}",
                classes.toString());
        assertEquals(399, codes.stream().distinct().count());
    }

    @Test
    void events_whose_precision_is_not_said_are_placed_in_the_districts_they_name() throws IOException {
        RecordImport records = on2018();
        ImportRequest request =
                request(file("events", "ucdp_ged_afg_subset_clean_conflicts.geojson"), "ucdp-ged-subset.json");
        Examination examined = records.examine(request, RowListener.NONE);
        assertEquals(310, examined.tally().rows());
        assertEquals(0, examined.tally().of(Verdict.REJECTED));
        assertTrue(
                examined.tally().of(Verdict.ACCEPTED) >= 260,
                () -> "accepted " + examined.tally().of(Verdict.ACCEPTED));
        records.write(request, examined, RowListener.NONE);
        List<Location> points = new ArrayList<>();
        ledger.forEachOf(Incident.KIND, "", revision -> {
            Location where = Documents.read(revision.document(), Incident.class).where();
            if (where instanceof Location.AtPoint) {
                points.add(where);
            }
        });
        assertEquals(List.of(), points);
        assertEquals(310, records.examine(request, RowListener.NONE).tally().of(Verdict.DUPLICATE));
    }
}
