/** The map of the page with its two insets, kept in step with the store. */
import { control as leafletControl, latLngBounds } from "./leaflet.js";
import { COUNTRY_BOX, createBase, drawOutlines } from "./base.js";
import { createControl } from "./control.js";
import { createIncidents } from "./incidents.js";
import { createLabels } from "./labels.js";
import { incidentsAround } from "../model/select.js";
import { isBuiltInCountry, mapCorners } from "../model/view.js";
import { watch } from "../state.js";

const INSETS = [
  { name: "Nangarhar and Kunar", box: [[33.85, 69.85], [35.35, 71.35]] },
  { name: "Kabul city", box: [[34.4, 69.0], [34.64, 69.36]] },
];
/** Closer than this the country no longer fits, and the insets give way. */
const INSETS_UNTIL_ZOOM = 7;

export function createMapView({ container, insets, store, outlines, book, patterns }) {
  const open = (selected) => store.show({ selected });
  const { record } = store.get().domain;
  const main = layered(createBase(container, { still: false, corners: mapCorners(record) }), outlines, { book, patterns, open });
  const { map } = main.base;
  frame(map, store, isBuiltInCountry(record) ? COUNTRY_BOX : countryBox(outlines));
  leafletControl.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  map.zoomControl.setPosition("topright");
  const small = (isBuiltInCountry(record) ? INSETS : []).map((inset) => createInset(inset, insets, map, outlines, { book, patterns, open }));

  let outlinesDrawn = store.get().domain.outlines;
  /** Another boundary set changes the ground itself: it is laid anew before anything is drawn on it. */
  const changeGround = (layers) => {
    outlinesDrawn = layers;
    outlines.become(layers);
    for (const one of [main, ...small]) one.layOut();
  };
  const drawAll = (state) => {
    if (!state.domain.shown) return;
    if (state.domain.outlines !== outlinesDrawn) changeGround(state.domain.outlines);
    for (const layers of [main, ...small]) {
      layers.control.draw(state.domain);
      layers.incidents.draw(state.domain);
      layers.labels.draw(state.domain);
    }
    point(state);
  };
  const point = ({ view, domain }) => {
    for (const layers of [main, ...small]) {
      layers.incidents.point(meant(view, domain));
      layers.control.point(view.selected?.kind === "unit" ? view.selected.id : null);
    }
    container.closest(".map-frame").dataset.selected = view.selected ? `${view.selected.kind}:${view.selected.id}` : "";
  };
  watch(store, (state) => [state.domain.shown, state.domain.incidents, state.domain.control], drawAll);
  watch(store, (state) => [state.view.selected, state.domain.pointed], point);
  const showInsets = () => insets.classList.toggle("insets-off", map.getZoom() > INSETS_UNTIL_ZOOM);
  map.on("zoomend", showInsets);
  showInsets();
  reportSight(map, store);
}

function layered(base, outlines, tools) {
  let borders = drawOutlines(base, outlines);
  const control = createControl(base, outlines, tools);
  const incidents = createIncidents(base, outlines, tools);
  const layOut = () => {
    borders.remove();
    borders = drawOutlines(base, outlines);
    control.layOut();
  };
  return { base, control, incidents, layOut, labels: createLabels(base, outlines, tools.book, { control, incidents }) };
}

function createInset({ name, box }, parent, map, outlines, tools) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "inset";
  button.dataset.test = "inset";
  button.setAttribute("aria-label", `${name}: bring the map here`);
  const picture = document.createElement("span");
  picture.className = "inset-map";
  const caption = document.createElement("span");
  caption.className = "inset-name";
  caption.textContent = name;
  button.append(picture, caption);
  button.addEventListener("click", () => map.fitBounds(box));
  parent.append(button);
  const layers = layered(createBase(picture, { still: true }), outlines, tools);
  const refit = () => layers.base.map.invalidateSize({ pan: false }).fitBounds(box, { animate: false });
  new ResizeObserver(() => picture.clientWidth > 0 && refit()).observe(picture);
  refit();
  return layers;
}

/** The box around the country as its outlines draw it. */
function countryBox({ COUNTRY, bounds }) {
  const home = COUNTRY.features.find((feature) => !feature.properties.neighbour);
  const { south, west, north, east } = bounds(home.id);
  return [[south, west], [north, east]];
}

/** Keeps the frame the address asks for; without one the country stays in sight whatever the size of the page. */
function frame(map, store, box) {
  let ours = true;
  const place = () => {
    const { centre } = store.get().view;
    ours = true;
    // Without a reset Leaflet would pan by whole pixels, and an opened address would stand a pixel off.
    if (centre) map.setView([centre.lat, centre.lon], centre.zoom, { reset: true });
    else map.fitBounds(box, { reset: true, padding: [4, 4] });
    ours = false;
  };
  place();
  store.subscribe(({ view }, before) => {
    if (view.centre !== before.view.centre && !standsAt(map, view.centre)) place();
  });
  map.on("moveend", () => {
    if (ours) return;
    const { lat, lng } = map.getCenter();
    store.show({ centre: { zoom: map.getZoom(), lat: degrees(lat), lon: degrees(lng) } });
  });
  new ResizeObserver(() => {
    ours = true;
    map.invalidateSize({ pan: false });
    place();
  }).observe(map.getContainer());
}

/** Five decimals: fewer would move marks by a pixel when an address is opened again. */
function degrees(value) {
  return Number(value.toFixed(5));
}

function standsAt(map, centre) {
  const { lat, lng } = map.getCenter();
  return centre !== null && centre.zoom === map.getZoom()
    && degrees(lat) === centre.lat && degrees(lng) === centre.lon;
}

function reportSight(map, store) {
  const report = () => {
    const bounds = latLngBounds(map.getBounds());
    store.learn({ sight: { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() } });
  };
  map.on("moveend", report);
  report();
}

/** The ids of the incidents that the selection or the pointed-at list row stands for. */
function meant({ selected }, { pointed, incidents }) {
  const ids = new Set(pointed ? [pointed] : []);
  if (selected?.kind === "incident") ids.add(selected.id);
  if (selected?.kind === "spot" && incidents) incidentsAround(incidents, selected.id).forEach((one) => ids.add(one.id));
  return ids;
}
