package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.csv.EvidenceRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.time.PartialDate;

/** A later source holds a claim true: the day it vouches for and what it is, and nothing else of the claim. */
final class Confirmation {

    static final Set<String> MEMBERS = IncidentForm.union(IncidentForm.SOURCE, Set.of("date", "note", "reason"));

    private final Writing writing;

    Confirmation(Writing writing) {
        this.writing = writing;
    }

    /** @throws RequestProblem naming the first member at fault */
    ControlWriting.Written of(ControlStatement statement, JsonNode body) {
        if (!(statement instanceof ControlClaim claim)) {
            throw RequestProblem.conflict("id", "It tells of a loss, and only a claim is confirmed.");
        }
        LocalDate day = day(claim, body);
        SourceBook sources = writing.sources();
        Map<String, String> fields = EditBodies.renamed(
                EditBodies.texts(body, "", MEMBERS, Set.of()), Map.of("source_title", "source_title_or_report"));
        fields.put("id", free(claim));
        fields.put("killed_whom", "not said");
        fields.keySet().removeAll(Set.of("date", "reason"));
        Reading<Evidence> reading = new EvidenceRows(writing.dataSet(), sources).written(fields);
        ControlClaim confirmed = claim.confirmed(day, Writing.accepted(reading, IncidentForm::member));
        return new ControlWriting.Written(confirmed, List.of(), writing.unknown(sources));
    }

    private LocalDate day(ControlClaim claim, JsonNode body) {
        String text = JsonBodies.text(body, "date", "").orElse("");
        LocalDate day = PartialDate.parse(text)
                .filter(date -> date.day() != null)
                .map(PartialDate::firstDay)
                .orElseThrow(() -> RequestProblem.invalid(
                        "date", "It must be the day for which the source holds it true, written YYYY-MM-DD."));
        LocalDate end = claim.when().lastDay();
        if (end != null && day.isAfter(end)) {
            throw RequestProblem.invalid(
                    "date", "The claim ended on " + end + ": correct it if it went on after that.");
        }
        if (day.isAfter(writing.today())) {
            throw RequestProblem.invalid("date", "It has not come yet.");
        }
        if (!day.isAfter(claim.lastConfirmed())) {
            throw RequestProblem.invalid(
                    "date",
                    "It was confirmed for " + claim.lastConfirmed() + " already; only a later day confirms it anew.");
        }
        return day;
    }

    /** The id of the next statement on the claim. */
    private static String free(ControlClaim claim) {
        List<String> ids = new ArrayList<>();
        claim.evidence().forEach(evidence -> ids.add(evidence.id()));
        int number = ids.size() + 1;
        while (ids.contains(claim.id() + ".e" + number)) {
            number++;
        }
        return claim.id() + ".e" + number;
    }
}
