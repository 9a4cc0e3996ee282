import { equal } from "./assert.js";
import { countWords, CONTROL_CLASSES, INCIDENT_CLASSES, presentControl, presentIncidents } from "../../main/resources/static/app/model/legend.js";

const feature = (properties) => ({ properties: { basis: "reported", scope: "whole", holder: "Taliban", challenger: null, last_confirmed: "2021-08-01", ...properties } });
const layers = (over) => ({ ADM2: [], place: [], region: [], ...over });

export const tests = [
  { name: "the legend has one fixed order", run: () => {
    equal(CONTROL_CLASSES.map((one) => one.id), ["fill", "influence", "stripes", "contested", "claimed", "place", "outline", "presence", "change", "differ", "stale", "none"]);
    equal(INCIDENT_CLASSES.map((one) => one.id), ["site", "locality", "near", "district", "province", "region", "hollow", "list"]);
  } },
  { name: "every line says what it means and no claim is never called unknown", run: () => {
    for (const one of [...CONTROL_CLASSES, ...INCIDENT_CLASSES]) equal(one.definition.endsWith("."), true, one.id);
    equal(CONTROL_CLASSES.at(-1).name, "No claim in this record");
  } },
  { name: "only classes on the map are present", run: () => {
    const present = presentControl(layers({ ADM2: [feature({ status: "control", class: "held" }), feature({ status: "none", class: "none" })] }), [], "2021-12-31");
    equal([...present].sort(), ["fill", "none"]);
    equal([...presentControl(layers({ region: [feature({ status: "contested", class: "stated", scope: "parts" })] }), [], "2021-12-31")], ["outline"]);
  } },
  { name: "old statements and recent losses are classes of their own", run: () => {
    const present = presentControl(layers({ ADM2: [feature({ status: "control", class: "held", last_confirmed: "2019-01-01" })] }), [{ kind: "lost" }], "2021-12-31");
    equal([...present].sort(), ["change", "fill", "stale"]);
  } },
  { name: "districts and places are counted as the service counts them", run: () => {
    const counts = { ADM2: { by_class: { held: 394, claimed: 0 } }, place: { with_claim: 1 } };
    equal(["fill", "claimed", "place", "stripes", "outline"].map((id) => countWords(id, counts, 401)),
      ["394 of 401 districts", null, "1 place", null, null]);
  } },
  { name: "an incident that is suspected brings the hollow sign", run: () => {
    const incidents = [{ geometry: { type: "Point", coordinates: [69, 34] }, properties: { place_precision: "site", attribution: "suspected" } }];
    equal([...presentIncidents(incidents)].sort(), ["hollow", "site"]);
  } },
];
