import { equal } from "./assert.js";
import { inTheWay, newestFirst, pageBefore, touchedWords } from "../../main/resources/static/edit/model/audit.js";
import { CLAIM, typedColumns } from "../../main/resources/static/edit/model/claim.js";
import { hashOf, recordHash, titleOf } from "../../main/resources/static/edit/model/drafts.js";
import { effectSentence, effectsKey, recordOf, sideWords, standsSentence } from "../../main/resources/static/edit/model/effects.js";
import { INCIDENT } from "../../main/resources/static/edit/model/fields.js";
import { bodyOf, emptyForm, missing, suggestedId, typedForm } from "../../main/resources/static/edit/model/form.js";
import { decided, differing } from "../../main/resources/static/edit/model/merge.js";
import { alone, decidedWords, figureWords, keyTarget, mayBeShown, nextAfter, proposalTitle, sideBySide } from "../../main/resources/static/edit/model/proposals.js";
import { missingInSplit, ofPart, partBody, partOf, previewBody, withoutFigures } from "../../main/resources/static/edit/model/split.js";
import { drawingsOf } from "../../main/resources/static/edit/model/where.js";

const NAMED = { assessor: "Reuters", place: "Achin" };
const days = (over = {}) => ({ status: "control", holder: "A party", scope: "whole", valid_from: "2018-01-01", valid_to: null, ended_by: null, last_confirmed: "2018-01-02", ...over });
const claim = (fields) => ({ fields: { ...emptyForm(CLAIM).fields, ...fields }, statements: [] });
const record = (over = {}) => ({
  id: "a", date_from: "2018-09-05", date_to: "2018-09-05", date_precision: "day", event_type: "Battles", sub_event_type: "Armed clash", actor: "A party", attribution: "claimed",
  attributed_to: null, attributed_by: null, killed_low: 20, killed_best: 26, killed_high: 26, killed_whom: "civilians", injured_best: null, place: "Kabul", pcode: "AF0101",
  place_precision: "locality", sources: [{ publisher: "AFP", published: "2018-09-05" }], data_set: "incidents", visibility: "open", linked: [], summary: "A clash.", ...over,
});
const touched = (over) => ({ kind: "incident", id: "a", revision: 3, action: "corrected", stage: "published", before: null, newest_version: 5, ...over });

export const tests = [
  { name: "an effect is a sentence with whose claim it is, its days, and its new end", run: () => {
    equal(effectSentence({ id: "x", effect: "changed", before: days(), after: days({ valid_to: "2021-08-14", ended_by: "y" }) }, NAMED),
      "The claim x of Reuters on Achin, open since 1 January 2018, would end on 14 August 2021, and would name y as its end.");
    equal(effectSentence({ id: "x", effect: "changed", before: days({ valid_to: "2021-08-14", ended_by: "y" }), after: days() }, NAMED),
      "The claim x of Reuters on Achin, from 1 January 2018 to 14 August 2021, would be open again, and would name no claim as its end any more.");
    equal(effectSentence({ id: "x", effect: "changed", before: days({ valid_to: "2021-08-14" }), after: days({ valid_to: "2020-01-01" }) }, NAMED, true),
      "The claim x of Reuters on Achin, from 1 January 2018 to 14 August 2021, now ends on 1 January 2020 instead of 14 August 2021.");
  } },
  { name: "what goes on as a record of its own and what is withdrawn are told as such", run: () => {
    equal(effectSentence({ id: "x.2", effect: "begun", before: null, after: days({ valid_from: "2020-04-01" }) }, NAMED),
      "The earlier claim of Reuters on Achin would go on from 1 April 2020 on as a record of its own, x.2; it was last confirmed for 2 January 2018.");
    equal(effectSentence({ id: "x", effect: "withdrawn", before: days({ valid_to: "2018-02-01" }), after: null }, NAMED),
      "The claim x of Reuters on Achin, from 1 January 2018 to 1 February 2018, would be withdrawn: nothing is left of it.");
    equal([recordOf({ id: "x.2", effect: "begun" }), recordOf({ id: "x.2", effect: "changed" })], ["x", "x.2"]);
  } },
  { name: "before and after are told side by side, and nothing before is told as such", run: () => {
    equal(sideWords(days()), "control by A party; open since 1 January 2018; last confirmed for 2 January 2018");
    equal(sideWords(null), "no such record");
  } },
  { name: "the claim itself is told of only where it gets another end than was typed", run: () => {
    equal(standsSentence(days(), undefined), null);
    equal(standsSentence(days({ valid_to: "2019-05-31" }), "2019-05-31"), null);
    equal(standsSentence(days({ valid_to: "2019-05-31", ended_by: "z" }), ""), "The claim itself would end on 31 May 2019, where z of the same assessor begins.");
    equal(standsSentence(null, ""), null);
  } },
  { name: "effects that differ in one day are not those that were seen", run: () => {
    equal(effectsKey(days(), []) === effectsKey(days(), []), true);
    equal(effectsKey(days(), []) === effectsKey(days({ valid_to: "2020-01-01" }), []), false);
  } },
  { name: "a claim without a last day is open, also when its beginning is known to the month", run: () => {
    const body = bodyOf(claim({ valid_from: "2021-08", date_precision: "month" }), "c", CLAIM);
    equal([body.valid_from, "valid_to" in body], ["2021-08-01", false]);
    equal(bodyOf(claim({ valid_from: "2021", valid_to: "2021-09", date_precision: "year" }), "c", CLAIM).valid_to, "2021-09-30");
  } },
  { name: "a claim is typed as it is known, and sent back the same", run: () => {
    const typed = typedForm({ valid_from: "2021-08-01", valid_to: "2021-09-30", date_precision: "month", holder: "A" }, CLAIM);
    equal([typed.fields.valid_from, typed.fields.valid_to], ["2021-08", "2021-09"]);
    const cut = typedForm({ valid_from: "2021-08-01", valid_to: "2021-09-14", date_precision: "month" }, CLAIM);
    equal([cut.fields.valid_from, cut.fields.valid_to], ["2021-08", "2021-09-14"]);
    equal(bodyOf(cut, "c", CLAIM).valid_to, "2021-09-14");
  } },
  { name: "a unit is chosen by its code and everything else by its place", run: () => {
    equal(CLAIM.chosen({ id: "AF0615", pcode: "AF0615", level: "ADM2" }), { place_id: "", pcode: "AF0615", boundary_set: "", place_type: "district" });
    equal(CLAIM.chosen({ id: "p-1", pcode: "AF0615", level: "LOCALITY" }), { place_id: "p-1", pcode: "", boundary_set: "", place_type: "locality" });
    equal(CLAIM.chosen(null), { place_id: "", pcode: "", boundary_set: "" });
    equal(INCIDENT.chosen(null), { place_id: "" });
  } },
  { name: "only contested ground needs no holder", run: () => {
    const lacks = (status) => missing(claim({ status }), "c", CLAIM).some(({ member }) => member === "holder");
    equal([lacks("control"), lacks("lost"), lacks("contested"), lacks("")], [true, true, false, false]);
  } },
  { name: "an id of a claim is made of day, ground and party", run: () => {
    equal(suggestedId({ valid_from: "2021-08-15", place: "Achin", holder: "Taliban", status: "control" }, "", CLAIM), "2021-08-15-achin-taliban");
    equal(suggestedId({ valid_from: "2021-08-15", place: "", holder: "Taliban", status: "control" }, "", CLAIM), "");
  } },
  { name: "two corrections of a claim are compared in the fields of claims", run: () => {
    const base = claim({ holder: "A", status: "control" });
    const lines = differing(base, claim({ holder: "B", status: "control" }), claim({ holder: "C", status: "contested" }), CLAIM);
    equal(lines.map(({ path, chosen }) => [path, chosen]), [["field/status", "theirs"], ["field/holder", null]]);
    equal(decided(claim({ holder: "B" }), claim({ holder: "C" }), { "field/holder": "theirs" }, CLAIM).fields.holder, "C");
  } },
  { name: "columns of a proposal become the fields of the form, and nobody is named where it says contested", run: () => {
    equal(typedColumns({ id: "x", area: "Kot", area_type: "district", actor: "contested", source_title_or_report: "T", unknown_column: "u", valid_to: null }),
      { id: "x", place: "Kot", place_type: "district", holder: "", source_title: "T" });
  } },
  { name: "drafts of each kind have their own address", run: () => {
    equal(hashOf({ kind: "claim", id: null, key: "new-1" }), "#claims/new/new-1");
    equal(hashOf({ id: null, key: "new-1" }), "#write/new/new-1");
    equal(recordHash("claim", "a b"), "#claims/claim/a%20b");
    equal(titleOf({ id: null, kind: "claim", fields: { valid_from: "2021", place: "Kot" } }), "2021, Kot");
  } },
  { name: "two incidents stand side by side and what differs is marked", run: () => {
    const rows = sideBySide([record(), record({ killed_best: 22, killed_low: null, killed_high: null, place: "Kabul city" })]);
    equal(rows.filter(({ differs }) => differs).map(({ name }) => name), ["Killed", "Place"]);
    equal(rows.find(({ name }) => name === "Killed"), { name: "Killed", one: "26 (20–26)", other: "22", differs: true });
    equal(alone(record()).find(({ name }) => name === "Sources").one, "AFP, 2018-09-05");
  } },
  { name: "a figure that nobody gives is told as none, and never as nought", run: () => {
    equal(figureWords({ killed_low: null, killed_best: null, killed_high: null }), "no figure");
    equal(figureWords({ killed_low: 0, killed_best: 0, killed_high: 0 }), "0");
    equal(figureWords({ killed_low: 3, killed_best: null, killed_high: 5 }), "3–5");
    equal(figureWords({ killed_low: 80, killed_best: null, killed_high: null }), "80–?");
  } },
  { name: "a proposal has its title, who may stand for it, and what was decided of it", run: () => {
    equal(proposalTitle({ kind: "same", incidents: [{ id: "a" }, { id: "b" }] }), "a and b");
    equal(proposalTitle({ kind: "claim", incidents: [{ id: "a", place: "Kot" }], read: { party: "P", change: "lost", area: null } }), "P lost or left Kot, as a tells");
    equal(mayBeShown({ incidents: [{ id: "a", linked: ["c"] }, { id: "b", linked: ["c"] }] }), ["a", "c", "b"]);
    equal(decidedWords({ decision: "same", shown: "a", author: "Anna" }), "Decided: one event, told by a, by Anna");
  } },
  { name: "keys go through the list, stop at its ends, and after a decision its next entry follows", run: () => {
    equal([keyTarget("j", ["a", "b"], "a"), keyTarget("ArrowUp", ["a", "b"], "a"), keyTarget("k", ["a", "b"], "b"), keyTarget("j", ["a", "b"], "z"), keyTarget("x", ["a"], "a")], ["b", null, "a", "a", null]);
    equal([nextAfter(["a", "b", "c"], "b"), nextAfter(["a", "b"], "b"), nextAfter(["a"], "a")], ["c", "a", null]);
  } },
  { name: "two at one place are drawn once under both numbers", run: () => {
    const at = (over) => ({ lon: 69.1, lat: 34.5, pcode: "AF0101", place_precision: "district", uncertainty_m: 9, decision: null, text: "Kabul", ...over });
    equal(drawingsOf([at(), at()]).map(({ candidate }) => candidate.name), ["1 and 2 Kabul"]);
    equal(drawingsOf([at(), at({ pcode: "AF0615", text: "Achin" })]).map(({ candidate }) => candidate.name), ["1 Kabul", "2 Achin"]);
    equal(drawingsOf([at()]).map(({ candidate }) => candidate.name), ["Kabul"]);
  } },
  { name: "a page of versions ends before the newest that was shown", run: () => {
    equal([pageBefore(120, 50), pageBefore(20, 50)], [{ since: 70, limit: 50 }, { since: 0, limit: 20 }]);
    equal(newestFirst([{ version: 1 }, { version: 2 }, { version: 3 }], 2).map(({ version }) => version), [2, 1]);
  } },
  { name: "what taking a version back would do is told for each record, and what stands in the way", run: () => {
    equal(touchedWords(touched(), 5), "The incident a would be seen by readers no longer.");
    equal(touchedWords(touched({ before: 2 }), 5), "The incident a would be published again as its revision 2 has it.");
    equal(touchedWords(touched({ stage: "draft", revision: 1, newest_version: 7 }), 5), "The draft of the incident a would be retracted. But version 7 changed it since.");
    equal(inTheWay([touched({ newest_version: 7 }), touched({ newest_version: 9 }), touched()], 5), "It cannot be taken back now: versions 9, 7 changed some of it since. Take back the newest first.");
    equal(inTheWay([touched()], 5), null);
  } },
  { name: "a part has from the whole what it does not say, its statements by id, and no reason of its own", run: () => {
    const whole = { fields: { ...emptyForm().fields, actor: "A party", target: "a club", killed_best: "9", injured_best: "4", date_from: "2018-09-05", reason: "no" }, statements: [] };
    const part = withoutFigures(partOf(whole, "b"));
    part.statements = ["w.e1"];
    const body = partBody(whole, part);
    equal([body.id, body.actor, body.target, body.evidence, "killed_best" in body, "injured_best" in body, "reason" in body], ["b", "A party", "a club", ["w.e1"], false, false, false]);
    equal(previewBody(whole, part).evidence, []);
  } },
  { name: "a split is complete when each part has its id and each statement a part", run: () => {
    const whole = { fields: emptyForm().fields, statements: [{ id: "w.e1" }, { id: "w.e2" }] };
    const parts = [partOf(whole, "w"), partOf(whole, "w")];
    parts[0].statements = ["w.e1"];
    const faults = missingInSplit(whole, parts, () => false);
    equal(faults.map(({ at, member }) => [at, member]), [[1, "id"], [null, "evidence"]]);
    equal(faults[1].message, "These statements go to no part: w.e2. Tick a part for each.");
    equal(ofPart({ member: "parts[1].date_from", message: "m" }), { at: 1, member: "date_from", message: "m" });
    equal(ofPart({ member: "parts", message: "m" }), { at: null, member: "parts", message: "m" });
  } },
];
