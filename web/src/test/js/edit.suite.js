import { equal } from "./assert.js";
import { windowOf } from "../../main/resources/static/edit/model/days.js";
import { draftOf, draftsOf, hashOf, keyOf, PREFIX, textOf, titleOf } from "../../main/resources/static/edit/model/drafts.js";
import { EVENTS, FIELDS, labelOf } from "../../main/resources/static/edit/model/fields.js";
import {
  bodyOf, daysOf, emptyForm, emptyStatement, faultsOf, joined, missing, sameForm, statementWords, suggestedId, typedForm, withoutDerived,
} from "../../main/resources/static/edit/model/form.js";
import { decided, differing } from "../../main/resources/static/edit/model/merge.js";
import { alongWords, changesOf, entriesOf, nextStep, refusalWords, whatWords } from "../../main/resources/static/edit/model/queue.js";
import { circle, drawingOf, whereSentence, wordsAfterChoice } from "../../main/resources/static/edit/model/where.js";

const with_ = (fields, statements = []) => ({ fields: { ...emptyForm().fields, ...fields }, statements });
const statement = (over) => ({ ...emptyStatement("k"), ...over });
const days = (first, last, precision) => Object.values(daysOf(first, last, precision));
const choices = (lines, over = {}) => ({ ...Object.fromEntries(lines.map(({ path, chosen }) => [path, chosen])), ...over });

export const tests = [
  { name: "a day known to the month or year means the whole of it, never its first day", run: () => {
    equal(days("2021-02", "", "month"), ["2021-02-01", "2021-02-28"]);
    equal(days("2020-02-14", "", "month"), ["2020-02-01", "2020-02-29"]);
    equal(days("2021", "", "year"), ["2021-01-01", "2021-12-31"]);
    equal(days("2021-07", "2021-08", "month"), ["2021-07-01", "2021-08-31"]);
  } },
  { name: "a single day ends on itself, a week after seven days, and a range is never closed by the page", run: () => {
    equal(days("2021-08-26", "", "day"), ["2021-08-26", "2021-08-26"]);
    equal(days("2021-08-28", "", "week"), ["2021-08-28", "2021-09-03"]);
    equal(days("2021-08-26", "", "range"), ["2021-08-26", ""]);
  } },
  { name: "what is no day is passed on as it was typed, for the service to name", run: () => {
    equal(days("26 Aug", "", "day"), ["26 Aug", "26 Aug"]);
    equal(days("2021-13", "", "month"), ["2021-13-01", "2021-13"]);
  } },
  { name: "a record is typed as it is known, and sent back the same", run: () => {
    const month = typedForm({ id: "a", date_from: "2017-07-01", date_to: "2017-08-31", date_precision: "month", people: ["A", "B"], killed_best: 0, in_brief: true });
    equal([month.fields.date_from, month.fields.date_to, month.fields.people, month.fields.killed_best], ["2017-07", "2017-08", "A\nB", "0"]);
    const body = bodyOf(month, "a");
    equal([body.date_from, body.date_to, body.people, body.killed_best, body.in_brief], ["2017-07-01", "2017-08-31", ["A", "B"], "0", "yes"]);
    const partial = typedForm({ date_from: "2017-07-03", date_to: "2017-07-20", date_precision: "month" });
    equal([partial.fields.date_from, partial.fields.date_to], ["2017-07-03", "2017-07-20"]);
  } },
  { name: "empty fields are left out, and members that nobody types are carried along", run: () => {
    const body = bodyOf(with_({ place_id: "AF0615", target: "  " }), "a");
    equal(body.place_id, "AF0615");
    equal("target" in body, false);
    equal(body.evidence, []);
  } },
  { name: "a statement keeps its id wherever it is moved, and a new one takes a free one", run: () => {
    const body = bodyOf(with_({}, [statement({ note: "new" }), statement({ id: "a.e1" }), statement({ id: "a.e3" }), statement({})]), "a");
    equal(body.evidence.map(({ id }) => id), ["a.e2", "a.e1", "a.e3", "a.e4"]);
  } },
  { name: "a statement is told in a line, with a figure only where it gives one", run: () => {
    equal(statementWords(statement({ source_publisher: "AFP", source_date: "2021-08", killed_low: "80", killed_high: "97", injured_best: "3" })), "AFP, 2021-08: 80–97 killed, 3 injured");
    equal(statementWords(statement({})), "Publisher not written yet: no figure");
  } },
  { name: "an id is made of day and place, in letters that an id may have", run: () => {
    equal(suggestedId({ date_from: "2021-08-26", place: "the airport" }, "Kabul Airport (Ḥāmid)"), "2021-08-26-kabul-airport-hamid");
    equal(suggestedId({ date_from: "2021-08", place: "اچین" }), "");
    equal(suggestedId({ date_from: "", place: "Achin" }), "");
  } },
  { name: "what is missing is told by member, and the service's own word counts before it", run: () => {
    const found = missing(with_({ summary: "x", date_precision: "range", date_from: "2021-01-01" }, [statement({ source_publisher: "" })]), "a").map(({ member }) => member);
    equal(found.includes("date_to") && found.includes("evidence[0].source_publisher") && found.includes("reason"), true);
    equal(found.includes("summary"), false);
    equal(joined([{ member: "actor", message: "told" }], [{ member: "actor", message: "found" }, { member: "reason", message: "found" }]).map(({ message }) => message), ["told", "found"]);
  } },
  { name: "a refusal of many things gives all of them, of one thing that one", run: () => {
    equal(faultsOf({ parameter: "a", detail: "d", faults: [{ member: "x", code: "c", message: "m" }, { member: "y", code: "c", message: "n" }] }).length, 2);
    equal(faultsOf({ parameter: "visibility_reason", detail: "say why" }), [{ member: "visibility_reason", message: "say why" }]);
    const derived = [{ member: "date_from", message: "m" }, { member: "date_to", message: "m" }];
    equal(withoutDerived(derived, { date_to: " " }).map(({ member }) => member), ["date_from"]);
    equal(withoutDerived(derived, { date_to: "x" }).length, 2);
    equal(faultsOf({ title: "Conflict" }), [{ member: "", message: "Conflict" }]);
  } },
  { name: "a form that only gained a reason or spaces is the same", run: () => {
    equal(sameForm(with_({ target: "x" }), with_({ target: "x ", reason: "why" })), true);
    equal(sameForm(with_({ target: "x" }), with_({ target: "y" })), false);
    equal(sameForm(with_({}, [statement({ id: "1" }), statement({ id: "2" })]), with_({}, [statement({ id: "2" }), statement({ id: "1" })])), false);
  } },
  { name: "members are named as the form names them", run: () => {
    equal(labelOf("evidence[1].killed_best"), "Statement 2: Killed, best");
    equal([labelOf("actor"), labelOf("place_id"), labelOf("row")], ["Party reported responsible", "Chosen place", "row"]);
    equal(new Set(FIELDS.map(({ name }) => name)).size, FIELDS.length);
    equal(Object.keys(EVENTS).length, 6);
  } },
  { name: "of two who changed one record each keeps what only they changed, and what both changed has to be chosen", run: () => {
    const base = with_({ target: "a", summary: "s", killed_best: "4" });
    const mine = with_({ target: "mine", summary: "mine too", killed_best: "4" });
    const theirs = with_({ target: "theirs", summary: "s", killed_best: "5" });
    const lines = differing(base, mine, theirs);
    equal(lines.map(({ path, chosen }) => [path, chosen]), [["field/target", null], ["field/summary", "mine"], ["field/killed_best", "theirs"]]);
    const { fields } = decided(mine, theirs, choices(lines, { "field/target": "theirs" }));
    equal([fields.target, fields.summary, fields.killed_best], ["theirs", "mine too", "5"]);
  } },
  { name: "statements are matched by id: added ones stay, removed ones go, and both sides of a change are kept apart", run: () => {
    const s1 = statement({ id: "s1", key: "s1", note: "one" });
    const base = with_({}, [s1]);
    const mine = with_({}, [s1, statement({ key: "own", source_publisher: "mine" })]);
    const theirs = with_({}, [{ ...s1, note: "changed" }, statement({ id: "s2", key: "s2", source_publisher: "theirs" })]);
    const lines = differing(base, mine, theirs);
    equal(lines.map(({ path, chosen }) => [path, chosen]), [["statement/s1/note", "theirs"], ["statement/s2", "theirs"], ["statement/own", "mine"]]);
    equal(decided(mine, theirs, choices(lines)).statements.map(({ key, note }) => [key, note]), [["s1", "changed"], ["own", ""], ["s2", ""]]);
    const removed = differing(base, base, with_({}, []));
    equal(removed.map(({ path, chosen }) => [path, chosen]), [["statement/s1", "theirs"]]);
    equal(decided(base, with_({}, []), choices(removed)).statements, []);
  } },
  { name: "a draft is read back as it was kept, and what is none is passed over", run: () => {
    const draft = { key: "new-1", id: null, base: null, changed: "2021-01-02T00:00:00Z", ...with_({ place: "Achin", date_from: "2021-08-26" }) };
    equal(draftOf(textOf(draft)).fields.place, "Achin");
    for (const text of ["", "null", "{", "[]", '{"form":1,"key":"x","base":null,"fields":null,"statements":[]}', '{"form":2}', '{"form":1,"key":"x","base":null,"fields":{"a":1},"statements":[]}']) equal(draftOf(text), null);
    const later = { ...draft, key: "incident/a", id: "a", changed: "2021-01-03T00:00:00Z" };
    equal(draftsOf([[keyOf(draft), textOf(draft)], ["other", textOf(draft)], [keyOf(later), textOf(later)], [`${PREFIX}x`, "?"]]).map(({ key }) => key), ["incident/a", "new-1"]);
    equal([titleOf(draft), titleOf(later), hashOf(draft), hashOf(later)], ["2021-08-26, Achin", "a", "#write/new/new-1", "#write/incident/a"]);
  } },
  { name: "the queue has one entry for what goes on together, sources under the record that names them", run: () => {
    const one = { kind: "incident", id: "a", version: 5, at: "2021-01-01", action: "created", published: null, stage: "draft" };
    const source = { kind: "source", id: "s", version: 5, at: "2021-01-01", action: "created", published: null, stage: "draft" };
    const entries = entriesOf([source, one, { ...source, id: "t", version: 6 }]);
    equal(entries.map(({ id, along }) => [id, along.length]), [["a", 1], ["t", 0]]);
    const merger = entriesOf([{ ...one, action: "corrected", id: "stays" }, { ...one, action: "merged", id: "goes" }]);
    equal(merger.map(({ id, along }) => [id, along[0].id]), [["goes", "stays"]]);
    equal(alongWords(entries[0].along), "With it goes 1 source named for the first time.");
    equal([whatWords(one), whatWords({ ...one, published: 3 }), whatWords({ ...one, action: "retracted" })], ["New incident", "Correction of the incident", "Retraction of the incident"]);
    equal([nextStep(one).word, nextStep({ stage: "checked" }).word], ["Check", "Publish"]);
  } },
  { name: "what would be another is told member by member, without what only follows", run: () => {
    const rows = changesOf([
      { path: "casualties/killed/best", before: 4, after: 5 },
      { path: "provenance/row/killed_best", before: "4", after: "5" },
      { path: "evidence/a.e2", before: null, after: { id: "a.e2", note: "said so", casualties: { killed: { low: null, best: 5 } } } },
      { path: "evidence", before: null, after: [{ id: "a.e1", note: "first" }] },
      { path: "people", before: [], after: [] },
      { path: "when", before: null, after: { to: "2021-08-27" } },
      { path: "participants/#0/name", before: "A", after: "B" },
      { path: "where/boundarySet", before: null, after: "x" },
    ]);
    equal(rows.map(({ name, before, after }) => [name, before, after]), [
      ["killed, best", "4", "5"], ["statement a.e2: note", null, "said so"], ["statement a.e2: killed, best", null, "5"],
      ["statement a.e1: note", null, "first"], ["last day", null, "2021-08-26"], ["party", "A", "B"]]);
  } },
  { name: "a refusal says what to do", run: () => {
    equal(refusalWords("Who wrote a change cannot check it; somebody else must.").includes("ask another editor"), true);
    equal(refusalWords("Something else."), "Something else.");
  } },
  { name: "what is known to a district is drawn as a district, near as an area, and only a place as a point", run: () => {
    const at = (over) => ({ visibility: "open", location: { lon: 70, lat: 34, pcode: "AF0615", district: "Achin", province: "Nangarhar", text: "x", place_id: null, uncertainty_m: 12000, elsewhere: false, decision: null, ...over } });
    equal([drawingOf(at({ place_precision: "district" })).candidate.lon, drawingOf(at({ place_precision: "district" })).candidate.id], [null, "AF0615"]);
    equal([drawingOf(at({ place_precision: "near" })).candidate, drawingOf(at({ place_precision: "near" })).area.type], [null, "Polygon"]);
    equal(drawingOf(at({ place_precision: "site", uncertainty_m: null })).candidate.lon, 70);
    equal(drawingOf(at({ place_precision: "unlocated", lon: null, lat: null })), { candidate: null, area: null });
    equal(whereSentence(at({ place_precision: "district" })), "Achin, Nangarhar, AF0615: known only to the district, up to 12 km from the point shown. The public sees it as it is.");
    const ring = circle(70, 34, 111_195).coordinates[0];
    equal([ring.length, Math.round((ring[12][1] - 34) * 100) / 100, ring[0]], [49, 1, ring[48]]);
  } },
  { name: "choosing a place keeps the words of the source, and completes the beginning of a name", run: () => {
    const achin = { name: "Achin", names: ["Achin", "اچین", "Achin of the springs"] };
    equal(["", "Ach", "achin", "a bazaar in Achin", "اچ"].map((typed) => wordsAfterChoice(typed, achin)), ["Achin", "Achin", "achin", "a bazaar in Achin", "اچین"]);
  } },
  { name: "a typed day is looked at with three on either side, a month as it is", run: () => {
    equal(windowOf("2021-08-26"), { from: "2021-08-23", to: "2021-08-29" });
    equal(windowOf("2021-02"), { from: "2021-02-01", to: "2021-02-28" });
    equal([windowOf("kabul-airport"), windowOf("2021-02-31")], [null, null]);
  } },
];
