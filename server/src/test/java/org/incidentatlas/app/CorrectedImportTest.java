package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.junit.jupiter.api.Test;

/** A claim that came with another data set is corrected in the same form, and stays under the terms of that data set. */
class CorrectedImportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Source SOURCE = new Source(
            "s-made-up-edition", "An institute", true, "Edition 1", null, null, SourceKind.RESEARCH, null, "Its terms");

    private static final ControlClaim CLAIM = new ControlClaim(
            "made-up-1",
            new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, "afg-approximate", null),
            Scope.UNSPECIFIED,
            "Taliban",
            List.of(),
            ControlStatus.CONTROL,
            "CONTROL",
            "institute",
            Basis.ASSESSED,
            "An institute",
            Span.since(LocalDate.of(2019, 1, 1)),
            DatePrecision.DAY,
            null,
            LocalDate.of(2019, 1, 1),
            null,
            "An institute: CONTROL.",
            List.of(),
            false,
            new Provenance(
                    SOURCE.id(),
                    null,
                    LocalDate.of(2022, 1, 1),
                    "made-up-edition",
                    new Rights("Its terms", false, "cite it"),
                    Map.of("no", "1")));

    @Test
    void only_what_was_corrected_changes() throws Exception {
        NewBatch batch = new NewBatch(
                "a tester",
                Instant.parse("2026-01-01T00:00:00Z"),
                "import: made up",
                List.of(
                        Change.create(Source.KIND, SOURCE.id(), Documents.write(SOURCE)),
                        Change.create(ControlStatement.KIND, CLAIM.id(), Documents.write(CLAIM))));
        try (RunningService service = RunningService.holding(batch)) {
            String token = service.token("Anna", "editor");
            String[] headers = {
                "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r1\""
            };
            ObjectNode form = (ObjectNode) MAPPER.readTree(
                            service.get("/api/control/made-up-1/form", headers).body())
                    .path("form");
            form.put("valid_to", "2019-12-31").put("reason", "it ended");

            HttpResponse<byte[]> corrected = service.send("PUT", "/api/control/made-up-1", form.toString(), headers);

            assertEquals(200, corrected.statusCode(), RunningService.text(corrected));
            JsonNode differences = MAPPER.readTree(service.get("/api/control/made-up-1/revisions", headers)
                            .body())
                    .at("/revisions/1/differences");
            differences.forEach(difference -> assertTrue(
                    difference.path("path").asText().equals("when/to")
                            || difference.path("path").asText().startsWith("provenance/row"),
                    differences.toString()));
        }
    }
}
