package org.incidentatlas.http;

import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.sources.Reliability;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Writes sources and what single ones say. */
final class SourceJson {

    private SourceJson() {}

    static void source(JsonText json, String name, @Nullable Source source) {
        if (source == null) {
            json.field(name, null);
            return;
        }
        json.object(name);
        members(json, source);
        json.end();
    }

    static void members(JsonText json, Source source) {
        json.field("id", source.id())
                .field("publisher", source.publisher())
                .field("publisher_established", source.publisherEstablished())
                .field("title", source.title())
                .field("published", source.published())
                .field("url", source.url())
                .field("kind", source.kind())
                .field("party", source.party())
                .field("language", source.language())
                .field("licence", source.licence())
                .field("archived_copy_sha256", source.archivedSha256());
    }

    static void evidence(JsonText json, Evidence evidence, Atlas atlas) {
        json.object().field("id", evidence.id()).field("published", evidence.published());
        json.field("known_from", evidence.knownFrom());
        casualties(json, evidence.casualties());
        attribution(json, evidence.attribution());
        json.field("note", evidence.note());
        reliability(json, evidence.reliability());
        source(json, "source", atlas.source(evidence.source()).orElse(null));
        json.end();
    }

    /** Source and information are graded apart and are never merged into one. */
    private static void reliability(JsonText json, @Nullable Reliability grades) {
        json.field("reliability_source", grades == null ? null : grades.source())
                .field("reliability_source_means", grades == null ? null : grades.sourceMeans())
                .field("reliability_information", grades == null ? null : grades.information())
                .field("reliability_information_means", grades == null ? null : grades.informationMeans());
    }

    /** What a record rests on: the word, the sentence, and the flags the word is chosen by. */
    static void footing(JsonText json, Footing footing, String sentence) {
        json.field("rests_on", footing.restsOn())
                .field("rests_on_sentence", sentence)
                .object("rests_on_flags")
                .field("sources", footing.sources().size())
                .field("party_only", footing.isPartyOnly())
                .field("copies_only", footing.isCopiesOnly())
                .field("publisher_not_established", footing.isPublisherNotEstablished())
                .end();
    }

    static void casualties(JsonText json, Casualties casualties) {
        json.field("killed_low", casualties.killed().low())
                .field("killed_best", casualties.killed().best())
                .field("killed_high", casualties.killed().high())
                .field("injured_best", casualties.injured())
                .field("killed_whom", casualties.whom())
                .field("killed_counted_by", casualties.countedBy());
    }

    static void attribution(JsonText json, Attribution attribution) {
        json.field("attribution", attribution.kind())
                .field("attributed_to", attribution.to())
                .field("attributed_by", attribution.by());
    }
}
