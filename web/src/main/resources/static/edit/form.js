/** The form of a record, section by section. It works on the draft's own texts, so nothing typed is held twice. */
import { element, fill } from "../app/element.js";
import { createField } from "./field.js";
import { EVENTS, ID_FIELD, labelOf } from "./model/fields.js";
import { suggestedId } from "./model/form.js";
import { createPlace } from "./place.js";
import { createStatements } from "./statements.js";

const DATE_LABELS = {
  day: ["Day", "Last day, if several"], week: ["First day of the week", "Last day"], month: ["Month", "Last month, if several"],
  year: ["Year", "Last year, if several"], range: ["First day", "Last day"],
};
/** Of what may have no end: how its beginning is known says nothing of the last day. */
const OPEN_LABELS = {
  day: ["From", "Last day"], week: ["From the week of", "Last day"], month: ["From the month", "Last day or month"], year: ["From the year", "Last day or year"], range: ["From", "Last day"],
};
const DATE_EXAMPLES = { day: "2021-08-26", week: "2021-08-22", month: "2021-08", year: "2021", range: "2021-08-22" };

/** `onChange()` follows every change; `beside` stands in the section of the place. */
export function createForm(draft, shape, { api, onChange, onPlace, tell, beside }) {
  const { fields } = draft;
  const { days } = shape;
  const made = new Map();
  const statements = createStatements(draft, shape, onChange, tell);

  function make(field) {
    const one = createField(field, { at: "field", test: `field-${field.name}`, value: fields[field.name], onInput(text) {
      fields[field.name] = text;
      follow(field.name);
      onChange();
    } });
    made.set(field.name, one);
    return one.node;
  }

  /** What else in the form follows from a field. */
  function follow(name) {
    if (name === "event_type") made.get("sub_event_type").offer(kindsOf(fields.event_type));
    if (name === "date_precision") nameDates();
    if (name === "pcode") unitTyped();
    if ([days.from, "place", "holder", "status"].includes(name)) suggest();
  }

  /** A typed code takes the place of what was chosen from the list. */
  function unitTyped() {
    fields.place_id = "";
    draft.chosen = null;
    place.hold(fields.pcode.trim());
    onPlace(null);
  }

  function nameDates() {
    const labels = days.isOpen ? OPEN_LABELS : DATE_LABELS;
    const [first, last] = labels[fields.date_precision] ?? labels.day;
    for (const [name, words, needed] of [[days.from, first, true], [days.to, last, !days.isOpen && fields.date_precision === "range"]]) {
      fill(made.get(name).label, words, needed ? element("span", { class: "needed" }, " (needed)") : null);
      made.get(name).input.placeholder = name === days.from ? DATE_EXAMPLES[fields.date_precision] ?? DATE_EXAMPLES.day : "";
    }
  }

  function suggest() {
    const id = made.get("id");
    if (id) id.input.placeholder = suggestedId(fields, draft.chosen?.name, shape);
  }

  function section({ id, title, note, fields: own }) {
    const lines = own.map(make);
    if (id === "what" && draft.id === null) lines.push(make(ID_FIELD));
    return element("section", { class: "form-section", id: `section-${id}`, "aria-labelledby": `title-${id}` },
      element("h2", { id: `title-${id}` }, title),
      note ? element("p", { class: "note" }, note) : null,
      id === "evidence" ? statements.node : element("div", { class: "lines" }, lines),
      id === "where" ? beside : null);
  }

  const sections = shape.sections.map(section);
  const place = createPlace(made.get("place"), { api, chosen: draft.chosen, placeId: shape.chosenId(fields), onLook: (candidate) => onPlace(candidate), onChoose(candidate) {
    fields.place = made.get("place").input.value;
    draft.chosen = candidate;
    for (const [name, text] of Object.entries(shape.chosen(candidate))) {
      fields[name] = text;
      made.get(name)?.show(text);
      made.get(name)?.fault(null);
    }
    suggest();
    onPlace(candidate);
    onChange();
  } });
  made.get("sub_event_type")?.offer(kindsOf(fields.event_type));
  nameDates();
  suggest();

  const fieldOf = (member) => (member === "place_id" ? made.get("place") : made.get(member) ?? statements.field(member));

  return {
    node: element("div", { class: "form-sections" }, sections),
    suggestion: () => suggestedId(fields, draft.chosen?.name, shape),
    /** Offers words for a choice, keeping what is chosen. */
    offer: (name, words) => made.get(name).offer(words),
    /** Fills in what is most likely right, where nothing stands yet. */
    start(name, text) {
      if (fields[name] || !text) return;
      fields[name] = text;
      made.get(name).show(text);
    },
    /** The name of a place that was chosen at another time, as the preview tells it. */
    placedAt({ decision, pcode, district, province }) {
      const id = shape.chosenId(fields);
      const name = decision?.chosen === id ? decision.chosen_name : pcode === id ? district ?? province : null;
      if (!draft.chosen && id && name) place.hold(`${name} (${id})`);
    },
    /** Writes each fault at its field; answers what the summary says of each, with how to come to the field. */
    showFaults(faults) {
      for (const one of made.values()) one.fault(null);
      draft.statements.forEach((statement, at) => Object.keys(statement).forEach((name) => statements.field(`evidence[${at}].${name}`)?.fault(null)));
      const lines = faults.map(({ member, message }) => {
        const field = fieldOf(member);
        field?.fault(message);
        const target = field?.input ?? (member.startsWith("evidence") ? statements.add : null);
        return { words: member && member !== "row" ? `${labelOf(member, shape)}: ${message}` : message, target };
      });
      return lines.sort(asTheyStand);
    },
  };
}

/** In the order of the page, those of no field first. */
function asTheyStand({ target: one }, { target: other }) {
  if (one === other) return 0;
  if (!one || !other) return one ? 1 : -1;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function kindsOf(event) {
  return Object.fromEntries((EVENTS[event] ?? Object.values(EVENTS).flat()).map((word) => [word, word]));
}

/** The names of parties for the fields that take one. */
export function partyNames(actors) {
  return element("datalist", { id: "parties" }, [...actors.map(({ name }) => name), "Unidentified", "Unidentified armed group"].map((name) => element("option", { value: name })));
}
