import { equal } from "./assert.js";
import { alsoPresent, controlSign, incidentSign, isAttributed, killedOtherThanFighters, radius, staleMonths } from "../../main/resources/static/app/model/signs.js";

const claim = (over) => ({ status: "control", class: "held", basis: "reported", scope: "whole", holder: "Taliban", challenger: null, ...over });
const at = (precision, over = {}) => ({ geometry: { type: "Point", coordinates: [69, 34] }, properties: { place_precision: precision, elsewhere: false, ...over } });

export const tests = [
  { name: "a reported or assessed holder fills the district, unspecified scope included", run: () => {
    for (const scope of ["whole", "most", "unspecified"]) equal(controlSign(claim({ scope }), "ADM2"), "fill", scope);
  } },
  { name: "only the party's own word is dotted, never filled", run: () => equal(controlSign(claim({ class: "claimed", basis: "claimed" }), "ADM2"), "claimed") },
  { name: "influence and differing sources have signs of their own", run: () => {
    equal(["influence", "differ"].map((kind) => controlSign(claim({ class: kind, status: kind }), "ADM2")), ["influence", "differ"]);
  } },
  { name: "stripes need two named parties", run: () => {
    const contested = (over) => controlSign(claim({ class: "contested", status: "contested", ...over }), "ADM2");
    equal(contested({ challenger: "Islamic State Khorasan Province" }), "stripes");
    equal(contested({ holder: null, challenger: "Taliban; Islamic State Khorasan Province" }), "stripes");
    equal(contested({}), "contested");
    equal(contested({ holder: null }), "contested");
  } },
  { name: "presence is a diamond on every level and fills nothing", run: () => {
    for (const level of ["ADM2", "place"]) equal(controlSign(claim({ class: "presence", status: "presence" }), level), "presence", level);
    equal(controlSign(claim({ class: "stated", status: "presence", scope: "parts" }), "region"), "presence");
  } },
  { name: "a district's centre or a place is a square; the district stays blank", run: () => {
    equal(controlSign(claim({ class: "stated", scope: "centre", name: "Achin", province: "Nangarhar" }), "region"), "place");
    equal(controlSign(claim({}), "place"), "place");
    equal(controlSign(claim({ class: "differ", status: "differ" }), "place"), "place");
  } },
  { name: "a statement on part of a province or on a region is an outline", run: () => {
    equal(controlSign(claim({ class: "stated", scope: "parts" }), "region"), "outline");
    equal(controlSign(claim({ class: "stated", scope: "parts", status: "contested" }), "region"), "outline");
    equal(controlSign(claim({ class: "stated", scope: "centre", name: "Kunar", province: "Kunar" }), "region"), "outline");
  } },
  { name: "who is present beside the holder is told apart from who is named already", run: () => {
    const [iskp, taliban] = ["Islamic State Khorasan Province", "Taliban"].map((holder) => ({ id: holder, status: "presence", holder }));
    equal(alsoPresent(claim({ presence: [iskp, taliban] })), [iskp]);
    equal(alsoPresent(claim({ status: "presence", presence: [iskp] })), []);
  } },
  { name: "no claim is its own class", run: () => equal(controlSign({ status: "none", class: "none" }, "ADM2"), "none") },
  { name: "a statement is old after more than twelve months", run: () => {
    equal(staleMonths({ last_confirmed: "2017-06-30" }, "2018-06-30"), null);
    equal(staleMonths({ last_confirmed: "2017-06-29" }, "2018-06-30"), 12);
    equal(staleMonths({ last_confirmed: "2016-06-30" }, "2018-06-30"), 24);
    equal(staleMonths({ last_confirmed: null, valid_from: "2015-01-01" }, "2017-01-01"), 24);
    equal(staleMonths({ last_confirmed: "2019-01-01" }, "2018-06-30"), null);
  } },
  { name: "an incident is drawn by its precision, abroad and unplaced ones are listed", run: () => {
    for (const precision of ["site", "locality", "near", "district", "province", "region"]) equal(incidentSign(at(precision)), precision);
    equal(incidentSign(at("country")), "list");
    equal(incidentSign(at("site", { elsewhere: true })), "list");
    equal(incidentSign({ ...at("unlocated"), geometry: null }), "list");
  } },
  { name: "only claimed, acknowledged and attributed incidents take a colour", run: () => {
    equal(["claimed", "acknowledged", "attributed", "suspected", "disputed", "unknown"].filter((attribution) => isAttributed({ attribution })),
      ["claimed", "acknowledged", "attributed"]);
  } },
  { name: "fighters counted by one side size nothing", run: () => {
    equal(killedOtherThanFighters({ killed_best: 94, killed_whom: "fighters" }), null);
    equal(killedOtherThanFighters({ killed_best: 18, killed_whom: "mixed", event_type: "Battles" }), null);
    equal(killedOtherThanFighters({ killed_best: 182, killed_whom: "mixed", event_type: "Explosions/Remote violence" }), 182);
    equal(killedOtherThanFighters({ killed_best: 85, killed_whom: "civilians" }), 85);
    equal(killedOtherThanFighters({ killed_best: null, killed_low: 80, killed_whom: "not said" }), 80);
  } },
  { name: "a mark's area grows with the killed, within bounds", run: () => {
    equal(radius(null), 4);
    equal(radius(100) > radius(25) && radius(25) > radius(4), true);
    equal(radius(100000), 24);
  } },
];
