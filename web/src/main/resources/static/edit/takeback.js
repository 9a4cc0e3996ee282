/** Taking back: a record is retracted, or goes into another as its duplicate. Both are drafts like every change. */
import { element, fill } from "../app/element.js";
import { ask, refusal } from "./ask.js";
import { createPicker } from "./picker.js";

/** `onDone(words)` is called when a draft was written. */
export function createTakeBack({ api, id, revision, day, onDone }) {
  return element("section", { class: "take-back", "aria-labelledby": "take-back-title" },
    element("h2", { id: "take-back-title" }, "Take back"),
    element("p", { class: "note" }, "Nothing is deleted: its history stays, and readers see the record as it is until this is checked and published."),
    retraction({ id, revision, onDone }), merger({ api, id, revision, day, onDone }));
}

function retraction({ id, revision, onDone }) {
  const reason = reasonField("retract-reason");
  const send = step("Retract", "retract-send", () => ask("DELETE", path(id), { body: { reason: reason.value() }, revision }), reason,
    () => onDone("The retraction is a draft. Somebody else checks and publishes it."));
  return element("details", { "data-test": "retract" }, element("summary", {}, "Retract it: it did not happen, or does not belong here"), reason.node, send.node);
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

export function reasonField(name) {
  const input = element("input", { type: "text", id: name, class: "typed", dir: "auto", maxlength: 500, autocomplete: "off", "aria-required": "true", "data-test": name });
  return { node: element("div", { class: "line" }, element("label", { for: name }, "Why, for the history (needed)"), input), value: () => input.value.trim(), focus: () => input.focus() };
}

/** A button that needs a reason first and tells a refusal beside it. */
export function step(words, test, send, reason, done) {
  const trouble = element("p", { class: "field-error", role: "alert", "data-test": `${test}-trouble` });
  const button = element("button", { type: "button", class: "button button-plain", "data-test": test, onclick: go }, words);

  async function go() {
    trouble.textContent = "";
    if (reason.value() === "") {
      trouble.textContent = "Say why first.";
      return reason.focus();
    }
    button.disabled = true;
    try {
      const answer = await send();
      if (answer.ok) return done();
      trouble.textContent = answer.status === 412 ? "Somebody changed the record since you opened it. Open it again and look at it before you take it back." : refusal(answer);
    } catch (cause) {
      trouble.textContent = cause.message;
    }
    button.disabled = false;
    return undefined;
  }

  return { node: element("div", {}, trouble, button), say: (text) => (trouble.textContent = text) };
}
