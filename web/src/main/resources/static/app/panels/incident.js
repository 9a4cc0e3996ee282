/** One incident: what happened, who is reported responsible, the figures with whom they count, the place, the evidence. */
import { element } from "../element.js";
import { attributionSentence, killedSentence, lowBestHigh, placeSentence, sizingNote } from "../model/sentences.js";
import { spanWords } from "../model/dates.js";
import { evidenceList, facts, sourceLine } from "./facts.js";

export function incidentView(record, { book, known, open }) {
  const incident = { ...record, ...(record.properties ?? {}) };
  const injured = lowBestHigh(incident.injured_low, incident.injured_best, incident.injured_high);
  const note = sizingNote(incident);
  const content = [
    element("p", { class: "panel-when" }, spanWords(incident.date_from, incident.date_to, incident.date_precision),
      incident.date_precision && incident.date_precision !== "day" ? element("span", { class: "quiet" }, ` (day not known, ${incident.date_precision} only)`) : null),
    element("p", { class: "attribution", "data-test": "attribution" }, `${attributionSentence(incident, book.shortName)}.`),
    element("p", { dir: "auto" }, incident.summary),
    element("p", { class: "figure", "data-test": "figures" }, `${killedSentence(incident)}.`, injured ? ` ${injured} injured.` : "",
      note ? element("span", { class: "quiet" }, ` ${note}`) : null),
    facts([
      ["Event", [incident.event_type, incident.sub_event_type].filter(Boolean).join(" · ")],
      ["Target", incident.target],
      ["Place", placeSentence(incident)],
      ["District", incident.pcode ? unitLink(incident, open) : null],
    ]),
    location(incident.location),
    evidence(incident, known),
  ];
  return { title: incident.place ?? incident.id, content };
}

function unitLink({ pcode, district, province }, open) {
  return element("button", {
    type: "button", class: "link", onclick: () => open({ kind: "unit", id: pcode }), "data-test": "open-unit",
  }, `${district ?? province ?? pcode} (${pcode})`);
}

/** Why the service put it there: the text of the source, what it chose, how sure, and what came second. */
function location(decision) {
  if (!decision) return null;
  const chosen = decision.candidate ?? decision.chosen;
  const second = decision.runner_up;
  const reasons = decision.reasons ?? chosen?.reasons ?? [];
  const score = decision.score ?? chosen?.score;
  const words = (candidate) => (typeof candidate === "string" ? candidate : (candidate?.path ?? [candidate?.name]).filter(Boolean).join(" › "));
  return element("details", { class: "decision", "data-test": "location-decision" },
    element("summary", {}, "How it was placed"),
    facts([
      ["Text given", decision.text ?? decision.text_given],
      ["Placed at", chosen ? words(chosen) : "No candidate was sure enough"],
      ["Chance that it is right", typeof score === "number" ? score.toFixed(2) : null],
      ["Next best", second ? words(second) : null],
      ["Reasons", reasons.length > 0 ? reasons.join("; ") : null],
    ]));
}

function evidence(incident, known) {
  const pieces = incident.evidence ?? [];
  const own = incident.source;
  return [
    pieces.length > 0 ? evidenceList(pieces, { known, restsOn: incident.figures_from }) : null,
    own ? element("section", { class: "evidence" }, element("h3", {}, "Compiled from"), sourceLine(own)) : null,
    pieces.length === 0 && !own ? element("p", { class: "quiet" }, "This row names no source of its own.") : null,
  ];
}
