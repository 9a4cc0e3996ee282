/** The first rows as the records they would become. */
import { element } from "../app/element.js";
import { daysWords, figuresWords, placeWords, remarkWords } from "./model.js";

const HEADINGS = ["Row", "Days", "What", "Where", "Figures", "Remarks"];

export function previewNodes(held) {
  return [element("h2", {}, "First rows as records"),
    element("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "First rows as records" },
      element("table", { class: "sheet" },
        element("thead", {}, element("tr", {}, HEADINGS.map((words) => element("th", { scope: "col" }, words)))),
        element("tbody", {}, held.preview.map(line))))];
}

function line(record) {
  const what = record.kind === "control" ? record.assessor ?? "" : [record.event_type, record.sub_event_type].filter(Boolean).join(" / ");
  const cells = record.kind
    ? [daysWords(record), what, placeWords(record.location), figuresWords(record)]
    : ["", "not taken", "", ""];
  return element("tr", { "data-test": "preview-row" }, element("th", { scope: "row" }, record.row),
    cells.map((words, at) => element("td", { dir: "auto", "data-label": HEADINGS[at + 1], class: words ? null : "nothing" }, words)),
    element("td", { dir: "auto", "data-label": "Remarks", class: record.remarks.length > 0 ? null : "nothing" }, record.remarks.map((remark) => element("p", { class: `remark remark-${remark.weight}` },
      element("bdi", { class: "remark-field" }, remark.field), ` ${remarkWords(remark)}`))));
}
