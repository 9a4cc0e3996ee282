package org.incidentatlas.http;

import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Evidence;
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
                .field("language", source.language())
                .field("licence", source.licence());
    }

    static void evidence(JsonText json, Evidence evidence, Atlas atlas) {
        json.object().field("id", evidence.id()).field("published", evidence.published());
        json.field("known_from", evidence.knownFrom());
        casualties(json, evidence.casualties());
        attribution(json, evidence.attribution());
        json.field("note", evidence.note());
        json.field(
                "reliability_source",
                evidence.reliability() == null ? null : evidence.reliability().source());
        json.field(
                "reliability_information",
                evidence.reliability() == null ? null : evidence.reliability().information());
        source(json, "source", atlas.source(evidence.source()).orElse(null));
        json.end();
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
