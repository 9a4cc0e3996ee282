package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Source;

/**
 * Makes the public's contents of all contents: every record as {@link Coarsening} shows it, and of what they refer to only
 * what an open record refers to. A source that only hidden or coarsened records rest on would tell what they are about.
 */
public final class PublicContents {

    private final Coarsening rule;
    private final Contents all;

    public PublicContents(Coarsening rule, Contents all) {
        this.rule = rule;
        this.all = all.with(PrivateCount.of(all.incidents(), rule));
    }

    /** All that is there, with the counts that the public is shown. */
    public Contents full() {
        return all;
    }

    /** The same object when nothing is withheld, so that both audiences can share one atlas. */
    public Contents contents() {
        Map<String, Incident> linked = new HashMap<>();
        List<Incident> incidents = new ArrayList<>();
        for (Incident each : all.incidents()) {
            rule.incident(each).ifPresent(seen -> {
                incidents.add(seen);
                if (!all.links().of(each.id()).isEmpty()) {
                    linked.put(each.id(), seen);
                }
            });
        }
        Contents shown = new Contents(
                incidents,
                control(),
                all.estimates().stream()
                        .flatMap(each -> rule.estimate(each).stream())
                        .toList(),
                sources(),
                all.aliases(),
                all.privateCounts(),
                List.of(),
                all.links().seenAs(id -> Optional.ofNullable(linked.get(id))));
        return isAll(shown) ? all : shown;
    }

    private boolean isAll(Contents shown) {
        return same(shown.incidents(), all.incidents())
                && same(shown.control(), all.control())
                && same(shown.estimates(), all.estimates())
                && same(shown.sources(), all.sources());
    }

    private static boolean same(List<?> some, List<?> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i) == others.get(i);
        }
        return same;
    }

    private List<ControlStatement> control() {
        Map<String, Optional<String>> publicIds = new HashMap<>();
        Map<String, ControlStatement> shown = new HashMap<>();
        for (ControlStatement statement : all.control()) {
            Optional<ControlStatement> cut = rule.control(statement);
            publicIds.put(statement.id(), cut.map(ControlStatement::id));
            cut.ifPresent(one -> shown.put(statement.id(), one));
        }
        return all.control().stream()
                .flatMap(statement -> Optional.ofNullable(shown.get(statement.id())).stream())
                .map(statement -> referring(statement, publicIds))
                .toList();
    }

    /** A claim names the statement that ended it by the id the public knows, and none that the public does not see. */
    private static ControlStatement referring(ControlStatement statement, Map<String, Optional<String>> publicIds) {
        if (!(statement instanceof ControlClaim claim) || claim.endedBy() == null) {
            return statement;
        }
        Optional<String> seen = publicIds.getOrDefault(claim.endedBy(), Optional.empty());
        return seen.filter(claim.endedBy()::equals).isPresent() ? claim : claim.endedBy(seen.orElse(null));
    }

    private List<Source> sources() {
        Set<String> cited = new HashSet<>();
        for (Incident incident : all.incidents()) {
            if (incident.visibility() == Visibility.OPEN) {
                cite(cited, incident.provenance(), incident.evidence());
            }
        }
        for (ControlStatement statement : all.control()) {
            if (statement.visibility() == Visibility.OPEN) {
                cite(cited, statement.provenance(), statement.evidence());
            }
        }
        all.estimates().stream()
                .filter(estimate -> estimate.visibility() == Visibility.OPEN)
                .forEach(estimate -> cite(cited, estimate.provenance(), List.of()));
        return all.sources().stream()
                .filter(source -> cited.contains(source.id()))
                .toList();
    }

    private static void cite(Set<String> cited, Provenance provenance, List<Evidence> evidence) {
        cited.add(provenance.source());
        evidence.forEach(statement -> cited.add(statement.source()));
    }
}
