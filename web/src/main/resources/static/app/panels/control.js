/** A statement of control, and a unit's history of them. */
import { element } from "../element.js";
import { namedElsewhere } from "../model/carried.js";
import { longDay, spanWords } from "../model/dates.js";
import { controlHead, incidentLine, plural } from "../model/sentences.js";
import { partyOnDay } from "../model/parties.js";
import { restsOnWord } from "../model/evidence.js";
import { evidenceList, facts, restsOnLine, shownByLine, sourceDetails, sourceLine } from "./facts.js";

export function claimView(record, { book, known, set, open }) {
  const claim = { ...record, ...record.location, status: record.status };
  const isChange = claim.kind === "change";
  const party = (name) => (name ? partyOnDay(book, name, claim.valid_from ?? claim.day) : null);
  const holder = party(claim.holder ?? claim.party);
  const area = claim.text ?? claim.pcode ?? "";
  const content = [
    element("p", { class: "panel-when" }, spanOf(claim, isChange)),
    element("p", { class: "attribution" }, isChange ? `${holder ?? "A party"} lost or left ${area}.` : `${controlHead({ ...claim, name: area }, party)}.`),
    element("p", { dir: "auto" }, claim.summary),
    restsOnLine(claim),
    facts([
      ["The source’s word", claim.native_status],
      ["Our class", isChange ? "change of control" : claim.status],
      ["How much of it", claim.scope === "unspecified" ? "not said" : claim.scope],
      ["Basis", claim.basis],
      ["Whose assessment", claim.assessor],
      ["Last confirmed", claim.last_confirmed ? longDay(claim.last_confirmed) : null],
      ["Ended by", claim.ended_by ? link("a later statement", () => open({ kind: "claim", id: claim.ended_by })) : null],
      ["Unit", claim.pcode ? link(`${claim.district ?? claim.province ?? claim.pcode} (${claim.pcode})`, () => open({ kind: "unit", id: claim.pcode })) : null],
      ["Confidence", claim.confidence],
    ]),
    shownByLine(record.location, set),
    claim.evidence?.length ? evidenceList(claim.evidence, { known }) : null,
    claim.source ? element("section", { class: "evidence" }, element("h3", {}, "Compiled from"), sourceLine(claim.source), sourceDetails(claim.source)) : null,
  ];
  return { title: area, content };
}

function spanOf(claim, isChange) {
  const from = claim.valid_from ?? claim.day;
  if (isChange) return spanWords(from, null, claim.date_precision);
  return claim.valid_to ? spanWords(from, claim.valid_to, claim.date_precision) : `From ${spanWords(from, null, claim.date_precision)}, no end in this record`;
}

function link(words, onclick) {
  return element("button", { type: "button", class: "link", onclick }, words);
}

/** `areas` are the statements of the day shown about regions: those drawn around this unit belong to its history. */
export function unitView(unit, { book, open, areas }) {
  const around = areas.filter(({ id, properties }) => properties.pcode === unit.pcode && !unit.control.some((claim) => claim.id === id))
    .map(({ id, properties }) => ({ ...properties, id, place: properties.name }));
  const history = [...unit.control, ...around, ...unit.places, ...unit.changes];
  const { incidents } = unit;
  const names = [unit.names?.dari, unit.names?.pashto].filter(Boolean);
  const content = [
    element("p", { class: "quiet" }, (unit.path ?? []).join(" › "), ` (${unit.pcode})`),
    names.length > 0 ? element("p", { dir: "auto", lang: "fa-AF" }, names.join(" · ")) : null,
    element("section", {}, element("h3", {}, "Who held it, by statement"),
      history.length === 0
        ? element("p", {}, "No claim in this record.")
        : element("ul", { class: "rows" }, history.map((claim) => claimRow(claim, unit.name, book, open)))),
    element("section", {}, element("h3", {}, plural(incidents.length, "incident")),
      incidents.length === 0
        ? element("p", {}, "No report in this record.")
        : element("ul", { class: "rows" }, incidents.map((one) => unitIncident(one, open)))),
  ];
  return { title: unit.name, content };
}

/** Who held what, in the source's word with ours behind it where the record has one. */
function historyWords(claim, unitName, book, from) {
  const party = (name) => (name ? partyOnDay(book, name, from) : null);
  if (!claim.status) return `${party(claim.holder ?? claim.party) ?? "A party"} lost or left`;
  return controlHead({ ...claim, name: claim.place ?? unitName }, party);
}

function claimRow(claim, unitName, book, open) {
  const { id } = claim;
  const from = claim.valid_from ?? claim.day;
  const to = claim.valid_to;
  const holder = claim.holder ?? claim.party;
  const swatch = element("span", { class: "row-mark row-mark-square" });
  if (holder) swatch.style.background = book.colour(holder);
  return element("li", {}, element("button", {
    type: "button", class: "row", "data-test": "history-row", onclick: () => open({ kind: "claim", id }),
  }, swatch, element("span", { class: "row-words" },
    element("span", { class: "row-when" }, to ? spanWords(from, to, claim.date_precision) : `From ${spanWords(from, null, claim.date_precision)}`),
    element("span", {}, [historyWords(claim, unitName, book, from), claim.inherited ? "said of the whole province" : null, namedElsewhere(claim.shown_by), restsOnWord(claim)].filter(Boolean).join(" · ")),
    element("span", { class: "quiet", dir: "auto" }, claim.summary ?? ""))));
}

function unitIncident(incident, open) {
  const one = { ...incident.properties, id: incident.id };
  return element("li", {}, element("button", {
    type: "button", class: "row", "data-test": "unit-incident", onclick: () => open({ kind: "incident", id: one.id }),
  }, element("span", { class: "row-words" },
    element("span", { class: "row-when" }, incidentLine(one)),
    element("span", { class: "row-place", dir: "auto" }, one.place ?? ""),
    element("span", { class: "quiet" }, [one.attribution_sentence, restsOnWord(one)].filter(Boolean).join(" · ")))));
}
