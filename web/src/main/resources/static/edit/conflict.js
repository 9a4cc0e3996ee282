/** Somebody was first: both sides field by field, a choice for each, and sending again. */
import { element, fill } from "../app/element.js";
import { nameOf } from "../app/model/history.js";
import { differing } from "./model/merge.js";

/**
 * Asks which side counts. `told` is the refusal (412) of the service. Calls `onDecided(choices)` with "mine" or "theirs"
 * for each path; closing decides nothing and loses nothing.
 */
export function askWhichCounts({ shape, base, mine, theirs, told, author, onDecided }) {
  const lines = differing(base, mine, theirs, shape);
  const choices = Object.fromEntries(lines.map(({ path, chosen }) => [path, chosen]));
  const open = lines.filter(({ chosen }) => chosen === null);
  const send = element("button", { type: "submit", class: "button", "data-test": "conflict-send" }, "Send with these choices");
  const left = element("p", { class: "note", role: "status", "data-test": "conflict-left" });
  const dialog = element("dialog", { class: "conflict", "aria-labelledby": "conflict-title", "data-test": "conflict", onclose: () => dialog.remove() },
    element("form", { onsubmit: decide },
      element("h2", { id: "conflict-title", tabindex: -1 }, "Somebody changed the record meanwhile"),
      element("p", {}, `${author ? `${author} sent` : "Somebody sent"} revision ${told.current_revision} before yours arrived. Nothing of yours was written, and nothing is lost. Where both of you changed something, say which counts.`),
      alsoChanged(told.changed_since, "Changed by them"),
      alsoChanged(told.yours_against_it, "What yours would change of that"),
      lines.length === 0 ? element("p", {}, "Yours says the same as theirs.") : null,
      element("div", { class: "conflict-lines" }, [...open, ...lines.filter(({ chosen }) => chosen !== null)].map(row)),
      left,
      element("div", { class: "session-buttons" }, send, element("button", { type: "button", class: "link", "data-test": "conflict-close", onclick: () => dialog.close() }, "Back to the form"))));

  function row({ path, label, base: before, mine: own, theirs: other }) {
    const side = (which, words, value) => element("label", { class: "side-choice" },
      radio(path, which, choices[path] === which, choose), element("span", {}, element("strong", {}, words), element("span", { dir: "auto", class: "side-value" }, value || "nothing")));
    return element("fieldset", { class: "conflict-line", "data-test": "conflict-line", "data-path": path },
      element("legend", {}, label), element("p", { class: "note", dir: "auto" }, `Before: ${before || "nothing"}`),
      side("mine", "Yours", own), side("theirs", "Theirs", other));
  }

  function choose(path, which) {
    choices[path] = which;
    tell();
  }

  function tell() {
    const count = Object.values(choices).filter((choice) => choice === null).length;
    send.disabled = count > 0 || lines.length === 0;
    left.textContent = count > 0 ? `${count} still to be chosen.` : "";
  }

  function decide(event) {
    event.preventDefault();
    if (send.disabled) return;
    dialog.close();
    onDecided(choices);
  }

  tell();
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("h2").focus();
}

function radio(path, which, checked, choose) {
  const input = element("input", { type: "radio", name: path, value: which, "data-test": `take-${which}`, onchange: () => choose(path, which) });
  input.checked = checked;
  return input;
}

/** The service's own account of it, by members; folded, since the choices below say the same in the form's words. */
function alsoChanged(differences, title) {
  const names = (differences?.differences ?? []).map(({ path }) => path).filter((path) => !path.startsWith("provenance/")).map(nameOf);
  return names.length === 0 ? null : fill(element("p", { class: "note" }), element("strong", {}, `${title}: `), names.join("; "), ".");
}
