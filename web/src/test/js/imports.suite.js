import { equal } from "./assert.js";
import { allowed, daysWords, figuresWords, isWorking, licenceWords, lineWords, mayChange, number, placeWords, shareDone, sizeWords, stateWords, unsendable } from "../../main/resources/static/import/model.js";
import { bind, documentOf, distinct, formatWords, formatsFor, fromText, guess, missing, readDay, refine, slug } from "../../main/resources/static/import/mapping.js";
import { fieldsOf } from "../../main/resources/static/import/fields.js";

const COLUMNS = ["Nr", "day", "ort", "kind"];
const ROWS = [["1", "26/08/2021", "Achin", "bomb"], ["2", "03/04/2021", "Kabul", "shooting"], ["3", "", "", "bomb"]];
const HELD = { state: "examining", progress: { rows: 1234, bytes: 50 }, bytes: 200, version: null, uploaded_by: "Anna" };

function field(name, record = "incident") {
  return fieldsOf(record).find((one) => one.name === name);
}

function refusal(text) {
  try {
    fromText(text);
    return "taken";
  } catch (cause) {
    return cause.message;
  }
}

export const tests = [
  { name: "the state of an import is said in words, with how far it is", run: () => {
    equal(stateWords(HELD), "Looking at every row: 1\u202f234 rows so far. Nothing is written.");
    equal(stateWords({ ...HELD, state: "written", version: 7, written_by: "Bilal" }), "Written as version 7 by Bilal.");
    equal(stateWords({ ...HELD, state: "written" }), "Nothing changed; no version was made.");
    equal([shareDone(HELD), shareDone({ ...HELD, state: "waiting" }), shareDone({ ...HELD, bytes: 0 })], [0.25, 0, 0]);
    equal(["waiting", "examining", "writing", "examined", "written"].map((state) => isWorking({ state })), [true, true, true, false, false]);
    equal(number(1234567), "1\u202f234\u202f567");
  } },
  { name: "a file that cannot be sent is told before it is", run: () => {
    equal(unsendable({ size: 0 }, 10), "The file is empty.");
    equal(unsendable({ size: 3 << 20 }, 2 << 20), "The file has 3.0 MiB; this service takes 2.0 MiB. Divide it, or use ./atlas import.");
    equal(unsendable({ size: 3 }, 2 << 20), null);
    equal([sizeWords(12), sizeWords(2048), sizeWords(2 ** 31), sizeWords(500 * 1024)], ["12 bytes", "2.0 KiB", "2.0 GiB", "500 KiB"]);
  } },
  { name: "only who handed a file over changes it, and not while it is written or after", run: () => {
    equal(mayChange(HELD, { author: "Anna" }), true);
    equal(mayChange(HELD, { author: "Bilal" }), false);
    equal(mayChange({ ...HELD, state: "written" }, { author: "Anna" }), false);
    equal(lineWords({ ...HELD, state: "examined" }, { author: "Bilal" }), "from Anna, examined");
  } },
  { name: "a record that a row would become says days, place and figures", run: () => {
    equal(daysWords({ date_from: "2021-08-26", date_to: "2021-08-26", date_precision: "day" }), "2021-08-26");
    equal(daysWords({ date_from: "2021-08-01", date_to: "2021-08-31", date_precision: "month" }), "2021-08-01 to 2021-08-31 (month)");
    equal(placeWords({ text: "Achin", district: "Achin", province: "Nangarhar", place_precision: "district" }), "Achin, Nangarhar (district)");
    equal(placeWords({ text: "", district: null, province: null, elsewhere: null, place_precision: "unlocated" }), "no place (unlocated)");
    equal(figuresWords({ killed_low: 2, killed_best: 3, killed_high: 4, killed_whom: "civilians", injured_best: 5 }), "3 (2–4) killed, civilians; 5 injured");
    equal(figuresWords({ killed_low: null, killed_best: 0, killed_high: null, killed_whom: "not said", injured_best: null }), "0 killed");
    equal(figuresWords({ killed_low: null, killed_best: null, killed_high: null, injured_best: null }), "no figure");
    equal(figuresWords({ kind: "control", status: "control", holder: "Taliban" }), "control: Taliban");
  } },
  { name: "days are read in a format, and one that is none is not", run: () => {
    equal(readDay("26/08/2021", "d/M/yyyy"), "2021-08-26");
    equal(readDay("26/08/2021", "dd/MM/yyyy"), "2021-08-26");
    equal(readDay("26/08/2021", "M/d/yyyy"), null);
    equal(readDay("31/02/2021", "d/M/yyyy"), null);
    equal([readDay("2021-08", ""), readDay("26 August 2021", ""), readDay("yesterday", "")], ["2021-08", "26 August 2021", null]);
  } },
  { name: "the format of days is guessed from all samples, and a doubt is told", run: () => {
    equal(formatsFor(["26/08/2021", "03/04/2021", ""]), ["d/M/yyyy"]);
    equal(formatsFor(["03/04/2021"]), ["d/M/yyyy", "M/d/yyyy"]);
    equal(formatsFor(["2021-08-26"]), [""]);
    equal(formatsFor(["20210826"]), ["yyyyMMdd"]);
    equal(formatWords(["03/04/2021"], "d/M/yyyy"), "“03/04/2021” is read as 2021-04-03. It could be M/d/yyyy too: make sure.");
    equal(formatWords(["26/08/2021"], "d/M/yyyy"), "“26/08/2021” is read as 2021-08-26.");
    equal(formatWords(["26/08/2021"], ""), "“26/08/2021” is no day that is understood without a format.");
  } },
  { name: "a mapping is guessed from the names of columns and its samples", run: () => {
    const mapping = guess(COLUMNS, ROWS, "My Rows (2021).csv");
    equal(mapping.dataset, "my-rows-2021");
    equal(mapping.fields.id, { column: "Nr" });
    equal(mapping.fields.date_from, { column: "day", format: "d/M/yyyy" });
    equal(mapping.fields.event_type, { column: "kind" });
    equal([mapping.visibility, mapping.exportable], ["hidden", false]);
    equal(guess(COLUMNS, ROWS, "x", "control").visibility, "open");
    equal(slug("کابل.csv"), "data-set");
  } },
  { name: "what is still to say is told by its name", run: () => {
    const mapping = guess(["ort"], [["Achin"]], "rows.csv");
    equal(missing(mapping), ["the publisher", "the licence", "“Id of the row”", "“Day, or first day”"]);
    const whole = { ...mapping, publisher: "P", licence: "CC0-1.0", fields: { id: { column: "ort" }, date_from: { constant: "2021" } } };
    equal(missing(whole), []);
    equal(missing({ ...whole, dataset: "A b" }), ["a short name of small letters, digits and hyphens"]);
    equal(missing({ ...whole, record: "control" }), ["“Status”", "“Who judged”"]);
  } },
  { name: "a field is bound to a column, to a constant or to nothing", run: () => {
    const mapping = guess(COLUMNS, ROWS, "x");
    equal(bind(mapping, field("date_to"), { column: "day" }, COLUMNS, ROWS).fields.date_to, { column: "day", format: "d/M/yyyy" });
    equal(bind(mapping, field("country"), { constant: "Afghanistan" }, COLUMNS, ROWS).fields.country, { constant: "Afghanistan" });
    equal("id" in bind(mapping, field("id"), { column: "" }, COLUMNS, ROWS).fields, false);
    const coded = refine(mapping, "event_type", { codes: { bomb: "Explosions/Remote violence" }, otherwise: "=" });
    equal(coded.fields.event_type, { column: "kind", codes: { bomb: "Explosions/Remote violence" }, otherwise: "=" });
    equal(refine(coded, "event_type", { codes: {}, otherwise: "" }).fields.event_type, { column: "kind" });
    equal(distinct(["bomb", " bomb ", "", "x"]), ["bomb", "x"]);
  } },
  { name: "a mapping is kept in a file and read again as it was", run: () => {
    const mapping = { ...guess(COLUMNS, ROWS, "rows.csv"), publisher: "P", licence: "CC0-1.0", citation: "" };
    equal(documentOf(fromText(JSON.stringify(documentOf(mapping)))), documentOf(mapping));
    equal(documentOf({ ...mapping, record: "control" }).fields.event_type, undefined);
    equal(refusal("{"), "The file is not JSON.");
    equal(refusal("[]"), "The file is no mapping: it has no “fields”.");
  } },
  { name: "what was allowed in writing is told, and kept when other options are changed", run: () => {
    const options = { edition: null, licence: "a letter", exportable: "no", visibility: "open" };
    equal(licenceWords(options), "Allowed in writing: a letter; rows may not leave the atlas; the public sees rows as: open");
    equal({ ...allowed(options), edition: "2" }, { edition: "2", licence: "a letter", exportable: "no", visibility: "open" });
    equal(allowed({ licence: null, exportable: null, visibility: null }), {});
  } },
];
