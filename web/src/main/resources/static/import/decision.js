/** What can be done with an import: write it, take it back, undo it. */
import { element } from "../app/element.js";

/** Callbacks: `onWrite()`, `onTakeBack()`, `onUndo(version, reason)`. */
export function decisionNodes(held, who, { onWrite, onTakeBack, onUndo }) {
  if (held.state === "written") return written(held, who, onUndo, onTakeBack);
  if (held.state === "writing") return element("p", { class: "note" }, "It can be undone as a whole when it is written.");
  const own = held.uploaded_by === who.author;
  const back = own || who.role === "admin" ? element("button", { type: "button", class: "button button-plain", "data-test": "take-back", onclick: onTakeBack }, "Take the file back") : null;
  if (held.state !== "examined") return back ?? [];
  return [
    held.write.allowed
      ? element("button", { type: "button", class: "button", "data-test": "write", onclick: onWrite }, "Write it as one version")
      : element("p", { class: "notice notice-warn", "data-test": "why-not" }, held.write.why_not),
    " ", back];
}

function written(held, who, onUndo, onDone) {
  const reason = element("input", { type: "text", id: "undo-reason", dir: "auto", maxlength: 400, autocomplete: "off", "data-test": "undo-reason" });
  const undo = held.version === null ? null
    : who.role === "admin"
      ? element("details", { class: "outcomes" }, element("summary", { "data-test": "undo-summary" }, `Undo version ${held.version}`),
        element("label", { for: reason.id }, "Why it is taken back"), reason,
        element("button", { type: "button", class: "button", "data-test": "undo", onclick: () => onUndo(held.version, reason.value.trim()) }, "Undo"))
      : element("p", { class: "note", "data-test": "undo-line" }, `An admin can take version ${held.version} back as a whole.`);
  return [undo, element("button", { type: "button", class: "button button-plain", "data-test": "take-back", onclick: onDone }, "Remove its report")];
}
