package org.incidentatlas.http;

import java.util.List;
import java.util.function.Consumer;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.OneAnswer;
import org.incidentatlas.timeline.PlaceAnswer;
import org.incidentatlas.timeline.UnitAnswer;

/**
 * One level of the control layer, before it is written.
 *
 * @param answers the answers as reported by the day asked about
 * @param classes the class each answer is drawn and counted under, in the same order
 * @param unlimited the answers with every publication counted
 * @param features writes each answer as a feature
 */
record ControlLayer(
        List<ControlAnswer> answers,
        List<ControlAnswer.MapClass> classes,
        List<ControlAnswer> unlimited,
        List<Consumer<JsonText>> features) {

    static ControlLayer ofUnits(AdminLevel level, ControlQuestion question, ControlJson writer) {
        List<UnitAnswer> units = units(level, question);
        return new ControlLayer(
                units.stream().map(UnitAnswer::answer).toList(),
                units.stream().map(UnitAnswer::mapClass).toList(),
                units(level, question.unlimited()).stream()
                        .map(UnitAnswer::answer)
                        .toList(),
                units.stream()
                        .map(unit -> feature(json -> writer.unit(json, unit)))
                        .toList());
    }

    static ControlLayer ofPlaces(ControlQuestion question, ControlJson writer) {
        List<PlaceAnswer> places = places(question);
        return new ControlLayer(
                places.stream().map(PlaceAnswer::answer).toList(),
                places.stream().map(place -> place.answer().mapClass()).toList(),
                places(question.unlimited()).stream().map(PlaceAnswer::answer).toList(),
                places.stream()
                        .map(place -> feature(json -> writer.place(json, place)))
                        .toList());
    }

    static ControlLayer ofRegions(ControlQuestion question, ControlJson writer) {
        List<ClaimInForce> regions = regions(question);
        return new ControlLayer(
                alone(regions),
                regions.stream().map(region -> ControlAnswer.MapClass.STATED).toList(),
                alone(regions(question.unlimited())),
                regions.stream()
                        .map(region -> feature(json -> writer.region(json, region)))
                        .toList());
    }

    private static List<UnitAnswer> units(AdminLevel level, ControlQuestion question) {
        return question.timeline().control(level, question.day(), question.known(), question.assessor()).stream()
                .filter(answered -> question.area().admits(answered.unit()))
                .toList();
    }

    private static List<PlaceAnswer> places(ControlQuestion question) {
        return question.timeline().controlOfPlaces(question.day(), question.known(), question.assessor()).stream()
                .filter(answered -> question.admits(answered.place()))
                .toList();
    }

    private static List<ClaimInForce> regions(ControlQuestion question) {
        return question.timeline().controlOfRegions(question.day(), question.known(), question.assessor()).stream()
                .filter(inForce -> question.admits(inForce.claim().where()))
                .toList();
    }

    /** Claims about regions never compete: each is an answer of its own. */
    private static List<ControlAnswer> alone(List<ClaimInForce> claims) {
        return claims.stream().map(claim -> OneAnswer.of(List.of(claim))).toList();
    }

    private static Consumer<JsonText> feature(Consumer<JsonText> writing) {
        return writing;
    }
}
