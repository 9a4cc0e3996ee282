/** What stands in place of the form once a draft was written, and where to go from there. */
import { element, fill } from "../app/element.js";

/** `written` is the service's answer, or null where it tells no revision. */
export function showSent(root, { words, id, written, go }) {
  const again = `#write/incident/${encodeURIComponent(id)}`;
  const title = element("h2", { tabindex: -1, "data-test": "sent" }, words);
  // An address that stands already changes nothing by itself, so the page is told.
  const link = (href, test, text) => element("li", {}, element("a", { href, "data-test": test, onclick: (event) => {
    event.preventDefault();
    go(href);
  } }, text));
  fill(root, element("div", { class: "sent" }, title,
    element("p", {}, element("bdi", {}, id), written ? `, revision ${written.revision}` : "", ", waits to be checked."),
    element("ul", { class: "next" }, link("#queue", "to-queue", "To the queue"), link("#write", "write-another", "Write another incident"), link(again, "write-again", "Correct this one again"))));
  title.focus();
}
