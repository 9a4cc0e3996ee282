package org.incidentatlas.http;

import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.OneAnswer;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.PlaceAnswer;
import org.incidentatlas.timeline.Placement;
import org.incidentatlas.timeline.UnitAnswer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes control answers as features: the members of the HTTP contract, in its order. */
final class ControlJson {

    /** Members that answers for units, places and regions share. */
    private static final List<String> ANSWER = List.of(
            "status",
            "class",
            "holder",
            "challenger",
            "basis",
            "assessor",
            "scope",
            "native_status",
            "valid_from",
            "valid_to",
            "date_precision",
            "last_confirmed",
            "inherited",
            "known_from",
            "boundary_set",
            "shown_by",
            "summary_of_claim",
            "presence",
            "differ",
            "rests_on",
            "claims");

    static final List<String> OF_UNITS = with(
            List.of("name", "level", "pcode", "province"),
            List.of("districts_by_holder", "districts_claimed_by", "statements"));
    static final List<String> OF_PLACES =
            with(List.of("name", "level", "kind", "pcode", "district", "province", "point_basis"), List.of());
    static final List<String> OF_REGIONS = with(List.of("name", "level", "pcode", "province"), List.of("summary"));

    private final Atlas atlas;
    private final Members members;
    private final boolean withGeometry;
    private final Footings footings;

    ControlJson(Atlas atlas, Known known, Members members, boolean withGeometry) {
        this.atlas = atlas;
        this.members = members;
        this.withGeometry = withGeometry;
        this.footings = new Footings(atlas, known);
    }

    private static List<String> with(List<String> before, List<String> after) {
        return Stream.of(before, ANSWER, after).flatMap(List::stream).toList();
    }

    void unit(JsonText json, UnitAnswer answered) {
        AdminUnit unit = answered.unit();
        json.object().field("type", "Feature").field("id", unit.pcode());
        json.geometry("geometry", withGeometry ? unit.outline() : null).object("properties");
        Members.Writer out = members.of(json);
        out.field("name", unit.names().english());
        out.field("level", unit.level());
        out.field("pcode", unit.pcode());
        out.field("province", province(unit));
        ClaimInForce first = answered.answer().first();
        answer(out, answered.answer(), answered.mapClass(), first == null ? null : first.carried());
        if (out.wants("districts_by_holder")) {
            json.object("districts_by_holder");
            answered.districtsByHolder().forEach(json::field);
            json.end();
        }
        if (out.wants("districts_claimed_by")) {
            json.object("districts_claimed_by");
            answered.districtsClaimedBy().forEach(json::field);
            json.end();
        }
        if (out.wants("statements")) {
            json.array("statements");
            answered.statements().forEach(statement -> statement(json, statement, footings));
            json.end();
        }
        json.end().end();
    }

    /** The province's name for a district and for the province itself. */
    private @Nullable String province(AdminUnit unit) {
        return unit.level() == AdminLevel.ADM1
                ? unit.names().english()
                : atlas.boundaries()
                        .unit(String.valueOf(unit.parent()))
                        .map(parent -> parent.names().english())
                        .orElse(null);
    }

    void place(JsonText json, PlaceAnswer answered) {
        json.object().field("type", "Feature").field("id", answered.place().placeId());
        json.point("geometry", withGeometry ? answered.place().point() : null).object("properties");
        Placement placement = atlas.timeline().place(answered.place());
        Members.Writer out = members.of(json);
        out.field("name", answered.name());
        out.field("level", "place");
        out.field("kind", answered.kind());
        out.field("pcode", placement.pcode());
        out.field("district", name(placement.district()));
        out.field("province", name(placement.province()));
        out.field("point_basis", answered.place().pointBasis());
        answer(out, answered.answer(), answered.answer().mapClass(), placement.carried());
        json.end().end();
    }

    /** A claim about a region: the outline of the province it names, or no geometry; never anything smaller. */
    void region(JsonText json, ClaimInForce inForce) {
        ControlClaim claim = inForce.claim();
        Placement placement = atlas.timeline().place(claim.where());
        AdminUnit province = placement.province();
        Geometry outline = province == null ? null : province.outline();
        json.object().field("type", "Feature").field("id", claim.id());
        json.geometry("geometry", withGeometry ? outline : null).object("properties");
        Members.Writer out = members.of(json);
        out.field("name", claim.where().text());
        out.field("level", "region");
        out.field("pcode", province == null ? null : province.pcode());
        out.field("province", name(province));
        answer(out, OneAnswer.of(List.of(inForce)), ControlAnswer.MapClass.STATED, placement.carried());
        out.field("summary", claim.summary());
        json.end().end();
    }

    private void answer(
            Members.Writer out, ControlAnswer answer, ControlAnswer.MapClass mapClass, @Nullable CarriedOver carried) {
        ClaimInForce first = answer.first();
        ControlClaim claim = first == null ? null : first.claim();
        out.field("status", answer.status());
        out.field("class", mapClass);
        out.field("holder", answer.holder());
        out.field("challenger", answer.challengers().isEmpty() ? null : String.join("; ", answer.challengers()));
        out.field("basis", claim == null ? null : claim.basis());
        out.field("assessor", claim == null ? null : claim.assessor());
        out.field("scope", first == null ? null : first.scope());
        out.field("native_status", claim == null ? null : claim.nativeStatus());
        out.field("valid_from", claim == null ? null : claim.when().from());
        out.field("valid_to", first == null ? null : first.validTo());
        out.field("date_precision", claim == null ? null : claim.precision());
        out.field("last_confirmed", first == null ? null : first.lastConfirmed());
        out.field("inherited", first == null ? null : first.inherited());
        out.field("known_from", claim == null ? null : claim.knownFrom());
        out.field("boundary_set", claim == null ? null : claim.where().boundarySet());
        CarriedJson.member(out, carried);
        out.field("summary_of_claim", claim == null ? null : claim.summary());
        out.field("rests_on", claim == null ? null : footings.of(claim).restsOn());
        others(out, answer);
    }

    private void others(Members.Writer out, ControlAnswer answer) {
        if (out.wants("presence")) {
            out.json().array("presence");
            answer.presence().forEach(inForce -> statement(out.json(), inForce, footings));
            out.json().end();
        }
        if (out.wants("differ")) {
            out.json().array("differ");
            if (answer.status() == ControlAnswer.Status.DIFFER) {
                answer.claims().forEach(inForce -> statement(out.json(), inForce, footings));
            }
            out.json().end();
        }
        if (out.wants("claims")) {
            out.json()
                    .strings(
                            "claims",
                            answer.claims().stream()
                                    .map(inForce -> inForce.claim().id())
                                    .toList());
        }
    }

    static void statement(JsonText json, ClaimInForce inForce, Footings footings) {
        ControlClaim claim = inForce.claim();
        json.object()
                .field("id", claim.id())
                .field("status", claim.status())
                .field("native_status", claim.nativeStatus())
                .field("holder", claim.holder())
                .field("challenger", claim.challengers().isEmpty() ? null : String.join("; ", claim.challengers()))
                .field("basis", claim.basis())
                .field("assessor", claim.assessor())
                .field("scope", inForce.scope())
                .field("place", claim.where().text())
                .field("valid_from", claim.when().from())
                .field("valid_to", inForce.validTo())
                .field("date_precision", claim.precision())
                .field("last_confirmed", inForce.lastConfirmed())
                .field("inherited", inForce.inherited())
                .field("known_from", claim.knownFrom())
                .field("rests_on", footings.of(claim).restsOn())
                .field("boundary_set", claim.where().boundarySet());
        CarriedJson.write(json, inForce.carried());
        json.field("summary", claim.summary()).end();
    }

    private static @Nullable String name(@Nullable AdminUnit unit) {
        return unit == null ? null : unit.names().english();
    }
}
