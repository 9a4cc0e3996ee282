/** Draws incidents by how precisely their place is known, one mark per spot. */
import { Circle, GeoJSON, LayerGroup } from "./leaflet.js";
import { countBadge, incidentMark } from "../drawings/marks.js";
import { drawnMarker, tell } from "./base.js";
import { spotColour, spots } from "../model/select.js";
import { radius } from "../model/signs.js";
import { spotSentence } from "../model/sentences.js";

/** A press takes everything drawn this close, in pixels: marks that overlap open a list instead of hiding each other. */
const REACH = 11;
/** Known only to an area: drawn as a number. */
const AREAL = ["district", "province", "region"];

export function createIncidents(base, outlines, { book, patterns, open }) {
  const group = new LayerGroup().addTo(base.map);
  let drawn = [];

  function draw({ incidents, extents }) {
    group.clearLayers();
    drawn = spots(incidents, book.colour);
    drawn.forEach((spot) => drawSpot(spot, extents));
  }

  function drawSpot(spot, extents) {
    const colour = spot.attributed ? spotColour(spot, book.colour) : null;
    if (spot.sign === "district") addShape(outlines.shape(spot.pcode), "shades", "incident-shade");
    if (spot.sign === "region") addShape(extents.get(spot.incidents[0].id), "circles", "incident-region");
    if (spot.sign === "near") addReach(spot);
    const count = spot.incidents.length;
    const drawing = AREAL.includes(spot.sign)
      ? countBadge({ sign: spot.sign, colour, count })
      : incidentMark({ sign: spot.sign, colour, radius: radius(spot.killed), count, patterns });
    const marker = drawnMarker(base, {
      lat: spot.lat, lon: spot.lon, drawing, pane: "incidents", test: "incident-mark", id: spot.id, interactive: !base.still,
    });
    marker.options.zIndexOffset = -Math.round(radius(spot.killed)) * 10;
    if (!base.still) {
      tell(marker, () => spotSentence(spot));
      marker.on("click", () => press(spot));
    }
    spot.marker = marker;
    group.addLayer(marker);
  }

  function addShape(shape, pane, className) {
    if (!shape || shape.type === "Point") return;
    group.addLayer(new GeoJSON(shape, {
      pane, renderer: base.renderers[pane], interactive: false, style: { className, weight: 1.5, fill: pane === "shades" },
    }));
  }

  function addReach(spot) {
    const metres = Math.max(...spot.incidents.map((incident) => incident.properties.uncertainty_m ?? 0));
    if (metres <= 0) return;
    group.addLayer(new Circle([spot.lat, spot.lon], {
      pane: "circles", renderer: base.renderers.circles, radius: metres, interactive: false, className: "incident-reach", weight: 1,
    }));
  }

  function press(spot) {
    const middle = base.map.latLngToContainerPoint([spot.lat, spot.lon]);
    const near = drawn.filter((other) => middle.distanceTo(base.map.latLngToContainerPoint([other.lat, other.lon])) <= REACH);
    const incidents = near.flatMap((other) => other.incidents);
    if (incidents.length === 1) open({ kind: "incident", id: incidents[0].id });
    else open({ kind: "spot", id: spotAddress(spot, base.map, near) });
  }

  /** Marks the spots that hold one of the incidents as pointed at. */
  function point(ids) {
    for (const spot of drawn) {
      const isMeant = spot.incidents.some((incident) => ids.has(incident.id));
      spot.marker.getElement()?.classList.toggle("pointed", isMeant);
    }
  }

  /** Room that words must leave to the marks; of large ones the middle only, or Kabul would have no names. */
  function boxes() {
    return drawn.map((spot) => {
      const { x, y } = base.map.latLngToContainerPoint([spot.lat, spot.lon]);
      const half = AREAL.includes(spot.sign) ? 10 : Math.min(radius(spot.killed) + 2, 12);
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
  }

  return { draw, point, boxes };
}

/** Where a list of several was opened, as `lat,lon,km`: enough to find the same incidents again from an address. */
function spotAddress(spot, map, near) {
  const furthest = Math.max(...near.map((other) => map.distance([spot.lat, spot.lon], [other.lat, other.lon])));
  return [spot.lat.toFixed(3), spot.lon.toFixed(3), (furthest / 1000 + 0.15).toFixed(1)].join(",");
}
