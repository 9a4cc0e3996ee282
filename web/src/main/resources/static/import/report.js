/** The report of an import: counts, and the rows that somebody should look at. */
import { element } from "../app/element.js";
import { rowsPath } from "./client.js";
import { VERDICTS, number, remarkWords } from "./model.js";

export function reportNodes(held) {
  return [element("h2", {}, "Report"), counts(held), downloads(held),
    rows(held, "rejected", "Rejected rows", true), rows(held, "needs_review", "Rows that need review", true),
    rows(held, "corrected", "Corrected", false), rows(held, "duplicate", "Duplicates", false)];
}

function counts(held) {
  const gone = held.counts.gone;
  return element("table", { class: "counts", "data-test": "counts" },
    element("tbody", {}, VERDICTS.map(([name, words, meaning]) => element("tr", { class: held.counts[name] === 0 ? "none" : null },
      element("td", { class: "count", "data-test": `count-${name}` }, number(held.counts[name])),
      element("th", { scope: "row" }, words), element("td", { class: "note" }, meaning))),
    gone === null ? null : element("tr", { class: gone === 0 ? "none" : null },
      element("td", { class: "count", "data-test": "count-gone" }, number(gone)),
      element("th", { scope: "row" }, "not in the file"),
      element("td", { class: "note" }, held.options.retract_gone ? "records of the data set, which will be retracted" : "records of the data set, which stay"))));
}

function downloads(held) {
  if (held.counts.gone === null) return null;
  return element("p", { class: "downloads" }, "All rows as ",
    element("a", { href: rowsPath(held.id, { format: "csv" }), download: "", "data-test": "download-csv" }, "CSV"), " or ",
    element("a", { href: rowsPath(held.id, { format: "jsonl" }), download: "" }, "JSON lines"), ".");
}

function rows(held, name, title, open) {
  const some = held.outcomes[name];
  if (some.length === 0) return null;
  const all = held.counts[name];
  return element("details", { class: "outcomes", open, "data-test": `rows-${name}` },
    element("summary", {}, `${title} (${some.length < all ? `the first ${some.length} of ${number(all)}` : number(all)})`),
    element("ul", {}, some.map(row)));
}

function row(outcome) {
  return element("li", { class: "outcome" },
    element("p", { class: "outcome-head" }, `Row ${number(outcome.row)}, line ${number(outcome.line)} `, element("bdi", { class: "quiet" }, outcome.record)),
    outcome.remarks.map((remark) => element("p", { class: `remark remark-${remark.weight}`, dir: "auto" },
      element("bdi", { class: "remark-field" }, remark.field), ` [${remark.code}] `, remarkWords(remark))),
    outcome.candidates.length > 0 ? element("div", {}, element("p", { class: "note" }, "Places to choose from, in the draft:"),
      element("ol", { class: "choices" }, outcome.candidates.slice(0, 5).map((one) => element("li", {},
        element("bdi", {}, one.path), ` · ${one.id} · ${Math.round(one.score * 100)} %`)))) : null);
}
