/** Words on the map: statements first, then provinces, capitals and, close up, districts; what does not fit is left out. */
import { LayerGroup } from "./leaflet.js";
import { CAPITALS } from "./capitals.js";
import { capitalDot } from "../drawings/marks.js";
import { drawnMarker, wordsMarker } from "./base.js";
import { placeLabels } from "../model/labels.js";
import { controlLabel } from "../model/sentences.js";
import { controlSign, staleMonths } from "../model/signs.js";
import { partyOnDay } from "../model/parties.js";

/** At country zoom only the largest capitals are named: many provinces bear the name of theirs. */
const ALL_CAPITALS_FROM_ZOOM = 6.75;
const LARGEST = 6;
const DISTRICTS_FROM_ZOOM = 8.75;
const SIZES = { statement: 11.5, province: 12, capital: 10.5, district: 10.5 };

export function createLabels(base, outlines, book) {
  const group = new LayerGroup().addTo(base.map);
  let data = null;

  function draw(domain = data) {
    data = domain;
    group.clearLayers();
    const box = screenBox(base.map);
    const labels = placeLabels(wanted().filter(Boolean), box, [...overlays(base), ...takenBy(data, base.map)]);
    for (const label of labels) {
      group.addLayer(wordsMarker(label));
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
    const said = new Set(data?.control.place.map((place) => place.properties.name) ?? []);
    const districts = zoom >= DISTRICTS_FROM_ZOOM ? outlines.ADM2.features : [];
    return [
      ...(data ? statements(data) : []),
      ...CAPITALS.filter(({ name }) => !said.has(name)).slice(0, zoom < ALL_CAPITALS_FROM_ZOOM ? LARGEST : CAPITALS.length)
        .map(({ name, lat, lon }) => label({ lat, lon, text: name, kind: "capital", anchor: "start", dx: 6 })),
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
    const isPoint = sign === "place" || sign === "presence";
    return label({ ...point, text, kind: "statement", ...(isPoint ? { anchor: "start", dx: 9 } : { lines: 3 }) });
  }

  function unitLabel(unit, kind) {
    const { label_lon: lon, label_lat: lat, name } = unit.properties;
    return lon == null ? null : label({ lon, lat, text: name, kind, lines: 1 });
  }

  function label({ lat, lon, text, kind, anchor, dx = 0, lines = 0 }) {
    const point = base.map.latLngToContainerPoint([lat, lon]);
    return { lat, lon, text, kind, anchor, dx, lines, className: `words-${kind}`, size: SIZES[kind], x: point.x + dx, y: point.y };
  }

  base.map.on("moveend zoomend resize", () => draw());
  return { draw };
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
  if (still) return [];
  const container = map.getContainer();
  const origin = container.getBoundingClientRect();
  return [...container.closest(".map-frame").querySelectorAll(".map-line, .leaflet-control, .inset")].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
  });
}

/** Marks that words must not cover: the count badges and the larger dots. */
function takenBy(data, map) {
  if (!data?.incidents) return [];
  return data.incidents
    .filter((incident) => incident.geometry?.type === "Point" && !incident.properties.elsewhere)
    .map((incident) => {
      const [lon, lat] = incident.geometry.coordinates;
      const { x, y } = map.latLngToContainerPoint([lat, lon]);
      return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
    });
}
