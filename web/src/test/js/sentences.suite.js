import { equal } from "./assert.js";
import { controlLabel, controlSentence, killedSentence, leftOutSentence, lowBestHigh, placeSentence, sizingNote } from "../../main/resources/static/app/model/sentences.js";

const short = (name) => ({ "Islamic State Khorasan Province": "ISIS-K" })[name] ?? name;
const claim = (over) => ({ name: "Darzab", status: "control", native_status: null, basis: "reported", scope: "whole", holder: "Islamic State Khorasan Province", challenger: null, assessor: "Reuters", inherited: false, ...over });
const say = (over, stale = null) => controlSentence(claim(over), { party: short, stale });

export const tests = [
  { name: "figures show low and high, whom they count and who counted", run: () => {
    equal(killedSentence({ killed_low: 80, killed_best: 85, killed_high: 97, killed_whom: "civilians", killed_counted_by: "UNAMA" }), "85 (80–97) killed: civilians, as counted by UNAMA");
    equal(killedSentence({ killed_low: null, killed_best: null, killed_high: null }), "No figure for people killed in this record");
    equal(killedSentence({ killed_best: 0, killed_low: 0, killed_high: 0, killed_whom: "not said" }), "0 killed: who they were, and who counted, is not said");
    equal(killedSentence({ killed_best: 6, killed_whom: "not said", killed_counted_by: "UNAMA" }), "6 killed: who they were is not said, as counted by UNAMA");
  } },
  { name: "half a range says which half", run: () => {
    equal([lowBestHigh(1000, null, 3000), lowBestHigh(80, null, null), lowBestHigh(null, null, 10000), lowBestHigh(6, 6, 6), lowBestHigh(null, null, null)],
      ["1,000–3,000", "at least 80", "at most 10,000", "6", null]);
  } },
  { name: "a figure that sizes nothing says why", run: () => {
    equal(sizingNote({ killed_best: 94, killed_whom: "fighters" }).startsWith("Fighters, as counted by one side"), true);
    equal(sizingNote({ killed_best: 5, killed_whom: "civilians" }), null);
    equal(sizingNote({ killed_whom: "fighters" }), null);
  } },
  { name: "a control sentence has the source's word first", run: () => {
    equal(say({ native_status: "stronghold" }), "Darzab: ISIS-K, stronghold (control); reported by Reuters");
    equal(say({ native_status: "stronghold", status: "contested", scope: "parts" }), "Darzab: ISIS-K, stronghold (contested, parts); reported by Reuters");
    equal(say({ native_status: "territorial base", status: "contested", challenger: "Taliban; A" }), "Darzab: ISIS-K, territorial base (contested), challenged by Taliban and A; reported by Reuters");
    equal(say({ native_status: "under siege", holder: null, scope: "unspecified" }), "Darzab: under siege (control); how much of it is not said; reported by Reuters");
    equal(say({ scope: "unspecified" }, 22), "ISIS-K is said to hold Darzab; how much of it is not said; last confirmed 22 months before the day shown; reported by Reuters");
    equal(say({ scope: "parts" }), "ISIS-K is said to hold Darzab; parts of it; reported by Reuters");
    equal(say({ inherited: true }), "ISIS-K is said to hold Darzab; from a statement on its whole province; reported by Reuters");
    equal(say({ basis: "claimed" }), "ISIS-K is said to hold Darzab (claimed); claimed, as printed by Reuters");
  } },
  { name: "contested, differing and absent claims are named as such", run: () => {
    equal(say({ status: "contested", challenger: "Taliban" }), "Darzab: contested (ISIS-K and Taliban); reported by Reuters");
    equal(say({ status: "contested", holder: null }), "Darzab: contested, parties not named; reported by Reuters");
    equal(say({ status: "none", native_status: null, assessor: null, scope: null }), "Darzab: No claim in this record");
    equal(say({ status: "differ", native_status: null, scope: null, assessor: null, differ: [{ holder: "Taliban", assessor: "A" }, { holder: null, assessor: "B" }] }),
      "Darzab: sources differ (Taliban: A; nobody: B)");
  } },
  { name: "labels on the map carry scope and age", run: () => {
    const label = (over, sign, stale) => controlLabel(claim(over), sign, { party: short, stale });
    equal(label({}, "fill"), null);
    equal(label({ scope: "unspecified" }, "fill"), "Darzab: extent not said");
    equal(label({ last_confirmed: "2017-02-10" }, "fill", 16), "Darzab: as of Feb 2017");
    equal(label({ name: "Kunar", native_status: "stronghold", status: "contested", scope: "parts" }, "outline"), "Kunar: ISIS-K stronghold (contested, parts)");
    equal(label({ name: "Southern Nangarhar", scope: "parts" }, "outline"), "Southern Nangarhar: ISIS-K said to hold parts");
    equal(label({ name: "Nangarhar", status: "contested" }, "outline"), "Nangarhar: contested (ISIS-K)");
    equal(label({ name: "Kunar", status: "contested", challenger: "Taliban; A; B" }, "outline"), "Kunar: contested by 4 parties");
    equal(label({ name: "Bagram prison (Parwan detention facility), Bagram" }, "place"), "Bagram prison");
    equal(label({ name: "Bazarak", basis: "claimed" }, "place"), "Bazarak: claimed");
    equal(label({ name: "Mohmand valley", status: "contested" }, "place"), "Mohmand valley: contested");
    equal(label({ name: "Kabul", status: "presence", native_status: "urban foothold", scope: "centre" }, "presence"), "ISIS-K urban foothold (presence, centre)");
  } },
  { name: "what the actor filter leaves out is counted in words", run: () => {
    equal(leftOutSentence(73, { suspected: 8, disputed: 2, unknown: 1, total: 11 }, false), "73, and 11 more suspected, blamed or disputed");
    equal(leftOutSentence(73, { suspected: 8, disputed: 3, unknown: 0, total: 11 }, true), "73 with those suspected, blamed or disputed");
    equal(leftOutSentence(73, { suspected: 8, disputed: 3, total: 11 }, false), "73, and 11 more suspected, blamed or disputed");
    equal(leftOutSentence(73, { suspected: 0, disputed: 0, unknown: 0, total: 0 }, false), null);
  } },
  { name: "a place is written once, with how precisely it is known", run: () => {
    equal(placeSentence({ place: "Achin", district: "Achin", province: "Nangarhar", country: "Afghanistan", place_precision: "district" }),
      "Achin, Nangarhar, Afghanistan (known only to the district)");
    equal(placeSentence({ place: "Pulse nightclub, Orlando", country: "United States", elsewhere: true, place_precision: "site" }),
      "Pulse nightclub, Orlando, United States (outside Afghanistan)");
  } },
];
