package org.incidentatlas.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;

/** Kinds of records that have a history of their own, with the word for them in addresses. */
enum RecordKind {
    INCIDENTS(Incident.KIND),
    CONTROL(ControlStatement.KIND),
    SOURCES(Source.KIND),
    ESTIMATES(Estimate.KIND);

    private final String kind;

    RecordKind(String kind) {
        this.kind = kind;
    }

    /** The kind under which the ledger keeps them. */
    String kind() {
        return kind;
    }

    /** The word in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with the word in addresses. */
    static Optional<RecordKind> ofPath(String word) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(word)).findFirst();
    }

    /** All words in addresses. */
    static String paths() {
        return Arrays.stream(values()).map(RecordKind::path).collect(Collectors.joining(", "));
    }

    static Optional<RecordKind> ofLedger(String kind) {
        for (RecordKind each : values()) {
            if (each.kind.equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Ids of the sources that the record names, in order. */
    Set<String> sources(String document) {
        return switch (this) {
            case INCIDENTS -> Documents.read(document, Incident.class).sources();
            case CONTROL -> named(Documents.read(document, ControlStatement.class));
            case SOURCES -> Set.of();
            case ESTIMATES ->
                Set.of(Documents.read(document, Estimate.class).provenance().source());
        };
    }

    private static Set<String> named(ControlStatement statement) {
        Set<String> named = new TreeSet<>(Set.of(statement.provenance().source()));
        statement.evidence().forEach(each -> named.add(each.source()));
        return named;
    }

    /** Whether the record is part of the atlas. */
    boolean isIn(Atlas atlas, String id) {
        return switch (this) {
            case INCIDENTS -> atlas.incident(id).isPresent();
            case CONTROL -> atlas.control(id).isPresent();
            case SOURCES -> atlas.source(id).isPresent();
            case ESTIMATES ->
                atlas.estimates().stream().anyMatch(estimate -> estimate.id().equals(id));
        };
    }
}
