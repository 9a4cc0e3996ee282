/** A map with its outlines: neighbours, country, province and district borders, in panes with one order everywhere. */
import { DivIcon, GeoJSON, LayerGroup, LeafletMap, Marker, SvgRenderer } from "./leaflet.js";
import { MAP_LIMITS } from "../model/view.js";

/** From the ground up. Each pane has a renderer of its own, so that what lies above never waits for what lies below. */
const PANES = ["land", "fills", "shades", "borders", "statements", "circles", "squares", "incidents", "words"];

export const COUNTRY_BOX = [[29.3, 60.4], [38.6, 75.0]];

/** Creates a map. `still` makes a picture of it: no controls, no dragging (the insets). */
export function createBase(container, { still, corners = MAP_LIMITS.corners }) {
  const map = new LeafletMap(container, {
    zoomControl: !still, attributionControl: false, zoomSnap: 0.125, zoomDelta: 0.5, wheelPxPerZoomLevel: 120,
    minZoom: MAP_LIMITS.zoom[0], maxZoom: MAP_LIMITS.zoom[1], dragging: !still, scrollWheelZoom: !still, doubleClickZoom: !still, boxZoom: !still,
    touchZoom: !still, keyboard: !still, zoomAnimation: !still && !reducedMotion(), fadeAnimation: false,
    markerZoomAnimation: !still && !reducedMotion(), maxBounds: corners,
  });
  const renderers = {};
  PANES.forEach((name, index) => {
    map.createPane(name).style.zIndex = String(300 + index * 20);
    renderers[name] = new SvgRenderer({ pane: name, padding: 0.3 });
  });
  map.getPane("words").style.pointerEvents = "none";
  return { map, renderers, still };
}

function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Draws land and borders. Approximate borders are dashed: they are not where the ground's borders are. */
export function drawOutlines(base, outlines) {
  const { COUNTRY, ADM1, ADM2 } = outlines;
  const group = new LayerGroup().addTo(base.map);
  const layer = (features, pane, className) => group.addLayer(new GeoJSON(
    { type: "FeatureCollection", features: features.filter((feature) => feature.geometry) },
    { pane, renderer: base.renderers[pane], interactive: false, style: { className, fill: pane === "land", weight: 1 } },
  ));
  const edge = (set) => (set.boundary_set?.approximate ? "border-approximate" : "border-exact");
  layer(COUNTRY.features.filter((feature) => feature.properties.neighbour), "land", "land-neighbour");
  layer(COUNTRY.features.filter((feature) => !feature.properties.neighbour), "land", "land-country");
  layer(ADM2.features, "borders", `border-district ${edge(ADM2)}`);
  layer(ADM1.features, "borders", `border-province ${edge(ADM1)}`);
  layer(COUNTRY.features.filter((feature) => !feature.properties.neighbour), "borders", "border-country");
  return group;
}

/** A marker that carries one of the drawings of `marks.js`, centred on its point, or so many pixels beside it. */
export function drawnMarker(base, { lat, lon, dx = 0, dy = 0, drawing, pane, test, id, interactive = true, zIndexOffset = 0 }) {
  const size = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  const icon = new DivIcon({ html: drawing, className: "drawn", iconSize: [size, height], iconAnchor: [size / 2 - dx, height / 2 - dy] });
  const marker = new Marker([lat, lon], { icon, pane, interactive, keyboard: false, zIndexOffset });
  marker.on("add", () => {
    const node = marker.getElement();
    if (test) node.dataset.test = test;
    if (id) node.dataset.id = id;
  });
  return marker;
}

/** Words in the map, placed by their middle, their left or their right edge; direction follows the script. */
export function wordsMarker({ lat, lon, text, className, anchor, dx = 0, dy = 0 }) {
  const node = document.createElement("span");
  node.textContent = text;
  node.dir = "auto";
  node.className = `words-${anchor ?? "middle"}`;
  node.style.left = `${dx}px`;
  node.style.top = `${dy}px`;
  const icon = new DivIcon({ html: node, className: `words ${className}`, iconSize: [0, 0] });
  return new Marker([lat, lon], { icon, pane: "words", interactive: false, keyboard: false });
}

/**
 * A tooltip built from plain text, asked for only when it opens. Leaflet listens for focus on shapes that have one, and
 * Chromium makes every such shape a stop of the Tab key: four hundred before the timeline. The lists open the same things.
 */
export function tell(layer, sentence, options = {}) {
  layer.bindTooltip(() => {
    const node = document.createElement("span");
    node.dir = "auto";
    node.textContent = sentence();
    return node;
  }, { className: "tip", direction: "top", opacity: 1, ...options });
  const leaveTabOrder = () => {
    const shape = layer.getElement?.();
    if (shape instanceof SVGElement) shape.setAttribute("tabindex", "-1");
  };
  layer.on("add", leaveTabOrder);
  leaveTabOrder();
}
