/** Confirming a claim: a source vouches for it on a later day, and nothing else of it changes. */
import { element, fill } from "../app/element.js";
import { ask, refusal } from "./ask.js";
import { createField } from "./field.js";
import { SOURCE, field } from "./model/fields.js";
import { faultsOf } from "./model/form.js";

const FIELDS = [field("date", "The source holds it true for", { required: true, hint: "A day, such as 2021-08-14." }), ...SOURCE, field("note", "What it says", { kind: "long" })];

/** `lastConfirmed` is the day it was confirmed for until now; `onDone(words, answer)` is called when the draft was written. */
export function createConfirm({ id, revision, lastConfirmed, onDone }) {
  const values = Object.fromEntries(FIELDS.map(({ name }) => [name, ""]));
  const fields = new Map(FIELDS.map((one) => [one.name, createField(one, { at: "confirm", test: `confirm-${one.name}`, value: "", onInput: (text) => (values[one.name] = text) })]));
  const trouble = element("p", { class: "field-error", role: "alert", "data-test": "confirm-trouble" });
  const button = element("button", { type: "button", class: "button button-plain", "data-test": "confirm-send", onclick: send }, "Confirm it");

  function tell(faults) {
    fields.forEach((one) => one.fault(null));
    const rest = faults.filter(({ member, message }) => !fields.has(member) || void fields.get(member).fault(message));
    trouble.textContent = rest.filter(({ member }) => !fields.has(member)).map(({ message }) => message).join(" ");
    faults.map(({ member }) => fields.get(member)).find(Boolean)?.input.focus();
  }

  async function send() {
    const empty = FIELDS.filter(({ name, required }) => required && !values[name].trim());
    if (empty.length > 0) return tell(empty.map(({ name }) => ({ member: name, message: "It is empty." })));
    tell([]);
    button.disabled = true;
    try {
      const given = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text));
      const body = { ...given, reason: `confirmed for ${given.date} by ${given.source_publisher}`.slice(0, 500) };
      const answer = await ask("POST", `/api/control/${encodeURIComponent(id)}/confirm`, { body, revision });
      if (answer.ok) return onDone("The confirmation is a draft.", answer.body);
      if (answer.status === 412) fill(trouble, "Somebody changed the claim since you opened it. Open it again before you confirm it.");
      else tell(answer.status === 400 ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }]);
    } catch (cause) {
      trouble.textContent = cause.message;
    }
    button.disabled = false;
    return undefined;
  }

  return element("section", { class: "take-back", "aria-labelledby": "confirm-title" },
    element("h2", { id: "confirm-title" }, "Confirm"),
    element("details", { "data-test": "confirm" }, element("summary", {}, "A later source holds it true: say for which day"),
      element("p", { class: "note" }, `${lastConfirmed ? `Confirmed for ${lastConfirmed} until now. ` : ""}Only that day moves on, and the source joins those of the claim. The reason is made of day and publisher.`),
      element("div", { class: "lines" }, [...fields.values()].map(({ node }) => node)), trouble, button));
}
