/** The form as data: which members an incident has, in which order, and what they are called. Pure. */

/** ACLED's words, as the record uses them. */
export const EVENTS = {
  Battles: ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    "Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED", "Shelling/artillery/missile attack", "Suicide bomb",
  ],
  "Violence against civilians": ["Abduction/forced disappearance", "Attack", "Sexual violence"],
  Protests: ["Excessive force against protesters", "Peaceful protest", "Protest with intervention"],
  Riots: ["Mob violence", "Violent demonstration"],
  "Strategic developments": [
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Looting/property destruction", "Non-violent transfer of territory", "Other",
  ],
};

export const PRECISIONS = { day: "to the day", week: "to the week", month: "to the month", year: "to the year", range: "a range of days" };

export const PLACE_TYPES = {
  site: "a site, such as a building or a bridge", locality: "a village or part of a town", city: "a city", district: "a district", province: "a province",
  region: "a region, or part of a province", country: "the country", unlocated: "not located",
};

/** What a place chosen from the list is, in the words of `PLACE_TYPES`. */
export const TYPE_OF_LEVEL = { SITE: "site", LOCALITY: "locality", ADM2: "district", ADM1: "province", REGION: "region", COUNTRY: "country" };

export const ATTRIBUTIONS = {
  claimed: "claimed by the party itself", acknowledged: "acknowledged by the party as a matter of record", attributed: "attributed by somebody else, as a finding",
  suspected: "suspected; nobody claimed it", disputed: "disputed", unknown: "responsibility not reported",
};

export const WHOM = { civilians: "civilians", "security forces": "security forces", fighters: "fighters", mixed: "several groups together", "not said": "not said" };

export const VISIBILITIES = {
  open: "everything", "to settlement": "the settlement only", "to district": "district level only", "to province": "province level only", hidden: "nothing of it",
};

const SOURCE_GRADES = { A: "A, completely reliable", B: "B, usually reliable", C: "C, fairly reliable", D: "D, not usually reliable", E: "E, unreliable", F: "F, cannot be judged" };
const INFORMATION_GRADES = { 1: "1, confirmed by other sources", 2: "2, probably true", 3: "3, possibly true", 4: "4, doubtful", 5: "5, improbable", 6: "6, cannot be judged" };

export const field = (name, label, more = {}) => ({ name, label, kind: "text", ...more });
export const choice = (name, label, words, more = {}) => field(name, label, { kind: "choice", words, ...more });
const count = (name, label) => field(name, label, { kind: "count" });

const FIGURES = [
  count("killed_low", "Killed, low"), count("killed_best", "Killed, best"), count("killed_high", "Killed, high"), count("injured_best", "Injured"),
];

/** The columns of a source, the same for every kind of record. */
export const SOURCE = [
  field("source_publisher", "Publisher", { required: true, hint: "Who published it: a newsroom, an office, the party itself." }),
  field("source_date", "Published on", { hint: "2021-08-27, or 2021-08 or 2021 where no more is known." }),
  field("source_title", "Title or report"),
  field("source_url", "Address", { kind: "address" }),
];

export const SECTIONS = [
  { id: "what", title: "What happened", fields: [
    choice("event_type", "Event", Object.fromEntries(Object.keys(EVENTS).map((word) => [word, word])), { required: true }),
    choice("sub_event_type", "Kind of event", {}, { required: true }),
    field("target", "Who or what was struck"),
    field("summary", "Summary", { kind: "long", required: true, hint: "One or two sentences of your own. No names of private people." }),
  ] },
  { id: "when", title: "When", fields: [
    choice("date_precision", "Known", PRECISIONS, { required: true, narrow: true }),
    field("date_from", "Day", { required: true, narrow: true, hint: "Local days in Afghanistan." }),
    field("date_to", "Last day", { narrow: true }),
  ] },
  { id: "where", title: "Where", fields: [
    field("place", "Place, in the words of the source", { hint: "In Latin letters, Dari or Pashto. Candidates are offered while you type." }),
    choice("place_type", "It is", PLACE_TYPES, { required: true }),
    field("district", "District", { narrow: true, hint: "Name or P-code, when no place is chosen." }),
    field("province", "Province", { narrow: true }),
    field("country", "Country", { narrow: true }),
  ] },
  { id: "who", title: "Who", fields: [
    choice("attribution", "Responsibility is", ATTRIBUTIONS, { required: true }),
    field("actor", "Party reported responsible", { required: true, list: "parties", hint: "Never a suspicion: write Unidentified, and the party suspected below." }),
    field("attributed_to", "Party suspected or blamed", { list: "parties" }),
    field("attributed_by", "Who says so"),
  ] },
  { id: "figures", title: "Figures", note: "As compiled from all statements. Leave empty what no source says; 0 means that a source says none.", fields: [
    ...FIGURES, choice("killed_whom", "They count", WHOM, { required: true }), field("counted_by", "Who counted"),
  ] },
  { id: "evidence", title: "What single sources say", fields: [] },
  { id: "sources", title: "Source of the incident", fields: [...SOURCE, field("verified_by", "Compared with")] },
  { id: "visibility", title: "What the public sees", fields: [
    choice("visibility", "The public sees", VISIBILITIES, { empty: "as the rules say" }),
    field("visibility_reason", "Why it may be shown exactly", { hint: "Needed to show a home, school, hospital, shelter or place of worship openly." }),
    field("public_summary", "Summary for the public", { kind: "long", hint: "Read instead of the summary where the place is made coarser." }),
    field("people", "Private people", { kind: "list", hint: "One name on each line. Never public, and kept out of every other field." }),
  ] },
  { id: "reason", title: "Why, for the history", fields: [
    field("reason", "Reason for this change", { required: true, hint: "At most 500 characters. Whoever has a token sees it in the history; the public does not." }),
  ] },
];

export const ID_FIELD = field("id", "Id", { hint: "Small letters, figures, full stops, hyphens. It never changes, and names no private person." });

export const STATEMENT_FIELDS = [
  ...SOURCE, ...FIGURES,
  choice("killed_whom", "They count", WHOM, { required: true }),
  field("counted_by", "Who counted"),
  choice("attribution", "Responsibility is", ATTRIBUTIONS, { empty: "not spoken of" }),
  choice("reliability_source", "Grade of the source", SOURCE_GRADES, { empty: "not graded" }),
  choice("reliability_information", "Grade of the information", INFORMATION_GRADES, { empty: "not graded" }),
  field("note", "What it says", { kind: "long" }),
];

export const FIELDS = [ID_FIELD, ...SECTIONS.flatMap((section) => section.fields)];

/**
 * A kind of record as the page writes it: its fields in order, what the page carries along without showing it (`carried`),
 * what a new one begins with, and which fields are its days. `chosen(candidate)` gives the members that say which ground
 * a chosen candidate is; none when the choice is taken back.
 */
export const INCIDENT = {
  kind: "incident", word: "incident", path: "incidents", sections: SECTIONS, fields: FIELDS, statementFields: STATEMENT_FIELDS,
  carried: ["place_id", "in_brief"],
  defaults: { date_precision: "day", attribution: "unknown", killed_whom: "not said" }, statementDefaults: { killed_whom: "not said" },
  days: { from: "date_from", to: "date_to", isOpen: false },
  chosen: (candidate) => (candidate ? { place_id: candidate.id, ...typeOf(candidate) } : { place_id: "" }),
  chosenId: ({ place_id: id }) => id,
  idWords: ({ place }, placeName) => placeName || place,
  isNeeded: ({ required }) => Boolean(required),
};

/** What it is follows from the level of a candidate, where the list of places says it. */
export function typeOf({ level }) {
  return TYPE_OF_LEVEL[level] ? { place_type: TYPE_OF_LEVEL[level] } : {};
}

/** The words for a member of the form, such as `evidence[1].killed_best`. */
export function labelOf(member, { fields, statementFields } = INCIDENT) {
  const statement = /^evidence\[(\d+)\]\.(.+)$/.exec(member);
  if (statement) {
    const own = statementFields.find(({ name }) => name === statement[2]);
    return `Statement ${Number(statement[1]) + 1}: ${own?.label ?? statement[2]}`;
  }
  if (member === "place_id") return "Chosen place";
  if (member === "evidence") return "Statements";
  return fields.find(({ name }) => name === member)?.label ?? member;
}
