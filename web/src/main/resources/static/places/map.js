/** The map of the page: borders, the chosen candidate, the others, and the area a phrase speaks of. */
import { CircleMarker, GeoJSON, LayerGroup, latLngBounds } from "../app/map/leaflet.js";
import { COUNTRY_BOX, createBase, drawOutlines, wordsMarker } from "../app/map/base.js";
import { outlineBook } from "../app/map/outlines.js";

const NEAREST_ZOOM = 10;
/** How much of the land around is shown, in widths of what was found. */
const SURROUNDING = 0.7;

export function createPlacesMap(container, outlines) {
  const base = createBase(container, { still: false });
  drawOutlines(base, outlines);
  const book = outlineBook(outlines);
  const found = new LayerGroup().addTo(base.map);
  base.map.zoomControl.setPosition("topright");
  base.map.fitBounds(COUNTRY_BOX);

  /** Draws and comes near; without candidates the whole country. */
  function show(candidates, chosen, location) {
    found.clearLayers();
    if (location?.geometry) area(location.geometry);
    candidates.forEach((candidate) => candidate !== chosen && draw(candidate, false));
    if (chosen) draw(chosen, true);
    come(chosen, location);
  }

  /** Several at once, none before another: `drawings` are `{candidate, area}`, either of them null. */
  function showAll(drawings) {
    found.clearLayers();
    const boxes = drawings.map(({ candidate, area: around }) => {
      if (around) area(around);
      if (candidate) draw(candidate, true);
      return around ? new GeoJSON(around).getBounds() : boxOf(candidate);
    }).filter(Boolean).map((box) => latLngBounds(box));
    const all = boxes.reduce((one, other) => one.extend(other), boxes[0] ?? latLngBounds(COUNTRY_BOX));
    base.map.fitBounds(all.pad(SURROUNDING), { maxZoom: NEAREST_ZOOM, animate: false });
  }

  function area(geometry) {
    found.addLayer(shape(geometry, "found-area"));
  }

  function shape(geometry, className) {
    return new GeoJSON(geometry, {
      pane: "statements", renderer: base.renderers.statements, interactive: false, style: { className, stroke: true },
    });
  }

  function draw(candidate, isChosen) {
    const outline = candidate.pcode === candidate.id ? book.shape(candidate.id) : null;
    if (outline) found.addLayer(shape(outline, isChosen ? "found-unit" : "found-other"));
    const { lon, lat } = candidate;
    if (lon === null || lat === null) return;
    if (!outline) {
      found.addLayer(new CircleMarker([lat, lon], {
        radius: isChosen ? 7 : 5, pane: "circles", renderer: base.renderers.circles, interactive: false,
        className: isChosen ? "found-point" : "found-point-other", fillOpacity: 1,
      }));
    }
    if (isChosen) found.addLayer(wordsMarker({ lat, lon, text: candidate.name, className: "words-found", anchor: outline ? "middle" : "start", dx: outline ? 0 : 12 }));
  }

  function come(chosen, location) {
    const box = location?.geometry ? new GeoJSON(location.geometry).getBounds() : boxOf(chosen);
    base.map.fitBounds(box ? latLngBounds(box).pad(SURROUNDING) : COUNTRY_BOX, { maxZoom: NEAREST_ZOOM, animate: false });
  }

  function boxOf(chosen) {
    if (!chosen) return null;
    const unit = chosen.pcode ? book.bounds(chosen.pcode) : null;
    if (unit) return [[unit.south, unit.west], [unit.north, unit.east]];
    return chosen.lon === null ? null : [[chosen.lat, chosen.lon], [chosen.lat, chosen.lon]];
  }

  return { show, showAll };
}
