package org.incidentatlas.http;

import org.incidentatlas.boundaries.CarriedOver;
import org.jspecify.annotations.Nullable;

/** Writes that something is shown on another unit than the one its record names, and through which link. */
final class CarriedJson {

    static final String NAME = "shown_by";

    private CarriedJson() {}

    static void member(Members.Writer out, @Nullable CarriedOver carried) {
        if (out.wants(NAME)) {
            write(out.json(), carried);
        }
    }

    static void write(JsonText json, @Nullable CarriedOver carried) {
        if (carried == null) {
            json.field(NAME, null);
            return;
        }
        json.object(NAME)
                .field("set", carried.set())
                .field("pcode", carried.pcode())
                .field("link", carried.link())
                .field("note", carried.note())
                .field("by_point", carried.byPoint())
                .end();
    }
}
