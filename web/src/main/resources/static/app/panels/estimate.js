/** One estimate: a number somebody reported for a period, with the others on the same subject. */
import { element } from "../element.js";
import { spanWords } from "../model/dates.js";
import { lowBestHigh } from "../model/sentences.js";
import { restsOnWord } from "../model/evidence.js";
import { facts, restsOnLine, sourceDetails, sourceLine } from "./facts.js";

export function estimateView({ estimates }, { open }, id) {
  const estimate = estimates.find((one) => one.id === id);
  if (!estimate) return { title: "Not in this record", content: [element("p", {}, "No estimate has this id.")] };
  const alike = estimates.filter((one) => one.subject === estimate.subject && one.id !== id);
  const content = [
    element("p", { class: "panel-when" }, spanWords(estimate.period_from, estimate.period_to)),
    element("p", { class: "figure" }, numberWords(estimate)),
    restsOnLine(estimate),
    facts([["Counted by", estimate.counted_by], ["Note", estimate.note]]),
    element("section", { class: "evidence" }, element("h3", {}, "Source"), sourceLine(estimate), sourceDetails(estimate.source_record)),
    alike.length > 0 ? element("section", {}, element("h3", {}, "Others on the same subject"),
      element("ul", { class: "rows" }, alike.map((one) => element("li", {}, estimateRow(one, open))))) : null,
  ];
  return { title: estimate.subject, content };
}

/** A row that opens an estimate: for when, how many, and who says so. */
export function estimateRow(estimate, open) {
  return element("button", {
    type: "button", class: "row", "data-id": estimate.id, "data-test": "estimate-row",
    onclick: () => open({ kind: "estimate", id: estimate.id }),
  }, element("span", { class: "row-words" },
    element("span", { class: "row-when" }, spanWords(estimate.period_from, estimate.period_to)),
    element("span", {}, numberWords(estimate)),
    element("span", { class: "quiet", dir: "auto" }, [estimate.publisher, restsOnWord(estimate)].filter(Boolean).join(" · "))));
}

function numberWords({ low, best, high, unit }) {
  const words = lowBestHigh(low, best, high);
  return words ? `${words} ${unit}` : `No number of ${unit} is given`;
}
