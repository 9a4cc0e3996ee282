/** The history of the record that is open, asked for when somebody wants to see it. */
import { element, fill } from "../element.js";
import { isAbort } from "../api.js";
import { longDay } from "../model/dates.js";
import { historyLines } from "../model/history.js";

const PATHS = { incident: "incidents", claim: "control" };

/** `addressAt(version)` is where the page shows the record as that version had it. */
export function historyOf({ kind, id }, api, addressAt) {
  if (!PATHS[kind]) return null;
  const body = element("div", { "aria-live": "polite" });
  const details = element("details", { class: "history", "data-test": "history" },
    element("summary", {}, "History of this record"), body);
  let asked = false;
  details.addEventListener("toggle", async () => {
    if (!details.open || asked) return;
    asked = true;
    fill(body, element("p", { class: "quiet" }, "Loading …"));
    try {
      fill(body, lines(await api.ask(`/api/${PATHS[kind]}/${encodeURIComponent(id)}/revisions`), addressAt));
    } catch (cause) {
      asked = false;
      if (!isAbort(cause)) fill(body, element("p", { class: "notice notice-error", role: "alert" }, cause.message));
    }
  });
  return details;
}

function lines(history, addressAt) {
  return element("ol", { class: "revisions", reversed: true }, historyLines(history).map((line) =>
    element("li", { value: line.revision },
      element("span", { class: "quiet" }, line.at ? `${longDay(line.at)} · ` : ""), line.what,
      line.version ? [" · ", element("a", { href: addressAt(line.version), "data-test": "as-then" }, "as it was then")] : null,
      line.author ? element("span", { class: "quiet" }, ` by ${line.author}`) : null,
      line.reason ? element("p", { class: "quiet", dir: "auto" }, line.reason) : null,
      line.changes.length > 0 ? element("ul", {}, line.changes.map((change) => element("li", { dir: "auto" }, change))) : null)));
}
