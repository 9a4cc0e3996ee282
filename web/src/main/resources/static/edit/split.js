/** Splitting an incident: statements go to parts, each part a short form; all is looked at before it is sent. */
import { element, fill } from "../app/element.js";
import { ask, refusal } from "./ask.js";
import { createField } from "./field.js";
import { EVENTS, INCIDENT, labelOf } from "./model/fields.js";
import { faultsOf, statementWords } from "./model/form.js";
import { FEWEST, MOST, PART_FIELDS, missingInSplit, ofPart, partBody, partOf, previewBody, withoutFigures } from "./model/split.js";
import { whereSentence } from "./model/where.js";
import { createPlace } from "./place.js";
import { reasonField } from "./step.js";

/** `base` is the record as it is now; `onDone(words, answer)` is called when the draft was written. */
export function createSplit({ context, id, base, revision, onDone }) {
  const parts = [partOf(base, id), withoutFigures(partOf(base, ""))];
  const statements = base.statements.filter((statement) => statement.id);
  parts[0].statements = statements.map((statement) => statement.id);
  let drawn = [];
  let lookedAt = null;
  const forms = element("div", { class: "split-parts" });
  const assigned = element("div", { class: "split-statements" });
  const trouble = element("div", { class: "field-error", role: "alert", "data-test": "split-trouble" });
  const reason = reasonField("split-reason");
  const look = element("button", { type: "button", class: "button button-plain", "data-test": "split-look", onclick: examine }, "Look at the parts");
  const send = element("button", { type: "button", class: "button", "data-test": "split-send", disabled: true, onclick: deliver }, "Send the split");
  const more = element("button", { type: "button", class: "button button-plain", "data-test": "split-more", onclick: add }, "Another part");
  const node = element("details", { class: "split", "data-test": "split", ontoggle: () => node.open && drawn.length === 0 && draw() },
    element("summary", {}, "Split it: it tells of several incidents"),
    element("p", { class: "note" }, "Each part has from this incident what its short form does not ask, and can be corrected further once it is written. A part is shown no further than the whole was. When no part keeps the id, this incident is retracted."),
    forms, element("p", {}, more), assigned, reason.node, trouble, element("p", { class: "card-actions" }, look, send));
  return node;

  function draw() {
    drawn = parts.map(form);
    fill(forms, drawn.map((one) => one.node));
    more.disabled = parts.length >= MOST;
    drawStatements();
  }

  function add() {
    parts.push(withoutFigures(partOf(base, "")));
    changed();
    draw();
    drawn.at(-1).heading.focus();
  }

  function remove(at) {
    parts.splice(at, 1);
    changed();
    draw();
    drawn[Math.min(at, drawn.length - 1)].heading.focus();
    context.tell(`Part ${at + 1} is taken out.`);
  }

  /** What was looked at is no longer what would be sent. */
  function changed() {
    lookedAt = null;
    send.disabled = true;
    drawn.forEach((one) => (one.where.textContent = ""));
  }

  function form(part, at) {
    const { fields } = part;
    const made = new Map(PART_FIELDS.map((one) => [one.name, createField(one.name === "id" ? { ...one, required: true } : one, { at: `part-${at}`, test: `part-${at}-${one.name}`, value: fields[one.name], onInput(text) {
      fields[one.name] = text;
      if (one.name === "id") nameHeading();
      if (one.name === "event_type") made.get("sub_event_type").offer(kindsOf(text));
      changed();
    } })]));
    made.get("sub_event_type").offer(kindsOf(fields.event_type));
    createPlace(made.get("place"), { api: context.api, chosen: null, placeId: fields.place_id, name: `part-${at}`, onLook: () => {}, onChoose(candidate) {
      fields.place = made.get("place").input.value;
      for (const [name, text] of Object.entries(INCIDENT.chosen(candidate))) {
        fields[name] = text;
        made.get(name)?.show(text);
      }
      changed();
    } });
    const keeps = element("span", { class: "quiet" });
    const nameHeading = () => (keeps.textContent = fields.id.trim() === id ? " keeps the id" : "");
    const heading = element("h3", { tabindex: -1, id: `part-${at}-title` }, `Part ${at + 1}`, keeps);
    nameHeading();
    const where = element("p", { class: "note", "data-test": `part-${at}-where` });
    return { fields: made, heading, where, node: element("section", { class: "split-part", "data-test": "part", "aria-labelledby": heading.id },
      element("div", { class: "statement-head" }, heading,
        parts.length > FEWEST ? element("button", { type: "button", class: "link", onclick: () => remove(at), "aria-describedby": heading.id }, "Take out") : null),
      element("div", { class: "lines" }, [...made.values()].map((one) => one.node)), where) };
  }

  /** A statement goes to one part or to several, when it speaks of several. */
  function drawStatements() {
    if (statements.length === 0) return void fill(assigned, element("p", { class: "note" }, "The incident has no statements of single sources, so there are none to be given to its parts."));
    fill(assigned, element("h3", {}, "Which statement belongs to which part"), statements.map((statement) => element("fieldset", { class: "conflict-line", "data-test": "split-statement", "data-id": statement.id },
      element("legend", { dir: "auto" }, statementWords(statement)), element("p", { class: "note" }, statement.id),
      statement.note ? element("p", { dir: "auto" }, statement.note) : null,
      element("div", { class: "ticks" }, parts.map((part, at) => element("label", { class: "tick" }, tick(part, statement.id, at), ` Part ${at + 1}`))))));
    return undefined;
  }

  function tick(part, statement, at) {
    return element("input", { type: "checkbox", checked: part.statements.includes(statement), "data-test": `give-${at}`, onchange({ target }) {
      part.statements = target.checked ? [...part.statements, statement] : part.statements.filter((one) => one !== statement);
      changed();
    } });
  }

  function tell(faults) {
    drawn.forEach(({ fields }) => fields.forEach((one) => one.fault(null)));
    faults.forEach(({ at, member, message }) => drawn[at]?.fields.get(member === "place_id" ? "place" : member)?.fault(message));
    fill(trouble, faults.length === 0 ? [] : element("ul", {}, faults.map(({ at, member, message }) => element("li", {},
      [at === null ? null : `Part ${at + 1}`, member && at !== null ? labelOf(member) : null, message].filter(Boolean).join(": ")))));
    const first = faults.map(({ at, member }) => drawn[at]?.fields.get(member)).find(Boolean);
    first?.input.focus();
  }

  function lacking() {
    return missingInSplit({ statements }, parts, INCIDENT.isNeeded);
  }

  /** Has the service say of each part where it would be placed, and what is wrong; nothing is written. */
  async function examine() {
    const found = lacking();
    look.disabled = true;
    try {
      const answers = await Promise.all(parts.map((part) => ask("POST", "/api/incidents/preview", { body: previewBody(base, part) })));
      const told = answers.flatMap((answer, at) => (answer.ok ? [] : faultsOf(answer.body).map((fault) => ({ at, ...fault }))));
      answers.forEach((answer, at) => (drawn[at].where.textContent = answer.ok ? `Would be placed: ${whereSentence(answer.body)}` : ""));
      const faults = [...told.filter(({ at, member }) => !found.some((one) => one.at === at && one.member === member)), ...found];
      tell(faults);
      lookedAt = faults.length === 0 ? JSON.stringify(parts) : null;
      send.disabled = lookedAt === null;
      if (lookedAt) context.tell("Nothing is wrong with the parts.");
    } catch (cause) {
      tell([{ at: null, member: "", message: cause.message }]);
    }
    look.disabled = false;
  }

  async function deliver() {
    if (lookedAt !== JSON.stringify(parts)) return;
    if (reason.value() === "") {
      tell([{ at: null, member: "", message: "Say why first." }]);
      return void reason.focus();
    }
    send.disabled = true;
    try {
      const body = { parts: parts.map((part) => partBody(base, part)), reason: reason.value() };
      const answer = await ask("POST", `/api/incidents/${encodeURIComponent(id)}/split`, { body, revision });
      if (answer.ok) return onDone(`The split into ${answer.body.parts.join(", ")} is a draft: all parts go on together.`, answer.body);
      tell(answer.status === 400 ? faultsOf(answer.body).map(ofPart)
        : [{ at: null, member: "", message: answer.status === 412 ? "Somebody changed the incident since you opened it. Open it again before you split it." : refusal(answer) }]);
    } catch (cause) {
      tell([{ at: null, member: "", message: cause.message }]);
    }
    send.disabled = false;
    return undefined;
  }
}

function kindsOf(event) {
  return Object.fromEntries((EVENTS[event] ?? Object.values(EVENTS).flat()).map((word) => [word, word]));
}
