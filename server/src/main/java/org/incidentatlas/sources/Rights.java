package org.incidentatlas.sources;

import org.jspecify.annotations.Nullable;

/**
 * What may be done with a row.
 *
 * @param licence the terms, an SPDX identifier where there is one
 * @param exportable whether it may leave the atlas as a row of its own
 * @param citation how it must be cited, or null when the licence asks for nothing more than naming the data set
 */
public record Rights(
        String licence, boolean exportable, @Nullable String citation) {

    /** The terms of the facts compiled for this project. */
    public static final Rights OWN = new Rights("CC-BY-4.0", true, null);
}
