/** One incident: what happened, who is reported responsible, the figures with whom they count, the place, the evidence. */
import { element } from "../element.js";
import { coarsenedSentence, publicSees } from "../model/access.js";
import { linkedSentence, publishers } from "../model/linked.js";
import { killedSentence, lowBestHigh, placeSentence, sizingNote } from "../model/sentences.js";
import { spanWords } from "../model/dates.js";
import { evidenceList, facts, otherFigures, restsOnLine, shownByLine, sourceDetails, sourceLine } from "./facts.js";

export function incidentView(record, { known, set, open }) {
  const incident = { ...record, ...record.location, place: record.location.text };
  const injured = lowBestHigh(incident.injured_low, incident.injured_best, incident.injured_high);
  const note = sizingNote(incident);
  const content = [
    element("p", { class: "panel-when" }, spanWords(incident.date_from, incident.date_to, incident.date_precision),
      incident.date_precision && incident.date_precision !== "day" ? element("span", { class: "quiet" }, ` (day not known, ${incident.date_precision} only)`) : null),
    coarsened(incident),
    element("p", { class: "attribution", "data-test": "attribution" }, `${incident.attribution_sentence}.`),
    incident.summary ? element("p", { dir: "auto" }, incident.summary) : null,
    element("p", { class: "figure", "data-test": "figures" }, `${killedSentence(incident)}.`, injured ? ` ${injured} injured.` : "",
      note ? element("span", { class: "quiet" }, ` ${note}`) : null),
    restsOnLine(incident),
    otherFigures(incident.alternatives),
    otherRecords(incident, open),
    facts([
      ["Event", [incident.event_type, incident.sub_event_type].filter(Boolean).join(" · ")],
      ["Target", incident.target],
      ["Place", placeSentence(incident)],
      ["People", incident.people?.join(", ")],
      ["The public sees", publicSees(incident)],
      ["District", incident.pcode ? unitLink(incident, open) : null],
    ]),
    shownByLine(record.location, set),
    location(record.location.decision),
    evidence(incident, known),
  ];
  return { title: incident.place ?? incident.id, content };
}

function coarsened(incident) {
  const sentence = coarsenedSentence(incident);
  return sentence && element("p", { class: "shown-by", "data-test": "coarsened" }, sentence);
}

/** The other records of the same event, each with its own figures, place and sources. */
function otherRecords({ id, linked_event: event }, open) {
  const sentence = linkedSentence(id, event);
  return sentence && element("section", { class: "evidence", "data-test": "linked-event" },
    element("h3", {}, "The same event in other records"),
    element("p", { class: "quiet" }, sentence),
    event.others.map((other) => element("div", { class: "piece" },
      element("p", {}, element("button", {
        type: "button", class: "link", onclick: () => open({ kind: "incident", id: other.id }), "data-test": "linked-record",
      }, other.id), ` · ${spanWords(other.date_from, other.date_to, other.date_precision)} · ${placeSentence(other)}`),
      element("p", { class: "figure" }, `${killedSentence(other)}.`),
      other.summary ? element("p", { dir: "auto" }, other.summary) : null,
      element("p", { class: "quiet" }, publishers(other)))));
}

function unitLink({ pcode, district, province }, open) {
  return element("button", {
    type: "button", class: "link", onclick: () => open({ kind: "unit", id: pcode }), "data-test": "open-unit",
  }, `${district ?? province ?? pcode} (${pcode})`);
}

/** Why the service put it there: the text of the source, what it chose, how sure, and what came second. */
function location(decision) {
  if (!decision) return null;
  const { text, chosen, chosen_name: name, score, reasons, runner_up: second, runner_up_score: secondScore } = decision;
  return element("details", { class: "decision", "data-test": "location-decision" },
    element("summary", {}, "How it was placed"),
    facts([
      ["Text given", text],
      ["Placed at", chosen ? `${name ?? chosen} (${chosen})` : "No candidate was sure enough"],
      ["Chance that it is right", chosen ? score.toFixed(2) : null],
      ["Next best", second ? `${second} (${secondScore.toFixed(2)})` : null],
      ["Reasons", reasons?.join("; ")],
    ]));
}

function evidence(incident, known) {
  const pieces = incident.evidence ?? [];
  const own = incident.source;
  return [
    pieces.length > 0 ? evidenceList(pieces, { known, restsOn: incident.figures_from }) : null,
    incident.compiled && pieces.length > 0 ? element("p", { class: "quiet" }, "The figures shown are compiled from all of these.") : null,
    own ? element("section", { class: "evidence" }, element("h3", {}, "Compiled from"), sourceLine(own), sourceDetails(own)) : null,
    incident.coarsened ? element("p", { class: "quiet" }, "Its sources and their words are not told.") : null,
    pieces.length === 0 && !own && !incident.coarsened ? element("p", { class: "quiet" }, "This row names no source of its own.") : null,
  ];
}
