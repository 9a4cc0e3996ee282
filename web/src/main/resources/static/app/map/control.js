/** Draws who held what: fills and outlines of units, squares and diamonds at places, change marks. */
import { GeoJSON, LayerGroup } from "./leaflet.js";
import { changeMark, placeSquare, presenceDiamond } from "../drawings/marks.js";
import { drawnMarker, tell } from "./base.js";
import { alsoPresent, controlSign, FILL_STRENGTH, selectionOf, sides, staleMonths, STALE_STRENGTH } from "../model/signs.js";
import { controlSentence } from "../model/sentences.js";
import { restsOnTail } from "../model/evidence.js";
import { spanWords } from "../model/dates.js";
import { partyOnDay } from "../model/parties.js";
import { apart } from "../model/labels.js";

/** Point signs closer than this, in pixels, would hide each other. */
const SIGN_WIDTH = 11;

/** The control layers of one map. `open({kind, id})` is called when something is pressed. */
export function createControl(base, outlines, { book, patterns, open }) {
  const units = new Map();
  const current = { day: null, units: new Map() };
  const over = new LayerGroup().addTo(base.map);
  const signs = new LayerGroup().addTo(base.map);
  let points = [];
  let ground = null;

  /** Lays out the units of the boundary set, unpainted; of another one when its outlines have come. */
  function layOut() {
    ground?.remove();
    units.clear();
    ground = groundOf(outlines.ADM2.features.filter((unit) => unit.geometry)).addTo(base.map);
  }

  const groundOf = (features) => new GeoJSON({ type: "FeatureCollection", features }, {
    pane: "fills",
    renderer: base.renderers.fills,
    interactive: !base.still,
    style: blank(),
    onEachFeature: (unit, layer) => {
      units.set(unit.id, layer);
      if (base.still) return;
      layer.on("click", () => open({ kind: "unit", id: unit.id }));
      tell(layer, () => sentenceOf(current.units.get(unit.id)?.properties ?? unit.properties, "ADM2"), { sticky: true });
    },
  });
  layOut();

  function sentenceOf(properties) {
    const party = (name) => partyOnDay(book, name, current.day);
    const summary = properties.summary_of_claim;
    return controlSentence(properties, { party, stale: staleMonths(properties, current.day) }) + (summary ? `. ${summary}` : "");
  }

  function draw({ control, recent, shown }) {
    current.day = shown.to;
    current.units = new Map(control.ADM2.map((feature) => [feature.id, feature]));
    over.clearLayers();
    points = [];
    control.ADM2.forEach((feature) => drawUnit(feature));
    byProvince(control.region, "outline").forEach(drawArea);
    for (const sign of ["presence", "place"]) {
      byProvince(control.region, sign).forEach((statements) => drawPoint(statements[0], "region", statements));
    }
    for (const level of ["ADM2", "place"]) {
      control[level].forEach((feature) => drawPoint(feature, level));
      control[level].forEach((feature) => alsoPresent(feature.properties).forEach((statement) => drawPresence(feature, statement)));
    }
    recent.filter((change) => change.kind === "lost").forEach(drawChange);
    placeSigns();
  }

  /** Which signs stand aside, and how far, depends on the zoom. */
  function placeSigns() {
    signs.clearLayers();
    const onScreen = points.map(({ lat, lon, fixed }) => {
      const { x, y } = base.map.project([lat, lon]);
      return { x, y, fixed };
    });
    apart(onScreen, SIGN_WIDTH).forEach((aside, index) => (points[index].aside = aside));
    points.forEach(addSign);
  }

  base.map.on("zoomend", placeSigns);

  function drawUnit(feature) {
    const sign = controlSign(feature.properties, "ADM2");
    paint(feature.id, unitStyle(sign, feature.properties));
    if (["claimed", "influence", "contested"].includes(sign)) {
      drawOutline(feature, outlines.shape(feature.id), `statement-${sign}`);
    }
  }

  /** Most units stay as they were from one day to the next; those are left alone. */
  function paint(id, style) {
    const layer = units.get(id);
    if (!layer || (layer.options.fillColor === style.fillColor && layer.options.fillOpacity === style.fillOpacity)) return;
    layer.setStyle(style);
  }

  function unitStyle(sign, properties) {
    const strength = FILL_STRENGTH * (staleMonths(properties, current.day) ? STALE_STRENGTH : 1);
    const [first, second] = sides(properties).map(book.colour);
    if (sign === "fill") return { ...blank(), fillColor: first ?? book.colour(null), fillOpacity: strength };
    if (sign === "differ") return { ...blank(), fillColor: patterns.check(), fillOpacity: strength };
    if (sign === "stripes") {
      return { ...blank(), fillColor: patterns.stripes(first, second), fillOpacity: strength };
    }
    return blank();
  }

  /** The outline that the statements on one province share, with a broad edge to press that opens them. */
  function drawArea(statements) {
    const shape = outlines.shape(statements[0].properties.pcode);
    if (!shape) return;
    drawOutline(statements[0], shape, "statement-area");
    // A second party's strokes stand in the gaps of the first one's.
    const [first] = sides(statements[0].properties);
    const other = statements.find(({ properties }) => sides(properties)[0] !== first);
    if (other) drawOutline(other, shape, "statement-area statement-second");
    if (base.still) return;
    const edge = new GeoJSON(shape, {
      pane: "statements", renderer: base.renderers.statements, style: { className: "statement-reach", fill: false, weight: 12, opacity: 0 },
    });
    tell(edge, () => sentencesOf(statements), { sticky: true });
    edge.on("click", () => open(selectionOf(statements)));
    over.addLayer(edge);
  }

  function sentencesOf(features) {
    return features.map(({ properties }) => sentenceOf(properties)).join(" — ");
  }

  function drawOutline(feature, shape, className) {
    if (!shape) return;
    const [named] = sides(feature.properties);
    const stale = staleMonths(feature.properties, current.day);
    const style = { className: named ? className : `${className} statement-neutral`, fill: false, weight: 2.25 };
    if (named) style.color = book.colour(named);
    style.opacity = stale ? STALE_STRENGTH : 1;
    over.addLayer(new GeoJSON(shape, {
      pane: "statements", renderer: base.renderers.statements, interactive: false, style,
    }));
  }

  function drawPoint(feature, level, features = [feature]) {
    const sign = controlSign(feature.properties, level);
    if (sign !== "place" && sign !== "presence") return;
    const point = outlines.pointOf(feature);
    if (!point) return;
    const stale = staleMonths(feature.properties, current.day);
    const [colour = null, secondColour = null] = sides(feature.properties).map(book.colour);
    const drawing = sign === "presence"
      ? presenceDiamond({ colour: colour ?? book.colour(null), stale })
      : placeSquare({ properties: feature.properties, colour, secondColour, patterns, stale });
    points.push({
      ...point, drawing, key: `${level}:${feature.id}`, fixed: sign === "place", test: `control-${sign}`, id: feature.id,
      sentence: () => sentencesOf(features), selected: selectionOf(features),
    });
  }

  /** Someone else is present where another is said to hold: a second sign, beside the first. */
  function drawPresence(feature, statement) {
    const point = outlines.pointOf(feature);
    if (!point) return;
    const stale = staleMonths(statement, current.day);
    points.push({
      ...point, drawing: presenceDiamond({ colour: book.colour(statement.holder), stale }), test: "control-presence", id: feature.id,
      sentence: () => sentenceOf({ ...statement, name: feature.properties.name, summary_of_claim: statement.summary }),
      selected: { kind: "claim", id: statement.id },
    });
  }

  function drawChange(change) {
    const point = outlines.pointOf(change);
    if (!point) return;
    points.push({
      ...point, drawing: changeMark({ colour: book.colour(change.party) }), test: "control-change", id: change.id, selected: { kind: "claim", id: change.id },
      sentence: () => `${spanWords(change.day, null, change.date_precision)}: ${book.shortName(change.party) ?? "a party"} lost or left ${change.place ?? "a place"}. ${change.summary}${restsOnTail(change)}`,
    });
  }

  function addSign({ lat, lon, aside, drawing, test, id, sentence, selected }) {
    const marker = drawnMarker(base, { lat, lon, ...aside, drawing, pane: "squares", test, id, interactive: !base.still });
    if (!base.still) {
      tell(marker, sentence);
      if (selected) marker.on("click", () => open(selected));
    }
    signs.addLayer(marker);
  }

  /** How far the sign of a feature stands beside its point. */
  function aside(level, id) {
    return points.find((one) => one.key === `${level}:${id}`)?.aside ?? { dx: 0, dy: 0 };
  }

  /** Room that words must leave to the signs. */
  function boxes() {
    return points.map((one) => {
      const { x, y } = base.map.latLngToContainerPoint([one.lat, one.lon]);
      const [middle, centre] = [x + one.aside.dx, y + one.aside.dy];
      return { left: middle - 6, right: middle + 6, top: centre - 6, bottom: centre + 6 };
    });
  }

  let chosen = null;
  /** Draws the edge of the unit that is open in the panel. */
  function point(pcode) {
    chosen?.remove();
    chosen = null;
    const shape = pcode && outlines.shape(pcode);
    if (!shape) return;
    chosen = new GeoJSON(shape, {
      pane: "statements", renderer: base.renderers.statements, interactive: false,
      style: { className: "unit-chosen", fill: false, weight: 3 },
    }).addTo(base.map);
  }

  return { draw, point, aside, boxes, layOut };
}

/** Several statements on one province share one sign. */
function byProvince(statements, sign) {
  const found = new Map();
  for (const statement of statements.filter(({ properties }) => controlSign(properties, "region") === sign)) {
    const { pcode } = statement.properties;
    found.set(pcode, [...(found.get(pcode) ?? []), statement]);
  }
  return [...found.values()];
}

function blank() {
  return { stroke: false, fill: true, fillColor: "#fff", fillOpacity: 0 };
}
