/** Taking back: a record is retracted, goes into another as its duplicate, or is split. All are drafts like every change. */
import { element, fill } from "../app/element.js";
import { ask } from "./ask.js";
import { createPicker } from "./picker.js";
import { createSplit } from "./split.js";
import { reasonField, step } from "./step.js";

/** Of an incident: retraction, merger and split. `onDone(words, answer)` is called when a draft was written. */
export function createTakeBack({ context, id, base, revision, onDone }) {
  const { api } = context;
  return frame(retraction({ api: "/api/incidents", id, revision, onDone, note: null }),
    merger({ api, id, revision, day: base.fields.date_from, onDone }), createSplit({ context, id, base, revision, onDone }));
}

/** Of what is neither merged nor split. */
export function createRetraction(given) {
  return frame(retraction(given));
}

function frame(...ways) {
  return element("section", { class: "take-back", "aria-labelledby": "take-back-title" },
    element("h2", { id: "take-back-title" }, "Take back"),
    element("p", { class: "note" }, "Nothing is deleted: its history stays, and readers see the record as it is until this is checked and published."),
    ways);
}

function retraction({ api, id, revision, onDone, note }) {
  const reason = reasonField("retract-reason");
  const send = step("Retract", "retract-send", () => ask("DELETE", `${api}/${encodeURIComponent(id)}`, { body: { reason: reason.value() }, revision }), reason,
    ({ body }) => onDone("The retraction is a draft. Somebody else checks and publishes it.", body));
  return element("details", { "data-test": "retract" }, element("summary", {}, "Retract it: it did not happen, or does not belong here"),
    note ? element("p", { class: "note" }, note) : null, reason.node, send.node);
}

function merger({ api, id, revision, day, onDone }) {
  const reason = reasonField("merge-reason");
  const into = element("p", { "data-test": "merge-into" }, "No incident chosen yet.");
  let chosen = null;
  const picker = createPicker({ api, name: "merge-find", label: "The incident that stays", around: day, without: id, onPick(pick) {
    chosen = pick.id;
    fill(into, "It goes into ", element("strong", { dir: "auto" }, pick.words), pick.words === pick.id ? "" : ` (${pick.id})`, ".");
    send.say("");
  } });
  const send = step("Merge", "merge-send", () => {
    if (!chosen) return { ok: false, status: 0, body: { detail: "Choose the incident that stays first." } };
    return ask("POST", `${path(id)}/merge`, { body: { into: chosen, reason: reason.value() }, revision });
  }, reason, () => onDone(`The merger into ${chosen} is a draft: both records go on together once it is checked and published.`));
  return element("details", { "data-test": "merge" }, element("summary", {}, "Merge it into another: they are the same incident"),
    element("p", { class: "note" }, "Its statements join those of the incident that stays, whose figures and words stay as they are."), picker, into, reason.node, send.node);
}

function path(id) {
  return `/api/incidents/${encodeURIComponent(id)}`;
}
