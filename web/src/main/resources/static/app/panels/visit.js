/**
 * "Since your last visit": the version that this browser saw last is kept in it and nowhere else. Without storage, as in a
 * private window, nothing is said.
 */
import { element, fill } from "../element.js";
import { sinceWords } from "../model/history.js";

const KEY = "atlas-last-version";

export async function createVisit(node, record, api) {
  const last = read();
  if (last === null || last >= record.version) return write(record.version);
  const answer = await api.ask(`/api/changes?since=${last}&limit=1000`);
  const words = sinceWords(answer.changes, answer.next !== null);
  if (!words) return write(record.version);
  node.hidden = false;
  fill(node, element("span", { "data-test": "since-last-visit" }, words), " ",
    element("button", { type: "button", class: "link", "data-test": "since-seen", onclick: () => { write(record.version); node.hidden = true; } }, "Seen"));
}

function read() {
  try {
    const kept = Number.parseInt(localStorage.getItem(KEY) ?? "", 10);
    return Number.isInteger(kept) && kept >= 0 ? kept : null;
  } catch {
    return null;
  }
}

function write(version) {
  try {
    localStorage.setItem(KEY, String(version));
  } catch {
    // Nothing is kept, and nothing is said next time.
  }
}
