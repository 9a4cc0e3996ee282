/** Words on the map: statements first, then capitals, provinces and, close up, districts; what does not fit is left out. */
import { LayerGroup } from "./leaflet.js";
import { capitalDot } from "../drawings/marks.js";
import { drawnMarker, wordsMarker } from "./base.js";
import { placeLabels } from "../model/labels.js";
import { controlLabel, shortPlace } from "../model/sentences.js";
import { controlSign, staleMonths } from "../model/signs.js";

/** At country zoom only the largest capitals are named: many provinces bear the name of theirs. */
const ALL_CAPITALS_FROM_ZOOM = 6.75;
/** Provinces of Kabul, Kandahar, Herat, Mazar-e Sharif, Jalalabad and Kunduz: their capitals come first. */
const LARGEST = ["AF01", "AF27", "AF32", "AF21", "AF06", "AF19"];
const DISTRICTS_FROM_ZOOM = 8.75;
const SIZES = { statement: 11.5, presence: 11, province: 12, capital: 10.5, district: 10.5 };
/** From the middle of a sign to the words beside it. */
const BESIDE = { sign: 9, dot: 6 };
/** Half a unit's width in pixels from which its words fit inside. */
const WIDE = 60;

/** `marks` are the layers with signs that words must keep clear of. */
export function createLabels(base, outlines, book, marks) {
  const group = new LayerGroup().addTo(base.map);
  let data = null;

  function draw(domain = data) {
    data = domain;
    group.clearLayers();
    const taken = [...overlays(base), ...marks.control.boxes(), ...marks.incidents.boxes()];
    for (const label of placeLabels(wanted().filter(Boolean), screenBox(base.map), taken)) {
      group.addLayer(wordsMarker({ ...label, dx: label.dx + label.aside.dx, dy: label.dy + label.aside.dy }));
      // A dot without its name would only be one more dot among the incidents.
      if (label.kind === "capital") group.addLayer(capitalMarker(label));
    }
  }

  function capitalMarker({ lat, lon }) {
    return drawnMarker(base, { lat, lon, drawing: capitalDot(), pane: "squares", interactive: false });
  }

  function wanted() {
    const zoom = base.map.getZoom();
    // A place that a party is said to hold has its name beside its square already.
    const said = new Set(data?.control.place.map((place) => place.id) ?? []);
    const capitals = capitalsOf(outlines.ADM1.features);
    const named = zoom < ALL_CAPITALS_FROM_ZOOM ? capitals.slice(0, LARGEST.length) : capitals;
    const districts = zoom >= DISTRICTS_FROM_ZOOM ? outlines.ADM2.features : [];
    return [
      ...(data ? statements(data) : []),
      ...named.filter(({ id }) => !said.has(id))
        .map(({ name, lat, lon }) => label({ lat, lon, text: shortPlace(name), kind: "capital", reach: BESIDE.dot })),
      ...(base.still ? [] : outlines.ADM1.features.map((unit) => unitLabel(unit, "province"))),
      ...districts.map((unit) => unitLabel(unit, "district")),
    ];
  }

  function statements({ control, shown }) {
    const party = (name) => (name ? book.shortName(name) : null);
    const labels = ["region", "ADM2", "place"].flatMap((level) => control[level]
      .filter((feature) => !feature.properties.inherited)
      .map((feature) => statement(feature, level, party, shown.to)));
    return unlike(labels.filter(Boolean));
  }

  function statement(feature, level, party, day) {
    const sign = controlSign(feature.properties, level);
    const point = outlines.pointOf(feature);
    if (sign === "none" || !point) return null;
    const text = controlLabel(feature.properties, sign, { party, stale: staleMonths(feature.properties, day) });
    if (!text) return null;
    if (sign !== "place" && sign !== "presence") {
      return label({ ...point, text, kind: "statement", lines: 3, reach: reachOf(feature.properties.pcode) });
    }
    const kind = sign === "place" ? "statement" : "presence";
    return label({ ...point, text, kind, reach: BESIDE.sign, aside: marks.control.aside(level, feature.id) });
  }

  /** Words stand beside a small unit, or they would cover it, and inside a large one: 0. */
  function reachOf(pcode) {
    const bounds = outlines.bounds(pcode);
    if (!bounds) return 0;
    const [west, east] = [bounds.west, bounds.east].map((lon) => base.map.project([bounds.south, lon]).x);
    const half = (east - west) / 2 + 3;
    return half < WIDE ? half : 0;
  }

  function unitLabel(unit, kind) {
    const { label_lon: lon, label_lat: lat, name } = unit.properties;
    return lon == null ? null : label({ lon, lat, text: name, kind, lines: 1 });
  }

  function label({ lat, lon, text, kind, reach = 0, lines = 0, aside = { dx: 0, dy: 0 } }) {
    const { x, y } = base.map.latLngToContainerPoint([lat, lon]);
    return { lat, lon, text, kind, reach, lines, aside, className: `words-${kind}`, size: SIZES[kind], x: x + aside.dx, y: y + aside.dy };
  }

  base.map.on("moveend resize", () => draw());
  return { draw };
}

function capitalsOf(provinces) {
  const rank = ({ id }) => (LARGEST.includes(id) ? LARGEST.indexOf(id) : LARGEST.length);
  return provinces.filter((unit) => unit.properties.capital)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((unit) => unit.properties.capital);
}

/** Two statements that say the same of the same point need one label. */
function unlike(labels) {
  const seen = new Map(labels.map((label) => [`${label.text} ${label.x} ${label.y}`, label]));
  return [...seen.values()];
}

function screenBox(map) {
  const { x, y } = map.getSize();
  return { left: 0, right: x, top: 0, bottom: y };
}

/** What stands over the map: words under it would be cut off. */
function overlays({ map, still }) {
  const container = map.getContainer();
  const origin = container.getBoundingClientRect();
  const above = still
    ? container.parentElement.querySelectorAll(".inset-name")
    : container.closest(".map-frame").querySelectorAll(".map-line, .map-box .leaflet-control, .inset");
  return [...above].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
  });
}
