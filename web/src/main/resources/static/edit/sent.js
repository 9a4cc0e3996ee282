/** What stands in place of the form once a draft was written, and where to go from there. */
import { element, fill } from "../app/element.js";
import { recordHash } from "./model/drafts.js";

/** `written` is the service's answer, or null where it tells no revision; `more` is what else is to be told of it. */
export function showSent(root, { trade, words, id, written, more = [], go }) {
  const again = recordHash(trade.shape.kind, id);
  const title = element("h2", { tabindex: -1, "data-test": "sent" }, words);
  // An address that stands already changes nothing by itself, so the page is told.
  const link = (href, test, text) => element("li", {}, element("a", { href, "data-test": test, onclick: (event) => {
    event.preventDefault();
    go(href);
  } }, text));
  fill(root, element("div", { class: "sent" }, title,
    element("p", {}, element("bdi", {}, id), written ? `, revision ${written.revision}` : "", ", waits to be checked."), more,
    element("ul", { class: "next" }, link("#queue", "to-queue", "To the queue"), link(`#${trade.view}`, "write-another", trade.againWords), link(again, "write-again", "Correct this one again"))));
  title.focus();
}
