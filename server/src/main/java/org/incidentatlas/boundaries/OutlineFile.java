package org.incidentatlas.boundaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of outlines holds, before it is judged.
 *
 * @param name the file's name, without its folder
 * @param crs the reference system it declares, by name or well-known text; null when it declares none
 * @param features its features in order
 * @param findings what could not be read; with an error among them the features are incomplete
 */
public record OutlineFile(String name, @Nullable String crs, List<OutlineFeature> features, List<Finding> findings) {

    public OutlineFile {
        features = List.copyOf(features);
        findings = List.copyOf(findings);
    }

    static OutlineFile unreadable(String name, Finding why) {
        return new OutlineFile(name, null, List.of(), List.of(why));
    }
}
