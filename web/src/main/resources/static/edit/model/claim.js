/** The form of a control claim as data: its members, and what its ground is. Pure. */
import { ID_FIELD, PLACE_TYPES, PRECISIONS, SOURCE, VISIBILITIES, choice, field, typeOf } from "./fields.js";

export const STATUSES = {
  control: "control", influence: "influence, short of control", contested: "contested", presence: "presence, no hold", lost: "lost or left it (a change, no claim)",
};

export const SCOPES = {
  whole: "the whole of it", most: "most of it", parts: "parts of it", centre: "its centre only", roads: "its roads only", unspecified: "not said",
};

export const BASES = {
  assessed: "assessed: by someone whose work it is", reported: "reported: a source tells it as a fact", claimed: "claimed: only the party itself, or its enemy, says so",
};

const SECTIONS = [
  { id: "what", title: "Who holds what", fields: [
    choice("status", "Status", STATUSES, { required: true }),
    field("native_status", "The source’s own word", { hint: "As it stands there: stronghold, under the sway of …" }),
    field("holder", "Party that holds it, or lost it", { list: "parties", hint: "Only what is contested may have none." }),
    field("challenger", "Parties named as fighting for it", { list: "parties", hint: "Several with ; between them." }),
    choice("scope", "It speaks of", SCOPES, { required: true }),
    field("summary", "Summary", { kind: "long", required: true, hint: "One or two sentences of your own. No names of private people." }),
  ] },
  { id: "whose", title: "Whose judgement", fields: [
    field("assessor", "Assessor", { required: true, list: "assessors", hint: "Who judged, not who printed it. Those in the record are offered." }),
    choice("basis", "Basis", BASES, { required: true }),
    field("scheme", "Scheme of the assessor", { hint: "Where its words belong to a scale of its own." }),
    field("confidence", "Confidence"),
  ] },
  { id: "when", title: "When", fields: [
    choice("date_precision", "Known", PRECISIONS, { required: true, narrow: true }),
    field("valid_from", "From", { required: true, narrow: true, hint: "Local days in Afghanistan." }),
    field("valid_to", "Last day", { narrow: true, hint: "Empty while nothing ends it." }),
    field("last_confirmed", "Last confirmed", { narrow: true, hint: "Empty: it follows from the days and the source." }),
    field("ended_by", "Ended by", { narrow: true, hint: "Id of the statement that ends it." }),
  ] },
  { id: "where", title: "Which ground", fields: [
    field("place", "Ground, in the words of the source", { required: true, hint: "In Latin letters, Dari or Pashto. Candidates are offered while you type." }),
    choice("place_type", "It is", PLACE_TYPES, { required: true }),
    field("pcode", "P-code of the unit", { narrow: true, hint: "Of a district or province." }),
    choice("boundary_set", "of the boundary set", {}, { narrow: true, empty: "the one in use" }),
    field("province", "Province", { narrow: true }),
  ] },
  { id: "evidence", title: "Further sources on it", fields: [] },
  { id: "sources", title: "Source of the claim", fields: SOURCE },
  { id: "visibility", title: "What the public sees", fields: [
    choice("visibility", "The public sees", VISIBILITIES, { empty: "as the rules say" }),
    field("visibility_reason", "Why it may be shown exactly", { hint: "Needed to show a home, school, hospital, shelter or place of worship openly." }),
  ] },
  { id: "reason", title: "Why, for the history", fields: [
    field("reason", "Reason for this change", { required: true, hint: "At most 500 characters. Whoever has a token sees it in the history; the public does not." }),
  ] },
];

const STATEMENT_FIELDS = [...SOURCE, field("note", "What it says", { kind: "long" })];

const UNITS = ["ADM1", "ADM2"];

export const CLAIM = {
  kind: "claim", word: "claim", path: "control", sections: SECTIONS, fields: [ID_FIELD, ...SECTIONS.flatMap((section) => section.fields)], statementFields: STATEMENT_FIELDS,
  carried: ["place_id"],
  defaults: { date_precision: "day", scope: "unspecified", basis: "reported" }, statementDefaults: {},
  days: { from: "valid_from", to: "valid_to", isOpen: true },
  chosen: groundOf,
  chosenId: ({ place_id: place, pcode }) => place || pcode,
  idWords: ({ place, holder, status }, placeName) => (placeName || place ? `${placeName || place} ${holder || status}` : ""),
  isNeeded: ({ name, required }, { status }) => Boolean(required) || (name === "holder" && status !== "" && status !== "contested"),
};

/** A unit is chosen by its code, in the set in use; everything else by its place. */
function groundOf(candidate) {
  const nothing = { place_id: "", pcode: "", boundary_set: "" };
  if (!candidate) return nothing;
  const isUnit = UNITS.includes(candidate.level) && candidate.pcode;
  return { ...nothing, ...(isUnit ? { pcode: candidate.pcode } : { place_id: candidate.id }), ...typeOf(candidate) };
}

/** The columns of `control.csv` in the words of the form, as a proposal gives them. */
const MEMBERS = { area: "place", area_type: "place_type", actor: "holder", source_title_or_report: "source_title" };

/** The members that the form knows of what a proposal gives. "contested" in the place of a party names nobody. */
export function typedColumns(columns) {
  const known = new Set([...CLAIM.fields.map(({ name }) => name), ...CLAIM.carried]);
  const named = Object.entries(columns).map(([column, text]) => [MEMBERS[column] ?? column, text]).filter(([name, text]) => known.has(name) && text !== null);
  const fields = Object.fromEntries(named.map(([name, text]) => [name, String(text)]));
  return fields.holder === "contested" ? { ...fields, holder: "" } : fields;
}
