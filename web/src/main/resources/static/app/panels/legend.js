/** The legend: always the same lines in the same order; what the map shown does not hold is dimmed. */
import { element, fill } from "../element.js";
import { countWords, CONTROL_CLASSES, INCIDENT_CLASSES, presentControl, presentIncidents, presentColours } from "../model/legend.js";
import { changeMark, countBadge, incidentMark, placeSquare, presenceDiamond, unitSwatch } from "../drawings/marks.js";
import { colourFamilies, OTHER_COLOUR, partyOnDay } from "../model/parties.js";
import { controlSign, sides } from "../model/signs.js";
import { watch } from "../state.js";

export function createLegend(root, store, { book, patterns }) {
  const body = element("div", { class: "legend-body" });
  root.append(element("details", { class: "block legend", open: matchMedia("(min-width: 60rem)").matches, "data-test": "legend" },
    element("summary", {}, "Legend"), body));

  watch(store, ({ domain }) => [domain.shown, domain.control, domain.incidents], ({ domain }) => {
    if (!domain.shown) return;
    const control = presentControl(domain.control, domain.recent, domain.shown.to);
    const incidents = presentIncidents(domain.incidents);
    const colours = presentColours(book, domain.control, domain.incidents);
    const sample = colourFamilies(book)[0]?.colour ?? OTHER_COLOUR;
    const two = contestedColours(domain.control.ADM2, book);
    fill(body,
      section("Parties", [
        ...colourFamilies(book).map((party) =>
          line(partySwatch(party.colour), partyOnDay(book, party.name, domain.shown.to), null, colours.has(party.colour))),
        line(partySwatch(OTHER_COLOUR), "Several parties, or another", null, colours.has(OTHER_COLOUR)),
      ]),
      section("Who held it", CONTROL_CLASSES.map((one) =>
        line(controlSwatch(one.id, sample, two, patterns), one.name, one.definition, control.has(one.id),
          countWords(one.id, domain.controlCounts, domain.controlCounts.ADM2.units)))),
      section("Incidents", INCIDENT_CLASSES.map((one) =>
        line(incidentSwatch(one.id, sample, patterns), one.name, one.definition, incidents.has(one.id)))));
  });
}

function section(title, lines) {
  return element("section", {}, element("h3", {}, title), element("ul", {}, lines));
}

function line(swatch, name, definition, isPresent, count = null) {
  return element("li", { class: isPresent ? "legend-line" : "legend-line legend-absent", "data-present": String(isPresent) },
    element("span", { class: "swatch" }, swatch),
    element("span", {}, element("strong", {}, name), count && isPresent ? element("span", { class: "legend-count" }, ` ${count}`) : null, definition ? element("span", { class: "quiet legend-definition" }, definition) : null,
      isPresent ? null : element("span", { class: "visually-hidden" }, " (not on this map)")));
}

function partySwatch(colour) {
  return unitSwatch({ fill: colour });
}

/** The colours of the first contest on the map, so that the sample looks like what it explains. */
function contestedColours(units, book) {
  const contest = units.find(({ properties }) => controlSign(properties, "ADM2") === "stripes");
  const some = contest ? sides(contest.properties).map(book.colour) : colourFamilies(book).map((party) => party.colour);
  return some.slice(0, 2);
}

function controlSwatch(id, first, two, patterns) {
  switch (id) {
    case "fill": return unitSwatch({ fill: first });
    case "stale": return unitSwatch({ fill: first, strength: 0.4 });
    case "stripes": return unitSwatch({ fill: patterns.stripes(...two) });
    case "differ": return unitSwatch({ fill: patterns.check() });
    case "influence": case "contested": case "claimed": return unitSwatch({ edge: first, edgeClass: `statement-${id}` });
    case "outline": return unitSwatch({ edge: first, edgeClass: "statement-area" });
    case "place": return placeSquare({ properties: { status: "control" }, colour: first, patterns });
    case "presence": return presenceDiamond({ colour: first });
    case "change": return changeMark({ colour: first });
    default: return unitSwatch({});
  }
}

function incidentSwatch(id, colour, patterns) {
  switch (id) {
    case "site": case "locality": case "near": return incidentMark({ sign: id, colour, radius: 6, patterns });
    case "district": case "province": return countBadge({ sign: id, colour, count: 2 });
    case "region": return unitSwatch({ edgeClass: "incident-region" });
    case "hollow": return incidentMark({ sign: "site", colour: null, radius: 6, patterns });
    default: return element("span", { class: "swatch-words" }, "list");
  }
}
