import { equal } from "./assert.js";
import { gradeWords, kindWords, restsOnWord, sourceFacts } from "../../main/resources/static/app/model/evidence.js";
import { controlSentence, otherFigureWords, spotSentence } from "../../main/resources/static/app/model/sentences.js";

const spot = (rests_on) => ({ sign: "site", killed: 0, incidents: [{ properties: { place: "Achin", date_from: "2017-04-13", date_to: "2017-04-13", date_precision: "day", event_type: "Battles", attribution_sentence: "Claimed by ISIS-K", rests_on } }] });

export const tests = [
  { name: "a record that rests on little says so, one with sources of its own needs no word", run: () => {
    equal(["party_only", "not_established", "copies_only", "single", "several", undefined].map((rests_on) => restsOnWord({ rests_on })),
      ["one side’s word only", "publisher not established", "copies only, originals not seen", null, null, null]);
  } },
  { name: "the word stands in the tooltip of a mark and in the row of a statement", run: () => {
    equal(spotSentence(spot("copies_only")).endsWith("Claimed by ISIS-K. Rests on: copies only, originals not seen."), true);
    equal(spotSentence(spot("several")).endsWith("Claimed by ISIS-K."), true);
    const claim = { name: "Darzab", status: "control", basis: "reported", scope: "whole", holder: "A", assessor: "B", rests_on: "party_only" };
    equal(controlSentence(claim, { party: (name) => name }), "A is said to hold Darzab; reported by B; one side’s word only");
    equal(controlSentence({ ...claim, basis: "claimed" }, { party: (name) => name }), "A is said to hold Darzab (claimed); claimed, as printed by B");
  } },
  { name: "what stands behind a source is said, and whose own word it is", run: () => {
    equal(["newsroom", "not said", "copy"].map((kind) => kindWords({ kind, party: null })), ["newsroom", "not said", "copy; the original was not seen"]);
    equal(kindWords({ kind: "party", party: "Taliban" }), "a party’s own word (Taliban)");
    equal(kindWords({ kind: "government", party: "United States" }), "government; a party’s own word (United States)");
  } },
  { name: "another statement's figures are told as far as it gives them", run: () => {
    equal(otherFigureWords({ killed_low: 73, killed_best: 73, killed_high: null, injured_best: 158 }), "73 killed, 158 injured");
    equal(otherFigureWords({ killed_low: null, killed_best: null, killed_high: null, injured_best: 12 }), "12 injured");
    equal(otherFigureWords({ killed_low: 60, killed_best: null, killed_high: null, injured_best: null }), "at least 60 killed");
  } },
  { name: "what is not on record of a source says so", run: () => {
    equal(sourceFacts({ kind: "un", party: null, publisher_established: false, language: null, licence: null, archived_copy_sha256: null }).map(([, words]) => words),
      ["United Nations", "not established", "not recorded", "not recorded", "none"]);
  } },
  { name: "the two grades stand apart, each with its meaning", run: () => {
    equal(gradeWords({ reliability_source: "B", reliability_source_means: "usually reliable", reliability_information: 3, reliability_information_means: "possibly true" }),
      ["Source: B, usually reliable", "Information: 3, possibly true"]);
    equal(gradeWords({ reliability_source: null, reliability_information: 6, reliability_information_means: "truth cannot be judged" }), ["Information: 6, truth cannot be judged"]);
    equal(gradeWords({ reliability_source: null, reliability_information: null }), []);
  } },
];
